using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Cli;

/// <summary>What is wrong outside, with a folder, a file or a database, is said in a sentence with its mend.</summary>
public sealed class TroubleTests
{
    [Theory, EachDatabase]
    public async Task A_folder_that_cannot_be_written_is_named(Database database)
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", BundleOf("code,title,rank\ndirector,D,3\n"));

        var said = await line.Run("export", "/proc/x");

        Assert.Contains("/proc/x", Sentence(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_is_said() =>
        Assert.Contains("check that it runs", Sentence(await new TestCommandLine("Host=127.0.0.1;Port=1;Username=x", "2026-09-21").Run("standing")), StringComparison.Ordinal);

    [Theory, InlineData("standing"), InlineData("journal verify"), InlineData("migrate"), InlineData("import .")]
    public async Task A_file_that_is_no_database_is_said(string words)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("halfday-trouble-").FullName, "some.txt");
        File.WriteAllText(file, string.Join('\n', Enumerable.Repeat("This is a text and no database.", 100)));

        var said = await new TestCommandLine($"Data Source={file}", "2026-09-21").Run(words.Split(' '));

        Assert.Contains("no SQLite database", Sentence(said), StringComparison.Ordinal);
    }

    [Theory, InlineData("standing --json"), InlineData("journal head"), InlineData("export never"), InlineData("decision who X")]
    public async Task An_empty_PostgreSQL_is_told_to_be_migrated_first(string words)
    {
        var line = await Given.ACommandLine(Database.Postgres);

        Assert.Contains("run migrate", Sentence(await line.Run(words.Split(' '))), StringComparison.Ordinal);
    }

    [Theory, InlineData("Host=127.0.0.1;Port=many"), InlineData("Host=127.0.0.1;Colour=red"), InlineData("Data Source=x.db;Colour=red")]
    public async Task A_connection_that_cannot_be_read_is_wrong_usage(string connection)
    {
        var said = await new TestCommandLine(connection, "2026-09-21").Run("journal", "head");

        Assert.Equal((Exit.WrongUsage, ""), (said.Code, said.Out));
        Assert.StartsWith("--db: ", said.Error, StringComparison.Ordinal);
    }

    private static string Sentence(VerbResult said)
    {
        Assert.Equal((Exit.Refused, ""), (said.Code, said.Out));
        return Assert.Single(said.Error.Trim().Split('\n'));
    }

    private static string BundleOf(string posts)
    {
        var folder = Directory.CreateTempSubdirectory("halfday-trouble-").FullName;
        File.WriteAllText(Path.Combine(folder, "posts.csv"), posts);
        return folder;
    }
}
