using Halfday.Planner.Rules;

namespace Halfday.Planner.Checking;

/// <summary>A plan may say that there is none only when pins ask for what LearnFirst forbids.</summary>
internal static class InfeasiblePlan
{
    /// <summary>Half days tried before a claim counts as unproven.</summary>
    private const int MostTries = 200_000;

    public static IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        if (plan.Assignments.Count > 0) yield return Account.Says("StatusIsTrue", "The plan says infeasible but has half days.", "方案称无解，却排了半天。");
        var tries = MostTries;
        if (!HasLeaderWithoutPath(problem) && CanBeCompleted(problem, [.. problem.Pins], ref tries))
            yield return Account.Says("StatusIsTrue", "The pins can be kept with what must be learnt before them.", "固定的半天可以保留，前置工种也排得下。");
    }

    private static bool HasLeaderWithoutPath(RotaProblem problem)
    {
        var free = new PriceList(problem, Certificate.None);
        var pinned = problem.Pins.Select(p => p.Leader).ToHashSet();
        return problem.Leaders.Where(l => pinned.Contains(l.Id)).Any(l => double.IsPositiveInfinity(new CheapestPath(problem, l, free).Cost()));
    }

    /// <summary>
    /// Takes the first half day that comes before its first trade and tries everything that mends it, however that must be mended in
    /// turn. Every plan holds one of these mends, so when all fail there is no plan.
    /// </summary>
    private static bool CanBeCompleted(RotaProblem problem, List<Assignment> halfDays, ref int tries)
    {
        if (new LearnFirst().Breaches(problem, RotaPlan.Bare(halfDays)).FirstOrDefault() is not { } tooEarly) return true;
        foreach (var mend in Mends(problem, tooEarly.Assignments[0]))
        {
            if (tries-- <= 0) return true;
            List<Assignment> mended = [.. halfDays, mend];
            if (Stands(problem, mended) && CanBeCompleted(problem, mended, ref tries)) return true;
        }
        return false;
    }

    private static bool Stands(RotaProblem problem, List<Assignment> halfDays) =>
        RotaRules.All.Where(r => r is not LearnFirst).All(r => !r.Breaches(problem, RotaPlan.Bare(halfDays)).Any());

    private static IEnumerable<Assignment> Mends(RotaProblem problem, Assignment tooEarly) =>
        from week in Enumerable.Range(0, tooEarly.Week)
        from mentor in problem.Mentors
        from part in problem.Parts
        let first = RotaIndex.Of(problem).After(tooEarly.Trade)!
        where mentor.Trades.Contains(first)
        select new Assignment(tooEarly.Leader, week, part.Id, mentor.Workshop, first, mentor.Id);
}
