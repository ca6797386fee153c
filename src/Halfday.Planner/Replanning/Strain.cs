using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// Guesses what a half day costs in place of an announced one, beside the rest of the announced plan: dislike, switches, practice that
/// would be lacking, overload, and a trade practised before or lost to the one that it waits for.
/// </summary>
internal sealed class Strain(Tables tables, Announced announced)
{
    private const int OutOfOrder = 32;
    private readonly HashSet<(int Leader, int Week, int Trade)> avoided = [];

    /// <summary>A trade that turned out to come too early there: from now on it strains.</summary>
    public void Avoid(int leader, int week, int trade) => avoided.Add((leader, week, trade));

    public int Of(int leader, int week, ReadOnlySpan<HalfDay> now)
    {
        var row = tables.Leaders[leader];
        var strain = Robs(row, leader, week, now) ? OutOfOrder : 0;
        foreach (var halfDay in now)
        {
            strain += (int)(row.Dislike[halfDay.Part] / Tables.One);
            if (!WasAnnounced(leader, week, halfDay)) strain += Ungainly(row, leader, week, halfDay);
        }
        return Math.Min(strain, Way.MostStrain);
    }

    private int Ungainly(LeaderTable row, int leader, int week, HalfDay halfDay)
    {
        var weights = tables.Problem.Weights;
        var strain = Math.Min(weights.Overload, announced.MentorLoad[halfDay.Mentor] >= tables.Problem.FairShare ? 4 : 0);
        if (Practised(leader, week, before: true) is >= 0 and var last && last != halfDay.Trade) strain += Math.Min(weights.Switch, 4);
        if (Practised(leader, week, before: false) is >= 0 and var next && next != halfDay.Trade) strain += Math.Min(weights.Switch, 4);
        if (!IsNeeded(row, leader, week, halfDay.Trade)) strain += Math.Min(weights.Short, 8);
        return strain + (IsLearnt(row, leader, week, halfDay.Trade) && !avoided.Contains((leader, week, halfDay.Trade)) ? 0 : OutOfOrder);
    }

    private bool WasAnnounced(int leader, int week, HalfDay halfDay) =>
        announced.Of(leader, week).Any(h => h.LooksLike(tables, halfDay) && h.Mentor == halfDay.Mentor);

    /// <summary>The trade practised next to the week, or -1.</summary>
    private int Practised(int leader, int week, bool before)
    {
        for (var at = before ? week - 1 : week + 1; at >= 0 && at < tables.Weeks; at += before ? -1 : 1)
            if (announced.Of(leader, at) is { Length: > 0 } halfDays) return before ? halfDays[^1].Trade : halfDays[0].Trade;
        return -1;
    }

    private bool IsNeeded(LeaderTable row, int leader, int week, int trade) =>
        week <= row.ByWeek[trade] && CountOf(leader, trade, 0, row.ByWeek[trade] + 1, except: week) < row.Need[trade];

    private bool IsLearnt(LeaderTable row, int leader, int week, int trade) =>
        row.After[trade] < 0 || CountOf(leader, row.After[trade], 0, week, except: -1) > 0;

    /// <summary>A trade practised here for the first time that a later one waits for is given up.</summary>
    private bool Robs(LeaderTable row, int leader, int week, ReadOnlySpan<HalfDay> now)
    {
        foreach (var before in announced.Of(leader, week))
            if (before.Trade >= 0 && row.After.Contains(before.Trade) && !Practises(now, before.Trade)
                && CountOf(leader, before.Trade, 0, week, except: -1) == 0 && IsWaitedFor(row, leader, week, before.Trade)) return true;
        return false;
    }

    private static bool Practises(ReadOnlySpan<HalfDay> now, int trade)
    {
        foreach (var halfDay in now)
            if (halfDay.Trade == trade) return true;
        return false;
    }

    private bool IsWaitedFor(LeaderTable row, int leader, int week, int trade)
    {
        for (var t = 0; t < row.Trade.Length; t++)
            if (row.After[t] == trade && CountOf(leader, t, week + 1, tables.Weeks, except: -1) > 0) return true;
        return false;
    }

    private int CountOf(int leader, int trade, int from, int to, int except)
    {
        var count = 0;
        for (var week = from; week < Math.Min(to, tables.Weeks); week++)
            if (week != except)
                foreach (var halfDay in announced.Of(leader, week))
                    if (halfDay.Trade == trade) count++;
        return count;
    }
}
