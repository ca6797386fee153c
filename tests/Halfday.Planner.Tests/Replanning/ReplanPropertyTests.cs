using CsCheck;

namespace Halfday.Planner.Tests.Replanning;

public sealed class ReplanPropertyTests
{
    private static bool IsSound(TinyChange it) => it.Today.Pins.Count == 0 || RotaProblemReader.Read(RotaJson.Write(it.Today)).Faults.Count == 0;

    private static string Print(TinyChange it) => RotaJson.Write(it.Today) + RotaJson.Write(it.Announced) + it.FromWeek;

    [Fact]
    public void A_re_plan_loses_and_changes_the_fewest_that_any_plan_can() => TinyChange.Any.Where(IsSound).Sample(it =>
    {
        var (best, plan) = (it.Best(), it.Replanned());
        if (best is null) return plan.Status == PlanStatus.Infeasible && plan.Assignments.Count == 0;
        return plan.Changes is { Proven: true } c && (c.Lost, c.Visible, c.Mentor) == (best.Value.Lost, best.Value.Visible, best.Value.Mentor) && plan.Cost >= best.Value.Cost;
    }, iter: Soak.Iterations(60), threads: 1, print: Print);

    [Fact]
    public void A_re_plan_obeys_every_rule_of_today_and_its_cost_and_bound_are_true() => TinyChange.Any.Where(IsSound).Sample(it =>
        RotaChecker.Check(it.Today, it.Replanned()).Count == 0, iter: Soak.Iterations(60), threads: 1, print: Print);

    [Fact]
    public void Weeks_that_are_past_stay_as_they_were_announced() => TinyChange.Any.Where(IsSound).Sample(it =>
    {
        var plan = it.Replanned();
        return plan.Status == PlanStatus.Infeasible
            || plan.Assignments.Where(a => a.Week < it.FromWeek).ToHashSet().SetEquals(it.Announced.Assignments.Where(a => a.Week < it.FromWeek));
    }, iter: Soak.Iterations(60), threads: 1, print: Print);

    [Fact]
    public void A_re_plan_is_nearly_always_the_cheapest_of_those_that_change_least()
    {
        var (tried, best) = (0, 0);
        TinyChange.Any.Where(IsSound).Sample(it =>
        {
            if (it.Best() is not { } cheapest) return;
            tried++;
            if (it.Replanned().Cost == cheapest.Cost) best++;
        }, iter: 60, threads: 1, seed: "0000KOIPe003");
        Assert.True(best >= tried * 0.8, $"{best} of {tried} were the cheapest");
    }

    [Fact]
    public void No_more_weeks_change_visibly_than_allowed_and_the_fewest_half_days_are_lost_for_it() => TinyChange.Any.Where(IsSound).Sample(it =>
    {
        var plan = it.Replanned(mostVisible: 0);
        return plan.Status == PlanStatus.Infeasible || (plan.Changes!.Visible == 0 && plan.Changes.Lost >= it.Replanned().Changes!.Lost && RotaChecker.Check(it.Today, plan).Count == 0);
    }, iter: Soak.Iterations(40), threads: 1, print: Print);
}
