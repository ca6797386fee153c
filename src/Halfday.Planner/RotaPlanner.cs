using Halfday.Planner.Solving;

namespace Halfday.Planner;

/// <summary>Plans a rota: the best plan found within the limits, and a bound with the prices that prove it.</summary>
public static class RotaPlanner
{
    /// <param name="problem">As a <see cref="RotaProblemReader"/> would accept it.</param>
    /// <exception cref="OperationCanceledException">Planning was cancelled.</exception>
    public static RotaPlan Plan(RotaProblem problem, PlannerOptions options, CancellationToken stop = default) =>
        new Search(problem, options, stop).Run();

    public static RotaPlan Plan(RotaProblem problem) => Plan(problem, new PlannerOptions());
}
