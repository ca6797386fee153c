namespace Halfday.Planner.Replanning;

/// <summary>
/// Whether today's problem only takes away from the one before (shifts, free parts, rooms, limits) and asks for all that it asked for. Then
/// no leader's path has become cheaper and no limit looser, so prices that proved a bound before prove at least as much today.
/// </summary>
internal static class Tightening
{
    public static bool Holds(RotaProblem before, RotaProblem today) =>
        before.Weeks == today.Weeks && before.Parts.SequenceEqual(today.Parts) && before.Weights == today.Weights
        && before.Trades.SequenceEqual(today.Trades) && today.FairShare <= before.FairShare && before.Pins.All(today.Pins.Contains)
        && AllHold(before.Workshops, today.Workshops, w => w.Id, Workshop) && AllHold(before.Mentors, today.Mentors, m => m.Id, Mentor)
        && before.Leaders.Count == today.Leaders.Count && AllHold(before.Leaders, today.Leaders, l => l.Id, Leader)
        && AllHold(today.Cover, before.Cover, c => c.Id, (now, then) => now.MaxAway <= then.MaxAway && now.Leaders.Order().SequenceEqual(then.Leaders.Order()))
        && before.Cover.Count == today.Cover.Count;

    private static bool Workshop(RotaWorkshop before, RotaWorkshop today) =>
        today.Trades.All(before.Trades.Contains) && today.Capacity.Zip(before.Capacity).All(c => c.First <= c.Second);

    private static bool Mentor(RotaMentor before, RotaMentor today) =>
        today.Workshop == before.Workshop && today.Trades.All(before.Trades.Contains)
        && today.MaxPerWeek <= before.MaxPerWeek && Within(today.OnShift, before.OnShift);

    private static bool Leader(RotaLeader before, RotaLeader today) =>
        today.Owed.SequenceEqual(before.Owed) && Within(today.Free, before.Free) && today.Preferred == before.Preferred && today.Last == before.Last
        && today.Cleared.All(before.Cleared.Contains) && before.Avoid.All(today.Avoid.Contains) && today.Trades.SequenceEqual(before.Trades);

    private static bool Within(IReadOnlyList<string> today, IReadOnlyList<string> before) =>
        today.Zip(before).All(rows => rows.First.Zip(rows.Second).All(part => part.First <= part.Second));

    /// <summary>Everything of today was there before and holds against it.</summary>
    private static bool AllHold<T>(IReadOnlyList<T> before, IReadOnlyList<T> today, Func<T, string> id, Func<T, T, bool> holds)
    {
        var known = before.ToDictionary(id, StringComparer.Ordinal);
        return today.All(thing => known.TryGetValue(id(thing), out var then) && holds(then, thing));
    }
}
