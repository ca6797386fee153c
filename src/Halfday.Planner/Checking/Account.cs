namespace Halfday.Planner.Checking;

/// <summary>What a plan says about itself, counted again: missed half days, penalties, cost, status.</summary>
internal static class Account
{
    public static IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var units = RotaCost.Penalties(problem, plan.Assignments);
        var cost = RotaCost.Of(problem.Weights, units);
        if (plan.Penalties != units) yield return Says("PenaltiesAreTrue", $"The penalties are {units}, not {plan.Penalties}.", $"扣分应为{units}，而不是{plan.Penalties}。");
        if (plan.Cost != cost) yield return Says("CostIsTrue", $"The cost is {cost}, not {plan.Cost}.", $"成本应为{cost}，而不是{plan.Cost}。");
        if (plan.Bound > plan.Cost) yield return Says("BoundIsProven", $"The bound {plan.Bound} is above the cost {plan.Cost}.", $"下界{plan.Bound}高于成本{plan.Cost}。");
        if (plan.Status == PlanStatus.Optimal && plan.Bound != plan.Cost)
            yield return Says("StatusIsTrue", $"The plan says optimal, but its bound is {plan.Bound} and its cost {plan.Cost}.", $"方案称为最优，但下界为{plan.Bound}，成本为{plan.Cost}。");
        foreach (var breach in Missed(problem, plan)) yield return breach;
    }

    public static Breach Says(string rule, string english, string chinese) => new(rule, [], _ => english, _ => chinese);

    private static IEnumerable<Breach> Missed(RotaProblem problem, RotaPlan plan)
    {
        var planned = plan.Assignments.CountBy(a => (a.Leader, a.Week)).ToDictionary();
        var said = plan.Missed.CountBy(m => (m.Leader, m.Week)).ToDictionary();
        foreach (var leader in problem.Leaders)
            for (var week = 0; week < problem.Weeks; week++)
            {
                var lacking = Math.Max(0, leader.Owed[week] - planned.GetValueOrDefault((leader.Id, week)));
                said.Remove((leader.Id, week), out var listed);
                if (lacking != listed) yield return NotAsListed(leader.Id, week, lacking, listed);
            }
        foreach (var (key, listed) in said) yield return NotAsListed(key.Leader, key.Week, 0, listed);
    }

    private static Breach NotAsListed(string leader, int week, int lacking, int listed) => new("MissedIsTrue", [],
        n => $"{n.Leader(leader)} misses {lacking} half days in {n.Week(week)}, but {listed} are listed.",
        n => $"{n.Leader(leader)}在{n.Week(week)}少排{lacking}个半天，清单上却是{listed}个。");
}
