namespace Halfday.Planner;

/// <summary>What a set of half days costs, straight from the contract; the solver is not asked.</summary>
public static class RotaCost
{
    public static long Of(RotaProblem problem, IReadOnlyList<Assignment> assignments) =>
        Of(problem.Weights, Penalties(problem, assignments));

    public static long Of(RotaWeights weights, Penalties units) =>
        weights.Missed * units.Missed + weights.Short * units.Short + weights.Switch * units.Switch
        + weights.OtherPart * units.OtherPart + weights.OtherDay * units.OtherDay + weights.Overload * units.Overload;

    public static Penalties Penalties(RotaProblem problem, IReadOnlyList<Assignment> assignments)
    {
        var index = RotaIndex.Of(problem);
        var ofLeader = assignments.ToLookup(a => a.Leader, StringComparer.Ordinal);
        var total = new Penalties(0, 0, 0, 0, 0, Overload(problem, assignments));
        foreach (var leader in problem.Leaders)
            total = Plus(total, OfLeader(index, leader, [.. ofLeader[leader.Id].OrderBy(a => a.Week).ThenBy(a => index.PartOrder(a.Part))]));
        return total;
    }

    /// <param name="halfDays">The leader's, in the order of time.</param>
    private static Penalties OfLeader(RotaIndex index, RotaLeader leader, List<Assignment> halfDays) => new(
        leader.Owed.Select((owed, week) => Math.Max(0, owed - halfDays.Count(a => a.Week == week))).Sum(),
        leader.Trades.Sum(t => Math.Max(0, t.Need - halfDays.Count(a => a.Trade == t.Trade && a.Week <= t.ByWeek))),
        Switches(leader.Last, halfDays),
        leader.Preferred is null ? 0 : halfDays.Count(a => a.Part != leader.Preferred && index.Day(a.Part) == index.Day(leader.Preferred)),
        leader.Preferred is null ? 0 : halfDays.Count(a => index.Day(a.Part) != index.Day(leader.Preferred)),
        0);

    private static int Switches(string? last, List<Assignment> halfDays)
    {
        var switches = 0;
        foreach (var halfDay in halfDays)
        {
            if (last is not null && last != halfDay.Trade) switches++;
            last = halfDay.Trade;
        }
        return switches;
    }

    private static long Overload(RotaProblem problem, IReadOnlyList<Assignment> assignments) =>
        assignments.CountBy(a => a.Mentor).Sum(load => (long)Math.Max(0, load.Value - problem.FairShare));

    private static Penalties Plus(Penalties a, Penalties b) => new(
        a.Missed + b.Missed, a.Short + b.Short, a.Switch + b.Switch,
        a.OtherPart + b.OtherPart, a.OtherDay + b.OtherDay, a.Overload + b.Overload);
}
