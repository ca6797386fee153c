using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>A plan that was made, with the time it took.</summary>
/// <param name="OnePercentAt">Processor time when the gap first was at most 1 %, or null.</param>
/// <param name="HalfPercentAt">Likewise 0.5 %.</param>
public sealed record Planned(RotaPlan Plan, TimeSpan Clock, TimeSpan Processor, TimeSpan? OnePercentAt, TimeSpan? HalfPercentAt, bool Passes)
{
    /// <summary>Plans and checks.</summary>
    public static Planned Of(RotaProblem problem, double seconds)
    {
        var (begun, spent) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        TimeSpan Spent() => Environment.CpuUsage.TotalTime - spent;
        TimeSpan? onePercentAt = null, halfPercentAt = null;
        var plan = RotaPlanner.Plan(problem, new PlannerOptions
        {
            Threads = 2, Limits = PlannerLimits.FromSeconds(problem, seconds), Progress = at =>
            {
                if (at.Cost - at.Bound <= 0.01 * at.Cost) onePercentAt ??= Spent();
                if (at.Cost - at.Bound <= 0.005 * at.Cost) halfPercentAt ??= Spent();
            },
        });
        var (clock, processor) = (TimeProvider.System.GetElapsedTime(begun), Spent());
        return new Planned(plan, clock, processor, onePercentAt, halfPercentAt, RotaChecker.Check(problem, plan).Count == 0);
    }
}
