using CsCheck;

namespace Halfday.Planner.Tests;

public sealed class RotaSitesTests
{
    private static RotaProblem Site(string code, int mentors) => Sample.Works with
    {
        Site = code, Cover = [], Leaders = [Sample.Leader("own" + code)],
        Mentors = [.. Enumerable.Range(0, mentors).Select(m => Sample.Mentor($"m{m}", "W1", "turning", "casting") with { MaxPerWeek = 1 })],
    };

    private static LeaderFromAbove Above(string id, params string[] sites) => new(sites.ToDictionary(s => s, _ => Sample.Leader(id)));

    private static SitesPlan Plan(IReadOnlyList<RotaProblem> sites, IReadOnlyList<LeaderFromAbove> above, int threads = 2) =>
        RotaSites.Plan(sites, above, 0, threads, TestContext.Current.CancellationToken);

    [Fact]
    public void A_leader_from_above_goes_where_there_is_a_mentor_to_spare()
    {
        var plan = Plan([Site("S1", 1), Site("S2", 3)], [Above("a", "S1", "S2")]);

        Assert.Equal(["S2"], plan.SiteOf);
        Assert.All(plan.Plans, p => Assert.Empty(p.Missed));
        Assert.Equal(plan.Plans.Sum(p => p.Cost), plan.Cost);
    }

    [Fact]
    public void Every_plan_passes_the_checker_with_the_leaders_that_came()
    {
        var plan = Plan([Site("S1", 2), Site("S2", 2), Site("S3", 2)], [Above("a", "S1", "S2"), Above("b", "S2", "S3"), Above("c", "S1", "S3")]);

        Assert.Equal(6, plan.Problems.Sum(p => p.Leaders.Count));
        Assert.All(plan.Problems.Zip(plan.Plans), both => Assert.Empty(RotaChecker.Check(both.First, both.Second)));
    }

    [Fact]
    public void Threads_and_runs_change_nothing()
    {
        string Of(int threads) => string.Concat(Plan([Site("S1", 2), Site("S2", 2)], [Above("a", "S1", "S2"), Above("b", "S1", "S2")], threads).Plans.Select(RotaJson.Write));

        Assert.Single(new[] { 1, 2, 8 }.Select(Of).Distinct());
    }

    [Fact]
    public void The_bound_is_below_the_best_of_all_choices_by_trying_them_all() => Gen.Select(TinyRota.Any, TinyRota.Any).Sample((one, two) =>
    {
        var sites = new[] { one with { Site = "S1" }, two with { Site = "S2", Weeks = two.Weeks } };
        var guests = sites.ToDictionary(s => s.Site, s => s.Leaders[0] with { Id = "guest" });
        var plan = Plan(sites, [new LeaderFromAbove(guests)]);
        long Best(string home) => sites.Sum(s => new EveryPlan(s.Site == home ? s with { Leaders = [.. s.Leaders, guests[home]] } : s).Cheapest()!.Value);
        var best = Math.Min(Best("S1"), Best("S2"));
        return plan.Bound <= best + 1e-6 && best <= plan.Cost;
    }, iter: Soak.Iterations(10), threads: 1);
}
