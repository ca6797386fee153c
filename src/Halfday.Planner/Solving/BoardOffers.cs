using System.Numerics;

namespace Halfday.Planner.Solving;

/// <summary>
/// What the board has left for one leader: hard limits as they are, a half day of a mentor beyond the fair share at its price, and
/// on top a share of the shadow prices, so that places which others need are left to them.
/// </summary>
internal sealed class BoardOffers(Tables tables, Board board) : IOffers
{
    private readonly long overload = tables.Problem.Weights.Overload * Tables.One;

    /// <summary>Of the shadow prices, how many 1/1024 are paid; 0 looks at the true cost only.</summary>
    public long Share { get; set; }
    public Prices? Prices { get; set; }
    /// <summary>Breaks ties between mentors differently from one time to the next.</summary>
    public Chance Chance { get; set; } = new(0);
    /// <summary>Up to this much, in 1/1024, is added to a mentor's price at random.</summary>
    public int Noise { get; set; }

    public void Fill(int leader, int week, Span<long> cost, Span<int> mentor)
    {
        var row = tables.Leaders[leader];
        var trades = row.Trade.Length;
        var parts = row.Free[week] & board.MayLeave(leader, week);
        foreach (var pin in row.Pins[week])
        {
            parts &= ~SameDay(pin.Part);
            cost[pin.Part * trades + pin.Trade] = row.Dislike[pin.Part];
            mentor[pin.Part * trades + pin.Trade] = pin.Mentor;
        }
        for (var t = 0; t < trades; t++)
            foreach (var m in row.Mentors[t])
                if (board.LeftInWeek(m, week) > 0 && (board.Open(m, week) & parts) is not 0 and var open)
                    Offer(row, week, m, t, open, cost, mentor);
    }

    public bool Agree(int week, HalfDay first, HalfDay second) => first.Mentor != second.Mentor || board.LeftInWeek(first.Mentor, week) > 1;

    private void Offer(LeaderTable row, int week, int m, int t, ulong open, Span<long> cost, Span<int> mentor)
    {
        var price = (board.Load(m) >= tables.Problem.FairShare ? overload : 0) + (Noise > 0 ? Chance.Below(Noise) : 0);
        for (; open != 0; open &= open - 1)
        {
            var part = BitOperations.TrailingZeroCount(open);
            var at = part * row.Trade.Length + t;
            var whole = price + row.Dislike[part] + (Share == 0 ? 0 : Share * Prices!.Shadow(row, week, part, m) / Tables.One);
            if (whole >= cost[at]) continue;
            cost[at] = whole;
            mentor[at] = m;
        }
    }

    private ulong SameDay(int part)
    {
        var bits = 0UL;
        for (var p = 0; p < tables.Parts; p++)
            if (tables.DayOf[p] == tables.DayOf[part]) bits |= 1UL << p;
        return bits;
    }
}
