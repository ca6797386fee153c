using System.Numerics;

namespace Halfday.Planner.Solving;

/// <summary>
/// What the board has left for one leader: hard limits as they are, a half day of a mentor beyond the fair share at its price, and
/// on top a share of the shadow prices, so that places which others need are left to them.
/// </summary>
internal sealed class BoardOffers(Tables tables, Board board) : IOffers
{
    private readonly long overload = tables.Problem.Weights.Overload * Tables.One;
    private readonly long[] scarcity = new long[tables.MaxPerWeek.Length * tables.Weeks * tables.Parts];   // (mentor x weeks + week) x parts + part
    private readonly long[] own = new long[tables.Parts];
    private Prices prices = new(tables);

    /// <summary>How many sixteenths of the shadow prices are paid; 0 looks at the true cost only.</summary>
    public int Sixteenths { get; set; }
    /// <summary>Breaks ties between mentors differently from one time to the next.</summary>
    public Chance Chance { get; set; } = new(0);
    /// <summary>Up to this much, in 1/1024, is added to a mentor's price at random.</summary>
    public int Noise { get; set; }

    /// <summary>The shadow prices from now on.</summary>
    public void Price(Prices prices)
    {
        this.prices = prices;
        for (var mentor = 0; mentor < tables.MaxPerWeek.Length; mentor++)
            for (var week = 0; week < tables.Weeks; week++)
                for (var part = 0; part < tables.Parts; part++)
                    scarcity[(mentor * tables.Weeks + week) * tables.Parts + part] = prices.OfPlace(mentor, week, part);
    }

    /// <summary>The whole shadow price of a place for a leader.</summary>
    public long Scarcity(LeaderTable row, int mentor, int week, int part) =>
        scarcity[(mentor * tables.Weeks + week) * tables.Parts + part] + prices.OfCovers(row, week, part);

    public void Fill(int leader, int week, Span<long> cost, Span<int> mentor)
    {
        var row = tables.Leaders[leader];
        var trades = row.Trade.Length;
        var parts = row.Free[week] & board.MayLeave(leader, week);
        foreach (var pin in row.Pins[week])
        {
            parts &= ~tables.SameDay[pin.Part];
            cost[pin.Part * trades + pin.Trade] = row.Dislike[pin.Part];
            mentor[pin.Part * trades + pin.Trade] = pin.Mentor;
        }
        for (var part = 0; part < own.Length; part++) own[part] = row.Dislike[part] + (prices.OfCovers(row, week, part) * Sixteenths >> 4);
        for (var t = 0; t < trades; t++)
            foreach (var m in row.Mentors[t])
                if (board.LeftInWeek(m, week) > 0 && (board.Open(m, week) & parts) is not 0 and var open)
                    Offer(trades, week, m, t, open, cost, mentor);
    }

    /// <summary>What is pinned stands on the board already and takes nothing more.</summary>
    public bool Agree(int leader, int week, HalfDay first, HalfDay second) =>
        first.Mentor != second.Mentor || board.LeftInWeek(first.Mentor, week) > 1
        || Array.IndexOf(tables.Leaders[leader].Pins[week], first) >= 0 || Array.IndexOf(tables.Leaders[leader].Pins[week], second) >= 0;

    private void Offer(int trades, int week, int m, int t, ulong open, Span<long> cost, Span<int> mentor)
    {
        var price = (board.Load(m) >= tables.Problem.FairShare ? overload : 0) + (Noise > 0 ? Chance.Below(Noise) : 0);
        var scarce = scarcity.AsSpan((m * tables.Weeks + week) * tables.Parts, tables.Parts);
        for (; open != 0; open &= open - 1)
        {
            var part = BitOperations.TrailingZeroCount(open);
            var whole = price + own[part] + (scarce[part] * Sixteenths >> 4);
            if (whole >= cost[part * trades + t]) continue;
            cost[part * trades + t] = whole;
            mentor[part * trades + t] = m;
        }
    }
}
