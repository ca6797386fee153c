namespace Halfday.Planner;

/// <summary>What a re-plan changes of what was announced, counted in the order in which it matters.</summary>
/// <param name="Lost">Half days owed today that were announced and are planned no longer.</param>
/// <param name="Visible">Weeks of a leader that differ in part, workshop or trade.</param>
/// <param name="Mentor">Weeks of a leader in which only a mentor differs.</param>
/// <param name="Proven">No plan of today's problem loses fewer, or as few and changes fewer, in this order.</param>
public sealed record RotaChanges(int Lost, int Visible, int Mentor, bool Proven)
{
    /// <summary>Counts what differs between what was announced and what is planned now.</summary>
    /// <param name="today">The problem as it is now: it says what is owed.</param>
    public static RotaChanges Between(RotaProblem today, IEnumerable<Assignment> announced, IEnumerable<Assignment> now)
    {
        var (before, after) = (announced.ToLookup(a => (a.Leader, a.Week)), now.ToLookup(a => (a.Leader, a.Week)));
        var total = default(WeekChange);
        foreach (var leader in today.Leaders)
            for (var week = 0; week < today.Weeks; week++)
                total += OfWeek(leader.Owed[week], [.. before[(leader.Id, week)]], [.. after[(leader.Id, week)]]);
        return new RotaChanges(total.Lost, total.Visible, total.Mentor, Proven: false);
    }

    private static WeekChange OfWeek(int owed, Assignment[] before, Assignment[] after) => WeekChange.Of(owed, before.Length, after.Length,
        same: after.Count(a => before.Any(b => a with { Mentor = b.Mentor } == b)), untouched: after.Count(before.Contains));
}

/// <summary>How one week of a leader differs from what was announced. What was not announced before is no change.</summary>
internal readonly record struct WeekChange(int Lost, int Visible, int Mentor)
{
    /// <param name="same">Half days with part, workshop and trade as announced.</param>
    /// <param name="untouched">Of these, those with the announced mentor.</param>
    public static WeekChange Of(int owed, int before, int after, int same, int untouched)
    {
        var comparable = Math.Min(before, after);
        var visible = same < comparable;
        return new WeekChange(Math.Max(0, Math.Min(owed, before) - after), visible ? 1 : 0, !visible && untouched < comparable ? 1 : 0);
    }

    public static WeekChange operator +(WeekChange a, WeekChange b) => new(a.Lost + b.Lost, a.Visible + b.Visible, a.Mentor + b.Mentor);
}
