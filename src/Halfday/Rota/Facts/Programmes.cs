using Halfday.Learning.Evidence;
using Halfday.Planner;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Rota.Facts;

/// <summary>What a leader is to practise at a site, how much of it within the horizon, and what they have practised already.</summary>
internal sealed class Programmes(FactRows rows, IReadOnlyList<Trade> trades)
{
    // What lapses soon after the horizon is refreshed within it: the next one may come too late.
    private const int RefreshDays = 28;

    private readonly HashSet<Guid> ofSite = [.. trades.Select(trade => trade.Id)];

    /// <summary>
    /// The trades of the clauses with their needs; with need 0, those that must come first and have not been practised. A trade that
    /// the leader may not lay hands on when the horizon begins is left out: inductions and equipment come first.
    /// </summary>
    public IReadOnlyList<LeaderTrade> Of(Guid leaderId)
    {
        var deadlines = Deadlines(leaderId);
        // A clause on floor time alone names no trade: then the main trades are open, and nothing of them is owed.
        var wanted = deadlines.Count > 0 ? [.. deadlines.Keys] : trades.Where(trade => trade.IsMain).Select(trade => trade.Id).ToHashSet();
        foreach (var trade in wanted.ToList()) AddWhatComesFirst(leaderId, trade, wanted);
        wanted.RemoveWhere(trade => rows.Inducted.Missing(leaderId, trade, rows.Horizon.FirstDay).Count > 0);
        return [.. trades.Where(trade => wanted.Contains(trade.Id)).Select(trade => Need(leaderId, trade, deadlines))];
    }

    /// <summary>Trades whose `after` trade the leader has practised.</summary>
    public IReadOnlyList<string> Cleared(Guid leaderId) =>
        [.. trades.Where(trade => trade.AfterId is { } after && rows.Practised.Count(leaderId, after) > 0).Select(trade => trade.Code)];

    /// <summary>By trade the earliest deadline of all clauses that bind within the horizon: of two, the stricter.</summary>
    private Dictionary<Guid, DateOnly> Deadlines(Guid leaderId)
    {
        var deadlines = new Dictionary<Guid, DateOnly>();
        foreach (var week in rows.Horizon.All)
        {
            var bound = week.Days.Select(day => rows.Duties.Mastery(leaderId, day)).FirstOrDefault(duties => duties.Count > 0) ?? [];
            foreach (var duty in bound)
                foreach (var trade in duty.TradeIds.Where(ofSite.Contains))
                    deadlines[trade] = deadlines.TryGetValue(trade, out var known) && known < duty.Deadline ? known : duty.Deadline;
        }

        return deadlines;
    }

    private void AddWhatComesFirst(Guid leaderId, Guid tradeId, HashSet<Guid> wanted)
    {
        for (var at = tradeId; rows.Trades[at].AfterId is { } first && ofSite.Contains(first); at = first)
            if (rows.Practised.Count(leaderId, first) > 0 || !wanted.Add(first)) break;
    }

    private LeaderTrade Need(Guid leaderId, Trade trade, Dictionary<Guid, DateOnly> deadlines)
    {
        var lastWeek = rows.Horizon.Weeks - 1;
        if (!deadlines.TryGetValue(trade.Id, out var deadline)) return new LeaderTrade(trade.Code, 0, lastWeek);

        var left = Math.Max(0, trade.PracticeHalfDays - rows.Practised.Count(leaderId, trade.Id));
        if (left == 0 && RefreshedBy(leaderId, trade) is { } lastDay) return new LeaderTrade(trade.Code, 1, ByWeek(lastDay, rows.Horizon));
        return new LeaderTrade(trade.Code, Need(left, deadline, rows.Horizon), ByWeek(deadline, rows.Horizon));
    }

    // What is exercised does not lapse: one half day in the weeks before it would. Once it has lapsed that does not help: it takes a sign-off.
    private DateOnly? RefreshedBy(Guid leaderId, Trade trade)
    {
        if (rows.Known.State(leaderId, trade.Id).Operation is not { Method: not Method.Exemption, LapsesOn: { } lapses }) return null;
        var lastWeek = IsoWeek.Of(lapses).Plus(-1);
        return lastWeek.Monday >= rows.Horizon.FirstDay && lapses <= rows.Horizon.LastDay.AddDays(RefreshDays) ? lastWeek.Sunday : null;
    }

    /// <summary>
    /// What is left x weeks of the horizon before the deadline / weeks left to the deadline, rounded up; the deadline's own week
    /// counts among both, as half days in it still count. Past the deadline, all that is left.
    /// </summary>
    internal static int Need(int left, DateOnly deadline, Horizon horizon)
    {
        if (deadline < horizon.FirstDay) return left;
        var weeksLeft = horizon.IndexOf(deadline) + 1;
        var ofHorizon = Math.Min(weeksLeft, horizon.Weeks);
        return ((left * ofHorizon) + weeksLeft - 1) / weeksLeft;
    }

    /// <summary>The deadline's week or the horizon's last; past the deadline the last.</summary>
    internal static int ByWeek(DateOnly deadline, Horizon horizon) =>
        deadline < horizon.FirstDay ? horizon.Weeks - 1 : Math.Min(horizon.IndexOf(deadline), horizon.Weeks - 1);
}
