using System.Numerics;

namespace Halfday.Planner.Solving;

/// <summary>
/// What half days cost one leader alone, when nothing is limited and everything is paid for. The cheapest mentor of a trade in a
/// workshop is the same for all leaders, so it is found once for all: see <see cref="Price"/>.
/// </summary>
internal sealed class PriceOffers : IOffers
{
    private readonly Tables tables;
    private readonly Prices prices;
    private readonly Stall[] stalls;
    private readonly int[][][] stallsOf;

    public PriceOffers(Tables tables, Prices prices)
    {
        (this.tables, this.prices) = (tables, prices);
        var numbers = new Dictionary<(int Trade, int Workshop), int>();
        var found = new List<Stall>();
        foreach (var (trade, workshop) in tables.Leaders.SelectMany(Places).Distinct())
        {
            numbers.Add((trade, workshop), found.Count);
            found.Add(new Stall(Teachers(trade, workshop), tables.Weeks * tables.Parts));
        }
        stalls = [.. found];
        stallsOf = [.. tables.Leaders.Select(l => Enumerable.Range(0, l.Trade.Length).Select(t =>
            l.Mentors[t].Select(m => numbers[(l.Trade[t], tables.WorkshopOfMentor[m])]).Distinct().ToArray()).ToArray())];
    }

    /// <summary>Finds the cheapest mentors anew; call it when prices have changed, before any leader asks.</summary>
    public void Price()
    {
        foreach (var stall in stalls)
            for (var week = 0; week < tables.Weeks; week++)
                Price(stall, week);
    }

    public void Fill(int leader, int week, Span<long> cost, Span<int> mentor)
    {
        var row = tables.Leaders[leader];
        var trades = row.Trade.Length;
        var parts = row.Free[week];
        foreach (var pin in row.Pins[week])
        {
            parts &= ~tables.SameDay[pin.Part];
            cost[pin.Part * trades + pin.Trade] = row.Dislike[pin.Part] + prices.MentorShare[pin.Mentor] + prices.Shadow(row, week, pin.Part, pin.Mentor);
            mentor[pin.Part * trades + pin.Trade] = pin.Mentor;
        }
        for (; parts != 0; parts &= parts - 1)
        {
            var part = BitOperations.TrailingZeroCount(parts);
            var own = row.Dislike[part] + prices.OfCovers(row, week, part);
            for (var t = 0; t < trades; t++) Offer(stallsOf[leader][t], week * tables.Parts + part, own, part * trades + t, cost, mentor);
        }
    }

    public bool Agree(int leader, int week, HalfDay first, HalfDay second) => true;

    private void Offer(int[] among, int place, long own, int at, Span<long> cost, Span<int> mentor)
    {
        foreach (var number in among)
        {
            var stall = stalls[number];
            if (stall.Cost[place] + own >= cost[at]) continue;
            cost[at] = stall.Cost[place] + own;
            mentor[at] = stall.Mentor[place];
        }
    }

    private void Price(Stall stall, int week)
    {
        var cost = stall.Cost.AsSpan(week * tables.Parts, tables.Parts);
        var mentor = stall.Mentor.AsSpan(week * tables.Parts, tables.Parts);
        cost.Fill(Tables.Never);
        foreach (var m in stall.Teachers)
        {
            var room = prices.WorkshopPart.Slice((tables.WorkshopOfMentor[m] * tables.Weeks + week) * tables.Parts, tables.Parts);
            for (var open = tables.OnShift[m * tables.Weeks + week]; open != 0; open &= open - 1)
            {
                var part = BitOperations.TrailingZeroCount(open);
                var price = prices.OfMentor(m, week, part) + prices.MentorShare[m] + room[part];
                if (price >= cost[part]) continue;
                cost[part] = price;
                mentor[part] = m;
            }
        }
    }

    private IEnumerable<(int Trade, int Workshop)> Places(LeaderTable leader) =>
        Enumerable.Range(0, leader.Trade.Length).SelectMany(t => leader.Mentors[t].Select(m => (leader.Trade[t], tables.WorkshopOfMentor[m])));

    private int[] Teachers(int trade, int workshop) =>
        [.. Enumerable.Range(0, tables.WorkshopOfMentor.Length).Where(m =>
            tables.WorkshopOfMentor[m] == workshop && tables.Problem.Mentors[m].Trades.Contains(tables.Problem.Trades[trade].Id))];

    /// <summary>A trade in a workshop: by week x parts + part, the cheapest half day there and who teaches it.</summary>
    private sealed class Stall(int[] teachers, int places)
    {
        public int[] Teachers { get; } = teachers;
        public long[] Cost { get; } = new long[places];
        public int[] Mentor { get; } = new int[places];
    }
}
