using Halfday.Planner.Checking;

namespace Halfday.Planner;

/// <summary>
/// Verifies a plan from problem and plan alone: every rule, what is missed, penalties, cost, status, and the bound, which it proves
/// again from the certificate. It shares no code with the solver.
/// </summary>
public static class RotaChecker
{
    /// <summary>Everything that does not hold; empty when the plan is what it says.</summary>
    public static IReadOnlyList<Breach> Check(RotaProblem problem, RotaPlan plan) =>
        plan.Status == PlanStatus.Infeasible
            ? [.. InfeasiblePlan.Breaches(problem, plan)]
            : [.. RotaRules.Breaches(problem, plan), .. Account.Breaches(problem, plan), .. BoundProof.Breaches(problem, plan)];
}
