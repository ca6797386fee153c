using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>The whole way on the command line: the bundle of one works, its decision, its plan.</summary>
public sealed class PlanVerbTests
{
    private static readonly string Shared = Path.Combine(Source.Project, "..", "shared");

    [Fact]
    public async Task The_same_facts_give_the_same_problem_and_plan_on_both_databases_byte_for_byte()
    {
        var (sqlite, postgres) = (await Planned(Database.Sqlite), await Planned(Database.Postgres));

        Assert.Equal(sqlite.Problem, postgres.Problem);
        Assert.Equal(sqlite.Plan, postgres.Plan);
        Assert.Equal(sqlite.Figures, postgres.Figures);
        Assert.Contains("\"owed\"", sqlite.Figures, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Forty_works_with_leaders_from_above_are_planned_alike_on_both_databases()
    {
        var (sqlite, postgres) = (await PlannedForty(Database.Sqlite), await PlannedForty(Database.Postgres));

        Assert.Equal(40, sqlite.Count);
        Assert.Equal(sqlite, postgres);
    }

    [Theory, EachDatabase]
    public async Task A_published_plan_passes_its_check_and_publishing_the_same_weeks_again_changes_nothing(Database database)
    {
        var line = await Imported(database);
        var folder = Directory.CreateTempSubdirectory("halfday-plan-").FullName;
        await line.Run("plan", "--all", "--from", "2026-W40", "--weeks", "13", "--publish", "--out", folder);

        var again = await line.Run("plan", "--site", "S00000", "--from", "2026-W40", "--weeks", "13", "--publish", "--json");
        var check = await line.Do("rota", "check", Path.Combine(folder, "S00000.problem.json"), Path.Combine(folder, "S00000.plan.json"));

        Assert.True(again.Json.GetProperty("owed").GetInt32() > 0);
        Assert.Contains("every rule holds", check.Out, StringComparison.Ordinal);
        await line.Do("journal", "verify");
    }

    [Theory, EachDatabase]
    public async Task Weeks_before_the_current_one_are_refused(Database database)
    {
        var line = await Imported(database);

        var refused = await line.Run("plan", "--all", "--from", "2026-W38");

        Assert.Equal(Exit.Refused, refused.Code);
        Assert.StartsWith("WeekIsPast: ", refused.Error, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_unknown_site_no_site_and_a_wrong_week_are_wrong_usage(Database database)
    {
        var line = await Imported(database);

        foreach (var wrong in (string[][])[["--site", "NOPE"], [], ["--all", "--from", "2026-W54"], ["--all", "--weeks", "0"]])
        {
            var refused = await line.Run(["plan", .. wrong]);
            Assert.Equal(Exit.WrongUsage, refused.Code);
            Assert.NotEmpty(refused.Error);
        }
    }

    private static async Task<TestCommandLine> Imported(Database database, string works = "one-works")
    {
        var line = await Given.ACommandLine(database);
        await line.Do("import", Path.Combine(Shared, "data", works));
        await line.Do("decision", "issue", Path.Combine(Shared, "data", works, "decision.yaml"));
        return line;
    }

    // Two weeks tell who is where; the quarter is in docs/benchmarks.md.
    private static async Task<SortedDictionary<string, string>> PlannedForty(Database database)
    {
        var line = await Imported(database, "forty-works");
        var folder = Directory.CreateTempSubdirectory("halfday-plan-").FullName;
        await line.Run("plan", "--all", "--from", "2026-W40", "--weeks", "2", "--out", folder);
        return new SortedDictionary<string, string>(Directory.EnumerateFiles(folder, "*.problem.json")
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllText), StringComparer.Ordinal);
    }

    private static async Task<(string Problem, string Plan, string Figures)> Planned(Database database)
    {
        var line = await Imported(database);
        var folder = Directory.CreateTempSubdirectory("halfday-plan-").FullName;
        var planned = await line.Run("plan", "--all", "--from", "2026-W40", "--weeks", "13", "--publish", "--out", folder, "--json");
        return (await File.ReadAllTextAsync(Path.Combine(folder, "S00000.problem.json")),
            await File.ReadAllTextAsync(Path.Combine(folder, "S00000.plan.json")), planned.Out);
    }
}
