namespace Halfday.Planner.Tests;

/// <summary>Planning with limits small enough for a test.</summary>
internal static class Quick
{
    public static readonly PlannerOptions Options = new() { Limits = new PlannerLimits(60), Threads = 1 };

    public static RotaPlan Plan(RotaProblem problem, PlannerOptions? options = null) =>
        RotaPlanner.Plan(problem, options ?? Options, TestContext.Current.CancellationToken);
}
