using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Cli;

/// <summary>What holds for every verb alike.</summary>
public sealed class VerbsTests
{
    private static readonly Lazy<Task<TestCommandLine>> Line = new(async () =>
    {
        var line = await Given.ACommandLine(Database.Sqlite);
        await line.Do("migrate");
        return line;
    });

    public static TheoryData<string> All => [.. Leaves(Verbs(), "")];

    private static IEnumerable<Command> Verbs() => Modules.Verbs(new Terminal(TextWriter.Null, TextWriter.Null, false, _ => null));

    private static IEnumerable<string> Leaves(IEnumerable<Command> commands, string before) => commands.SelectMany(command =>
        command.Subcommands.Count > 0 ? Leaves(command.Subcommands, $"{before}{command.Name} ") : [before + command.Name]);

    [Theory, MemberData(nameof(All))]
    public async Task Each_verb_explains_itself_on_standard_output(string verb)
    {
        var said = await (await Line.Value).Run([.. verb.Split(' '), "--help"]);

        Assert.Equal((Exit.Done, ""), (said.Code, said.Error));
        Assert.Contains(verb.Split(' ')[^1], said.Out, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(All))]
    public async Task An_option_that_there_is_not_is_wrong_usage(string verb)
    {
        var said = await (await Line.Value).Run([.. verb.Split(' '), "--no-such-option"]);

        Assert.Equal((Exit.WrongUsage, ""), (said.Code, said.Out));
        Assert.Contains("Try --help.", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly"), InlineData("journal"), InlineData("journal forget"), InlineData("token create"), InlineData("import"), InlineData("rota solve"), InlineData("plan --site")]
    [InlineData("standing --as-of yesterday"), InlineData("standing --as-of 2026-02-30"), InlineData("plan --site X --from 2025-W53"), InlineData("plan --site X --weeks many"), InlineData("plan")]
    [InlineData("journal verify --db nothing"), InlineData("doctor --db ''")]
    public async Task What_is_not_asked_rightly_is_wrong_usage_and_says_how(string words)
    {
        var said = await (await Line.Value).Run(words.Split(' '));

        Assert.Equal((words, Exit.WrongUsage, ""), (words, said.Code, said.Out));
        Assert.NotEqual("", said.Error.Trim());
    }

    [Theory]
    [InlineData("import /no/such/folder"), InlineData("decision check /no/such/file.yaml"), InlineData("decision issue /no/such/file.yaml")]
    [InlineData("rota solve /no/such.json --out never.json"), InlineData("rota check /no/such.json /no/such2.json"), InlineData("rota explain /no/such.json")]
    public async Task A_file_that_is_not_there_is_named_without_a_stack_of_calls(string words)
    {
        var said = await (await Line.Value).Run(words.Split(' '));

        Assert.InRange(said.Code, Exit.Refused, Exit.BadInput);
        Assert.Contains("/no/such", said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("standing --unit NOWHERE"), InlineData("decision who NOTHING"), InlineData("token create --person NOBODY"), InlineData("token create --person NOBODY --sign-in")]
    public async Task A_code_that_is_not_known_is_wrong_usage_with_a_rule_and_a_sentence(string words)
    {
        var said = await (await Line.Value).Run(words.Split(' '));

        Assert.Equal((words, Exit.WrongUsage, ""), (words, said.Code, said.Out));
        Assert.Matches(@"^[A-Z][A-Za-z]+: .+", said.Error);
    }

    [Theory, InlineData("fly --help", "fly"), InlineData("journal forget --help", "forget"), InlineData("import a b --help", "b")]
    public async Task Help_on_what_there_is_not_is_wrong_usage(string words, string strange)
    {
        var said = await (await Line.Value).Run(words.Split(' '));

        Assert.Equal((Exit.WrongUsage, ""), (said.Code, said.Out));
        Assert.Contains(strange, said.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData("2026-13-01"), InlineData("today"), InlineData("21.9.2026")]
    public async Task A_today_that_is_no_day_is_wrong_usage(string today)
    {
        var said = await new TestCommandLine((await Line.Value).Database, today).Run("journal", "head");

        Assert.Equal(Exit.WrongUsage, said.Code);
        Assert.Contains("HALFDAY_TODAY", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_house_has_a_journal_that_verifies()
    {
        var said = await (await Line.Value).Do("journal", "verify");

        Assert.Contains("0 breaches", said.Out, StringComparison.Ordinal);
        Assert.Equal("", said.Error);
    }

    [Fact]
    public async Task Progress_is_kept_from_what_is_no_terminal()
    {
        var folder = Directory.CreateTempSubdirectory("halfday-verbs-").FullName;

        var said = await (await Line.Value).Do("export", folder);

        Assert.DoesNotContain('\r', said.Error + said.Out);
        Assert.DoesNotContain('\u001b', said.Error + said.Out);
    }
}
