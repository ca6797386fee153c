using System.Numerics;

namespace Halfday.Planner.Solving;

/// <summary>
/// What one leader would do if others made room: every place that no pin holds, at its shadow price, and those that another has now at
/// a toll on top.
/// </summary>
internal sealed class TakingOffers(Tables tables, Board board, BoardOffers free) : IOffers
{
    private readonly long overload = tables.Problem.Weights.Overload * Tables.One;

    /// <summary>What it costs to be in someone's way, in 1/1024.</summary>
    public long Toll { get; set; }

    public void Fill(int leader, int week, Span<long> cost, Span<int> mentor)
    {
        var row = tables.Leaders[leader];
        var parts = row.Free[week];
        foreach (var pin in row.Pins[week])
        {
            parts &= ~tables.SameDay[pin.Part];
            cost[pin.Part * row.Trade.Length + pin.Trade] = row.Dislike[pin.Part];
            mentor[pin.Part * row.Trade.Length + pin.Trade] = pin.Mentor;
        }
        var mayLeave = board.MayLeave(leader, week);
        for (var t = 0; t < row.Trade.Length; t++)
            foreach (var m in row.Mentors[t])
                Offer(row, week, (m, t), board.Movable(m, week) & parts, board.LeftInWeek(m, week) > 0 ? board.Open(m, week) & mayLeave : 0, cost, mentor);
    }

    public bool Agree(int leader, int week, HalfDay first, HalfDay second) =>
        first.Mentor != second.Mentor || tables.MaxPerWeek[first.Mentor] > 1 || board.IsPinned(leader, week, first) || board.IsPinned(leader, week, second);

    private void Offer(LeaderTable row, int week, (int Mentor, int Trade) of, ulong parts, ulong open, Span<long> cost, Span<int> mentor)
    {
        if (tables.MaxPerWeek[of.Mentor] == 0) return;
        var price = (board.Load(of.Mentor) >= tables.Problem.FairShare ? overload : 0) + free.Chance.Below(300);
        for (; parts != 0; parts &= parts - 1)
        {
            var part = BitOperations.TrailingZeroCount(parts);
            var whole = price + row.Dislike[part] + free.Scarcity(row, of.Mentor, week, part) + ((open >> part & 1) == 0 ? Toll : 0);
            var at = part * row.Trade.Length + of.Trade;
            if (whole >= cost[at]) continue;
            cost[at] = whole;
            mentor[at] = of.Mentor;
        }
    }
}
