namespace Halfday.Planner.Checking;

/// <summary>A plan may say that there is none only when pins ask for what LearnFirst forbids.</summary>
internal static class InfeasiblePlan
{
    public static IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        if (plan.Assignments.Count > 0) yield return Account.Says("StatusIsTrue", "The plan says infeasible but has half days.", "方案称无解，却排了半天。");
        if (!HasLeaderWithoutPath(problem)) yield return Account.Says("StatusIsTrue", "Every leader alone can keep the pins and learn first.", "每位领导单独都能保留固定的半天并先学前置工种。");
    }

    private static bool HasLeaderWithoutPath(RotaProblem problem)
    {
        var free = new PriceList(problem, Certificate.None);
        var pinned = problem.Pins.Select(p => p.Leader).ToHashSet();
        return problem.Leaders.Where(l => pinned.Contains(l.Id)).Any(l => double.IsPositiveInfinity(new CheapestPath(problem, l, free).Cost()));
    }
}
