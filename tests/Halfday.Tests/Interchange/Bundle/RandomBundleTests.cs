using System.Globalization;
using CsCheck;
using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Interchange.Bundle;

/// <summary>Any bundle that a works could hand in comes out as it went in; any one fault in it is found at its line.</summary>
public sealed class RandomBundleTests
{
    private static readonly Gen<string> Name = Gen.OneOf("Lathe", "车工", "a, b", "say \"it\"", "two\nlines", "𠮷", " x ");

    private static readonly Gen<(int Units, string[] Names, int[] Parents, bool[] Flags)> Organisation =
        Gen.Select(Gen.Int[1, 6], Name.Array[30], Gen.Int[0, 100].Array[30], Gen.Bool.Array[30]);

    [Fact]
    public async Task Any_bundle_survives_export_and_import()
    {
        await Organisation.SampleAsync(async world =>
        {
            var (first, second) = (await Given.ACommandLine(Database.Sqlite), await Given.ACommandLine(Database.Sqlite));
            var (one, two) = (new BundleFolder(), new BundleFolder());
            await first.Do("import", Of(world).Path);
            await first.Do("export", one.Path);
            await second.Do("import", one.Path);
            await second.Do("export", two.Path);
            Assert.Equal(BundleFolder.Everything(one.Path), BundleFolder.Everything(two.Path));
            Assert.Contains(": 0 added, 0 changed, 0 removed, ", (await second.Do("import", one.Path)).Out, StringComparison.Ordinal);
        }, iter: Effort.Of(8), threads: 1);
    }

    [Fact]
    public async Task A_dangling_reference_is_found_at_its_line_wherever_it_stands()
    {
        var line = await Given.ACommandLine(Database.Sqlite);
        await Gen.Select(Organisation, Gen.Int[0, 1000]).SampleAsync(async (world, where) =>
        {
            var folder = Of(world);
            var rows = folder.Read("appointments.csv").TrimEnd('\n').Split('\n');
            var at = 1 + (where % (rows.Length - 1));
            rows[at] = rows[at].Replace(",worker,", ",nobody,", StringComparison.Ordinal);
            folder.With("appointments.csv", string.Join('\n', rows));

            var result = await line.Run("import", folder.Path);

            Assert.Equal(Exit.BadInput, result.Code);
            Assert.StartsWith($"appointments.csv:{at + 1}:", result.Error, StringComparison.Ordinal);
            Assert.Single(result.Error.Trim().Split('\n'));
        }, iter: Effort.Of(20), threads: 1);
    }

    private static BundleFolder Of((int Units, string[] Names, int[] Parents, bool[] Flags) world)
    {
        var sites = Enumerable.Range(0, world.Units).ToList();
        return BundleFolder.Of(
            ("units.csv", Table("code,name,name_zh,level,parent,until",
                ["T,Top,,municipality,,", .. sites.Select(n => $"S{n},{Cell(world.Names[n])},{Cell(world.Names[n + 6])},site,T,{(world.Flags[n] ? "2027-01-01" : "")}"),
                 .. sites.Select(n => $"W{n},W,,workshop,S{n},")])),
            ("posts.csv", Table("code,title,rank", ["worker,Worker,9"])),
            ("people.csv", Table("code,name,badge", sites.Select(n => $"P{n},{Cell(world.Names[n + 12])},B{n}"))),
            ("trades.csv", Table("code,site,name,main,workshops,after,expires_months",
                sites.SelectMany(n => new[] { $"A{n},S{n},a,{(world.Flags[n + 6] ? "yes" : "no")},W{n},,", $"B{n},S{n},b,,W{n},{(world.Flags[n + 12] ? $"A{n}" : "")},24" }))),
            ("appointments.csv", Table("person,post,unit,from,portfolio", sites.Select(n => $"P{n},worker,W{n},2026-01-0{n + 1},B{n};A{world.Parents[n] % world.Units}"))),
            ("mentors.csv", Table("person,trades,workshop,max_per_week", sites.Select(n => $"P{n},B{n};A{n},W{n},{world.Parents[n] % 9}"))),
            ("closures.csv", Table("unit,date,part,reason", sites.Select(n => $"S{n},2026-10-{(n + 10).ToString(CultureInfo.InvariantCulture)},{(world.Flags[n + 18] ? "AM" : "")},{Cell(world.Names[n + 18])}"))));
    }

    private static string Table(string header, IEnumerable<string> rows) => string.Join('\n', rows.Prepend(header)) + "\n";

    private static string Cell(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
