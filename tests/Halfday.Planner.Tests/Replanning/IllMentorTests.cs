namespace Halfday.Planner.Tests.Replanning;

/// <summary>A mentor is ill for three weeks, at the sizes of the contract's instances.</summary>
public sealed class IllMentorTests
{
    private const int Week = 4;

    public static TheoryData<string> Forties() => [.. Sample.Instances().Select(f => f.Data).Where(f => f.Contains("open-40-1", StringComparison.Ordinal) || f.Contains("two-12", StringComparison.Ordinal))];

    [Theory, MemberData(nameof(Forties))]
    public void The_fewest_changes_are_found_and_proven_and_the_check_passes(string file)
    {
        var (problem, plan) = Announced(file);
        foreach (var mentor in problem.Mentors.Take(4))
        {
            var today = WithIll(problem, mentor.Id);

            var replanned = RotaReplanner.Replan(problem, plan, today, new ReplanOptions { FromWeek = Week });

            Assert.True(replanned.Changes!.Proven);
            Assert.Empty(RotaChecker.Check(today, replanned));
        }
    }

    [Fact]
    public void The_same_question_gives_the_same_bytes()
    {
        var (problem, plan) = Announced(Forties().Last().Data);
        var today = WithIll(problem, problem.Mentors[0].Id);

        var answers = Enumerable.Range(0, 3).Select(_ => RotaJson.Write(RotaReplanner.Replan(problem, plan, today))).Distinct();

        Assert.Single(answers);
    }

    [Fact]
    public void Nothing_changes_when_nothing_has_happened()
    {
        var (problem, plan) = Announced(Forties().Last().Data);

        var replanned = RotaReplanner.Replan(problem, plan, problem);

        Assert.Equal(new RotaChanges(0, 0, 0, Proven: true), replanned.Changes);
        Assert.True(replanned.Cost <= plan.Cost);
        Assert.Equal(Math.Min(plan.Bound, replanned.Cost), replanned.Bound);
    }

    private static (RotaProblem, RotaPlan) Announced(string file)
    {
        var problem = Sample.Read(file);
        return (problem, Quick.Plan(problem, new PlannerOptions { Limits = new PlannerLimits(20), Threads = 1 }));
    }

    private static RotaProblem WithIll(RotaProblem problem, string mentor) => problem with
    {
        Mentors = [.. problem.Mentors.Select(m => m.Id != mentor ? m : m with
        {
            OnShift = [.. m.OnShift.Select((row, week) => week is >= Week and < Week + 3 ? new string('0', row.Length) : row)],
        })],
    };
}
