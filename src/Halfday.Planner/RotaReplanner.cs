using Halfday.Planner.Replanning;
using Halfday.Planner.Rules;
using Halfday.Planner.Solving;

namespace Halfday.Planner;

/// <summary>How to re-plan.</summary>
public sealed record ReplanOptions
{
    /// <summary>Weeks before this one stay exactly as announced.</summary>
    public int FromWeek { get; init; }
    /// <summary>So many weeks of leaders may change visibly, even if more half days are lost for it; null: as many as it takes.</summary>
    public int? MostVisible { get; init; }
}

/// <summary>
/// Mends an announced plan when the facts have changed: fewest half days lost, then fewest changes that leaders see, then fewest changes
/// of mentor, then cost. See docs/decisions/0015.
/// </summary>
public static class RotaReplanner
{
    /// <summary>Where weeks that must stay as announced break today's rules; while there are any, there is nothing to re-plan.</summary>
    public static IReadOnlyList<Breach> PastBreaches(RotaProblem today, RotaPlan announced, int fromWeek)
    {
        var past = RotaPlan.Bare([.. announced.Assignments.Where(a => a.Week < fromWeek)]);
        var pins = today.Pins.Where(p => p.Week < fromWeek).ToList();
        return [.. RotaRules.Breaches(today with { Pins = pins }, past)];
    }

    /// <summary>The re-planned plan with what it changes; for a problem that <see cref="PastBreaches"/> finds nothing in.</summary>
    /// <param name="problem">What the announced plan was made for; its bound is believed.</param>
    public static RotaPlan Replan(RotaProblem problem, RotaPlan announced, RotaProblem today, ReplanOptions? options = null)
    {
        var (fromWeek, mostVisible) = (Math.Clamp(options?.FromWeek ?? 0, 0, today.Weeks), options?.MostVisible);
        var frozen = Frozen(today, announced, fromWeek);
        var tables = new Tables(frozen);
        var before = new Announced(tables, announced.Assignments);
        if (CannotLearnBeforePins(frozen) && new FirstThingsFirst(tables).Find() is null) return Infeasible(today, announced);

        var mending = new Mending(tables, before, fromWeek, mostVisible);
        if (!mending.Run()) return Infeasible(today, announced);
        var plan = RotaPlan.Of(today, new Polish(frozen, before, mending.Chosen).Run(), announced.Seed);
        return Proven(today, plan, announced, Tightening.Holds(problem, today)) with
        {
            Changes = RotaChanges.Between(today, announced.Assignments, plan.Assignments) with { Proven = mending.IsProven },
        };
    }

    /// <summary>Past weeks pinned, and nothing more owed in them.</summary>
    private static RotaProblem Frozen(RotaProblem today, RotaPlan announced, int fromWeek)
    {
        var past = announced.Assignments.Where(a => a.Week < fromWeek).ToList();
        var planned = past.CountBy(a => (a.Leader, a.Week)).ToDictionary();
        return today with
        {
            Pins = [.. past.Union(today.Pins)],
            Leaders = [.. today.Leaders.Select(l => l with
            {
                Owed = [.. l.Owed.Select((owed, week) => week < fromWeek ? planned.GetValueOrDefault((l.Id, week)) : owed)],
            })],
        };
    }

    private static bool CannotLearnBeforePins(RotaProblem frozen) => new LearnFirst().Breaches(frozen, RotaPlan.Bare(frozen.Pins)).Any();

    private static RotaPlan Proven(RotaProblem today, RotaPlan plan, RotaPlan announced, bool boundStillHolds)
    {
        var tables = new Tables(today);
        var prices = new AnnouncedPrices(tables, announced.Certificate);
        var bound = Math.Min(plan.Cost, boundStillHolds ? announced.Bound : PlanWriting.WholeBound(prices.Bound()));
        return plan with
        {
            Status = bound == plan.Cost ? PlanStatus.Optimal : PlanStatus.Feasible, Bound = bound, Certificate = PlanWriting.Certificate(tables, prices.Prices),
        };
    }

    private static RotaPlan Infeasible(RotaProblem today, RotaPlan announced) =>
        RotaPlan.Of(today, [], announced.Seed) with { Status = PlanStatus.Infeasible };
}
