using Halfday.Shared.Cli;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

public sealed class RotaFileVerbTests
{
    private static readonly string Problem = Path.Combine(Source.Project, "..", "shared", "rota", "open-8-1.json");
    private readonly string folder = Directory.CreateTempSubdirectory("halfday-rota-").FullName;
    private readonly TestCommandLine line = new("Data Source=:memory:", "2026-09-21");

    [Fact]
    public async Task A_problem_is_solved_and_its_plan_passes_the_check()
    {
        var plan = Path.Combine(folder, "plan.json");
        await line.Do("rota", "solve", Problem, "--out", plan, "--seconds", "0.5");

        var check = await line.Do("rota", "check", Problem, plan);

        Assert.Contains("every rule holds", check.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_plan_on_any_number_of_threads()
    {
        var (one, two) = (Path.Combine(folder, "one.json"), Path.Combine(folder, "two.json"));
        await line.Do("rota", "solve", Problem, "--out", one, "--seconds", "0.5", "--threads", "1", "--seed", "7");
        await line.Do("rota", "solve", Problem, "--out", two, "--seconds", "0.5", "--threads", "2", "--seed", "7");

        Assert.Equal(File.ReadAllText(one), File.ReadAllText(two));
    }

    [Fact]
    public async Task Seconds_say_on_standard_error_which_limit_they_came_to()
    {
        var solved = await line.Run("rota", "solve", Problem, "--out", Path.Combine(folder, "plan.json"), "--seconds", "0.5", "--json");

        Assert.Matches(@"--seconds 0\.5 came to a limit of \d+ rounds\.", solved.Error);
        Assert.StartsWith("{", solved.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_lies_about_its_cost_fails_the_check()
    {
        var plan = Path.Combine(folder, "plan.json");
        await line.Do("rota", "solve", Problem, "--out", plan, "--seconds", "0.2");
        var text = File.ReadAllText(plan);
        File.WriteAllText(plan, System.Text.RegularExpressions.Regex.Replace(text, "\"cost\":\\d+", "\"cost\":1"));

        var check = await line.Run("rota", "check", Problem, plan);

        Assert.Equal(Exit.Refused, check.Code);
        Assert.NotEmpty(check.Error);
    }

    [Fact]
    public async Task Every_fault_of_a_bad_problem_is_named_with_its_place()
    {
        var bad = Path.Combine(folder, "bad.json");
        File.WriteAllText(bad, "{\n \"format\": \"halfday-rota-problem/1\",\n \"weeks\": 0\n}");

        var result = await line.Run("rota", "solve", bad, "--out", Path.Combine(folder, "plan.json"));

        Assert.Equal(Exit.BadInput, result.Code);
        Assert.Contains($"{bad}:3:11: $.weeks: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("\"parts\" is missing", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_bad_input() =>
        Assert.Equal(Exit.BadInput, (await line.Run("rota", "check", Path.Combine(folder, "none.json"), Problem)).Code);
}
