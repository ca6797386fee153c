using Halfday.Planner.Solving;

namespace Halfday.Planner;

/// <summary>How to plan. The same problem, seed and limits give the same plan, byte for byte, on any number of threads.</summary>
public sealed record PlannerOptions
{
    public int Seed { get; init; }
    /// <summary>Null: <see cref="PlannerLimits.For"/> the size of the problem.</summary>
    public PlannerLimits? Limits { get; init; }
    public int Threads { get; init; } = Environment.ProcessorCount;
    /// <summary>Called now and then from the planning thread.</summary>
    public Action<PlannerProgress>? Progress { get; init; }
}

/// <summary>How far planning has come.</summary>
/// <param name="Phase"><c>construct</c>, <c>improve</c> or <c>done</c>.</param>
/// <param name="Cost">Of the best plan so far.</param>
/// <param name="Bound">No plan costs less.</param>
/// <param name="Done">Share of the limits used, 0..1.</param>
public sealed record PlannerProgress(string Phase, long Cost, long Bound, double Done);

/// <summary>
/// When to stop, counted in work and never in time, so that a plan can be made again. The work of one round grows with the problem;
/// planning ends early when the plan is proven optimal.
/// </summary>
/// <param name="Rounds">Rounds of prices and of ruin and recreate.</param>
public sealed record PlannerLimits(int Rounds)
{
    /// <summary>About two seconds for 40 leaders, growing with the number of leaders.</summary>
    public static PlannerLimits For(RotaProblem problem) => FromSeconds(problem, Math.Clamp(problem.Leaders.Count / 20.0, 0.5, 10));

    /// <summary>A quick plan for one of many sites: about 0.05 s for 20 leaders.</summary>
    public static PlannerLimits Quick(RotaProblem problem) => new(Math.Max(50, 400 / Math.Max(1, problem.Leaders.Count)));

    /// <summary>As many rounds as usually fit in the time on two free cores; print them, so that the plan can be made again.</summary>
    public static PlannerLimits FromSeconds(RotaProblem problem, double seconds) => new(RoundsInTime.Of(problem, seconds));
}
