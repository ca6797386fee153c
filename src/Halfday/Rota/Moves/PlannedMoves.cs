using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared;

namespace Halfday.Rota.Moves;

/// <summary>Changes by hand in a plan that is not published: moved, pinned, unpinned, taken out. What is moved is pinned.</summary>
public static class PlannedMoves
{
    /// <summary>Moves a half day of the plan, if every rule still holds.</summary>
    /// <param name="to">Null takes it out.</param>
    public static Refusal? Move(PlanRun run, PlanNames names, Assignment from, Assignment? to)
    {
        var (problem, plan) = (run.ReadProblem(), run.ReadPlan());
        if (!plan.Assignments.Contains(from)) return RotaRefusals.NoSuchPlace;
        if (to is not null && (!Pinning.Knows(problem, to) || problem.Parts.All(part => part.Id != to.Part))) return RotaRefusals.NoSuchPlace;
        if (from == to) return null;
        if (problem.Pins.Contains(from)) return RotaRefusals.IsPinned;
        if (RotaRules.BreachesOfMove(problem, plan, from, to) is [var breach, ..]) return RotaRefusals.Breaks(breach, names.Say(breach));

        var pinned = to is null ? problem : problem with { Pins = [.. problem.Pins, to] };
        return run.Change(pinned, RotaRules.Moved(pinned, plan, from, to), boundHolds: true);
    }

    /// <summary>The half day stays in every plan made from this one. Twice is once.</summary>
    public static Refusal? Pin(PlanRun run, Assignment half)
    {
        var (problem, plan) = (run.ReadProblem(), run.ReadPlan());
        if (!plan.Assignments.Contains(half)) return RotaRefusals.NoSuchPlace;
        if (problem.Pins.Contains(half)) return null;

        return run.Change(problem with { Pins = [.. problem.Pins, half] }, Again(problem, plan), boundHolds: true);
    }

    /// <summary>The next plan may move it again. Twice is once.</summary>
    public static Refusal? Unpin(PlanRun run, Assignment half)
    {
        var (problem, plan) = (run.ReadProblem(), run.ReadPlan());
        if (!problem.Pins.Contains(half)) return null;

        return run.Change(problem with { Pins = [.. problem.Pins.Where(pin => pin != half)] }, Again(problem, plan), boundHolds: false);
    }

    private static RotaPlan Again(RotaProblem problem, RotaPlan plan) => RotaPlan.Of(problem, plan.Assignments, plan.Seed);
}
