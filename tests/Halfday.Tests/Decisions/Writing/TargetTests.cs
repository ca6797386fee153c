using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Decisions.Writing;

/// <summary>What a decision amends or supersedes must be there, as far as a database knows.</summary>
public sealed class TargetTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly string Bundle = Root.Shared("data/one-works");

    [Theory, EachDatabase]
    public async Task A_target_that_is_nowhere_is_named_with_file_line_and_column(Database database)
    {
        var line = await AnImportedWorks(database);
        var file = AFile(Decision("SH-9", "amends: SH-NONE"));

        var check = await line.Run("decision", "check", file);

        Assert.Equal(Exit.BadInput, check.Code);
        Assert.Equal($"{file}:5:9: amends: there is no decision SH-NONE: correct the number, or write that decision first", check.Error.Trim());
        Assert.Equal(Exit.BadInput, (await line.Run("decision", "issue", file)).Code);
    }

    [Theory, EachDatabase]
    public async Task A_superseded_one_that_is_nowhere_likewise(Database database)
    {
        var line = await AnImportedWorks(database);
        var file = AFile(Decision("SH-9", "supersedes: SH-NONE"));

        Assert.StartsWith($"{file}:5:13: supersedes: there is no decision SH-NONE", (await line.Run("decision", "check", file)).Error, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_target_in_the_database_will_do_though_it_is_a_draft(Database database)
    {
        var line = await AnImportedWorks(database);

        var check = await line.Do("decision", "check", AFile(Decision("SH-9", "amends: SH-1958-02-12")));

        Assert.Contains("SH-9: 1 clause, no faults.", check.Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_target_in_the_same_file_will_do_in_either_order(Database database)
    {
        var line = await AnImportedWorks(database);
        var (first, second) = (Decision("SH-8", ""), Decision("SH-9", "supersedes: SH-8"));

        await line.Do("decision", "check", AFile(first + "---\n" + second));
        await line.Do("decision", "check", AFile(second + "---\n" + first));
    }

    [Theory, EachDatabase]
    public async Task Where_nothing_is_known_no_target_is_asked_for(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("migrate");

        await line.Do("decision", "check", AFile(Decision("SH-9", "amends: SH-NONE")));
    }

    [Theory, EachDatabase]
    public async Task An_import_finds_the_missing_target_too_and_keeps_nothing(Database database)
    {
        var line = await AnImportedWorks(database);
        var folder = Directory.CreateTempSubdirectory("halfday-target-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "decision.yaml"), Decision("SH-9", "amends: SH-NONE"), TestContext.Current.CancellationToken);

        var import = await line.Run("import", folder);

        Assert.Equal(Exit.BadInput, import.Code);
        Assert.Contains("decision.yaml:5:9: amends: there is no decision SH-NONE", import.Error, StringComparison.Ordinal);
        Assert.Contains("no decision", (await line.Run("decision", "who", "SH-9")).Error, StringComparison.Ordinal);
    }

    private static string Decision(string number, string more) => $$"""
        number: {{number}}
        title: On labour
        body: SH
        from: 2026-11-02
        {{more}}
        clauses:
          - id: A1
            text: Half a day a week
            scope: {posts: [director], levels: [site]}
            floor-time: {half-days: 1, per: week}

        """.Replace("\n\nclauses", "\nclauses", StringComparison.Ordinal);

    private static async Task<TestCommandLine> AnImportedWorks(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", Bundle);
        return line;
    }

    private static string AFile(string text)
    {
        var file = Path.Combine(Path.GetTempPath(), $"decision-{Guid.CreateVersion7():N}.yaml");
        File.WriteAllText(file, text);
        return file;
    }
}
