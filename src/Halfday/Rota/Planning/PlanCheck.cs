using Halfday.Planner;

namespace Halfday.Rota.Planning;

/// <summary>What is wrong with a plan, in sentences; nothing when it may stand.</summary>
public static class PlanCheck
{
    /// <summary>Every rule, the cost and the bound, by code that the solver does not share.</summary>
    public static IReadOnlyList<string> Findings(RotaProblem problem, RotaPlan plan) =>
        [.. RotaChecker.Check(problem, plan).Select(breach => breach.ToString())];
}
