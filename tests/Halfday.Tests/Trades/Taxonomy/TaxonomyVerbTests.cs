using Halfday.Tests.Harness;

namespace Halfday.Tests.Trades.Taxonomy;

/// <summary>`halfday trades taxonomy FILE`, and the catalogue on its page.</summary>
public sealed class TaxonomyVerbTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Twice_changes_nothing(Database database)
    {
        var line = await Given.ACommandLine(database);
        var file = Written();
        await File.WriteAllTextAsync(file, "code,title,title_zh\n51-4034.00,Lathe operators,车工\n51-4071.00,Foundry moulders,铸造工\n", TestContext.Current.CancellationToken);
        await line.Run("migrate");

        Assert.Contains("2 occupations added", (await line.Run("trades", "taxonomy", file)).Out, StringComparison.Ordinal);
        Assert.Contains("0 occupations added, 0 changed, 2 as before", (await line.Run("trades", "taxonomy", file)).Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_faulty_file_changes_nothing_and_exits_with_bad_input(Database database)
    {
        var line = await Given.ACommandLine(database);
        var file = Written();
        await File.WriteAllTextAsync(file, "code,title\n51-4034.00,Lathe operators\n51-4034.00,again\n", TestContext.Current.CancellationToken);
        await line.Run("migrate");

        var answer = await line.Run("trades", "taxonomy", file);

        Assert.Equal(3, answer.Code);
        Assert.Contains(".csv:3:1", answer.Error, StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, "code,title\n51-4034.00,Lathe operators\n", TestContext.Current.CancellationToken);
        Assert.Contains("1 occupation added", (await line.Run("trades", "taxonomy", file)).Out, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_page_finds_by_code_and_by_word_and_is_for_those_who_read_units(Database database)
    {
        var works = await Given.AWorks(database);
        var code = works.Prefix[..8];
        await works.Change(db => db.Add(new Halfday.Trades.Taxonomy.Occupation { Code = code, Name = "Lathe operators of the test", NameZh = "试验车工" }));

        (await works.SignedInAs(works.Coordinator).Get($"/trades/catalogue?q={code}")).ShouldShow("Lathe operators of the test");
        (await works.SignedInAs(works.Coordinator).InChinese().Get("/trades/catalogue?q=试验")).ShouldShow("试验车工");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await works.SignedInAs(works.Leader).Get("/trades/catalogue")).Status);
    }

    private static string Written() => Path.Combine(Directory.CreateTempSubdirectory("halfday").FullName, "catalogue.csv");
}
