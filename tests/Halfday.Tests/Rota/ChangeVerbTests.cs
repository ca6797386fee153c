using System.Text.Json;
using Halfday.Planner;
using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

public sealed class ChangeVerbTests
{
    private static readonly string Problem = Path.Combine(Source.Project, "..", "shared", "rota", "open-8-1.json");
    private readonly string folder = Directory.CreateTempSubdirectory("halfday-rota-").FullName;
    private readonly TestCommandLine line = new("Data Source=:memory:", "2026-09-21");

    private string At(string file) => Path.Combine(folder, file);

    /// <summary>The problem with its first mentor ill for three weeks, and a plan of the problem as it was.</summary>
    private async Task<RotaProblem> Given(int from = 3)
    {
        await line.Do("rota", "solve", Problem, "--out", At("plan.json"), "--seconds", "0.3");
        var problem = RotaProblemReader.Read(File.ReadAllText(Problem)).Value!;
        var ill = RotaPlanReader.Read(File.ReadAllText(At("plan.json"))).Value!.Assignments.First(a => a.Week == from).Mentor;
        var today = problem with
        {
            Mentors = [.. problem.Mentors.Select(m => m.Id != ill ? m : m with { OnShift = [.. m.OnShift.Select((row, week) => week >= from && week < from + 3 ? new string('0', row.Length) : row)] })],
        };
        File.WriteAllText(At("today.json"), RotaJson.Write(today));
        return today;
    }

    [Fact]
    public async Task An_announced_plan_is_mended_says_what_it_changes_and_passes_the_check()
    {
        var today = await Given();

        var answer = await line.Run("rota", "replan", Problem, At("plan.json"), At("today.json"), "--out", At("plan2.json"), "--from-week", "3", "--json");

        var changes = JsonDocument.Parse(File.ReadAllText(At("plan2.json"))).RootElement.GetProperty("changes");
        Assert.True(changes.GetProperty("proven").GetBoolean());
        Assert.Equal(["lost", "visible", "mentor", "proven"], changes.EnumerateObject().Select(p => p.Name));
        Assert.Equal(changes.GetProperty("mentor").GetInt32(), JsonDocument.Parse(answer.Out).RootElement.GetProperty("changes").GetProperty("mentor").GetInt32());
        Assert.Contains("every rule holds", (await line.Do("rota", "check", At("today.json"), At("plan2.json"))).Out, StringComparison.Ordinal);
        Assert.Equal(13, today.Weeks);
    }

    [Fact]
    public async Task Past_weeks_that_today_forbids_are_refused_by_their_rule()
    {
        await Given();

        var answer = await line.Run("rota", "replan", Problem, At("plan.json"), At("today.json"), "--out", At("plan2.json"), "--from-week", "13");

        Assert.Equal(Exit.Refused, answer.Code);
        Assert.Contains("MentorIsOnShift", answer.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(At("plan2.json")));
    }

    [Fact]
    public async Task A_week_that_is_not_there_is_wrong_usage_and_other_weeks_are_bad_input()
    {
        var today = await Given();
        File.WriteAllText(At("other.json"), RotaJson.Write(today with { FirstWeek = "2026-W50" }));

        Assert.Equal(Exit.WrongUsage, (await line.Run("rota", "replan", Problem, At("plan.json"), At("today.json"), "--out", At("plan2.json"), "--from-week", "99")).Code);
        var other = await line.Run("rota", "replan", Problem, At("plan.json"), At("other.json"), "--out", At("plan2.json"));
        Assert.Equal(Exit.BadInput, other.Code);
        Assert.Contains("$.firstWeek", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_met_is_explained_in_words_and_as_json()
    {
        var problem = RotaProblemReader.Read(File.ReadAllText(Problem)).Value!;
        // Only one mentor is left, once a week.
        File.WriteAllText(At("scarce.json"), RotaJson.Write(problem with { Weeks = problem.Weeks, Mentors = [problem.Mentors[0] with { MaxPerWeek = 1 }] }));

        var words = await line.Run("rota", "explain", At("scarce.json"));
        var json = await line.Run("rota", "explain", At("scarce.json"), "--json");

        Assert.Equal((Exit.Refused, Exit.Refused), (words.Code, json.Code));
        Assert.Contains("may teach 1 half day a week between them", words.Out, StringComparison.Ordinal);
        Assert.Contains("What would help", words.Out, StringComparison.Ordinal);
        Assert.False(JsonDocument.Parse(json.Out).RootElement.GetProperty("met").GetBoolean());
    }

    [Fact]
    public async Task Where_everything_is_met_explaining_ends_well()
    {
        var problem = RotaProblemReader.Read(File.ReadAllText(Problem)).Value!;
        File.WriteAllText(At("nobody.json"), RotaJson.Write(problem with { Leaders = [], Cover = [], Pins = [] }));

        Assert.Contains("Everything is met", (await line.Do("rota", "explain", At("nobody.json"))).Out, StringComparison.Ordinal);
    }
}
