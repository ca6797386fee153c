namespace Halfday.Planner.Solving;

/// <summary>The cheapest half day by week and trade, and the cheapest two by week and pair of trades; what the kernel chooses from.</summary>
internal sealed class Choices
{
    private readonly Tables tables;
    private readonly long[] cost;
    private readonly int[] mentor;

    public Choices(Tables tables)
    {
        this.tables = tables;
        var most = tables.Leaders.Length == 0 ? 0 : tables.Leaders.Max(l => l.Trade.Length);
        cost = new long[tables.Parts * most];
        mentor = new int[tables.Parts * most];
        None = new long[tables.Weeks];
        One = new long[tables.Weeks * most];
        OneIs = new HalfDay[tables.Weeks * most];
        Two = new long[tables.Weeks * most * most];
        TwoIs = new (HalfDay, HalfDay)[tables.Weeks * most * most];
    }

    /// <summary>By week.</summary>
    public long[] None { get; }
    /// <summary>By week x trades + trade.</summary>
    public long[] One { get; }
    public HalfDay[] OneIs { get; }
    /// <summary>By (week x trades + first) x trades + second.</summary>
    public long[] Two { get; }
    public (HalfDay First, HalfDay Second)[] TwoIs { get; }

    /// <summary>Gathers the offers of all weeks. Owed half days left out and pins that must stand are priced here.</summary>
    public void Gather(int leader, IOffers offers)
    {
        var row = tables.Leaders[leader];
        for (var week = 0; week < tables.Weeks; week++) Gather(row, leader, week, offers);
    }

    private void Gather(LeaderTable row, int leader, int week, IOffers offers)
    {
        var trades = row.Trade.Length;
        var missed = tables.Problem.Weights.Missed * Tables.One;
        var pins = row.Pins[week].Length;
        None[week] = pins > 0 ? Tables.Never : row.Owed[week] * missed;
        if (row.Owed[week] == 0) return;

        var offered = cost.AsSpan(0, tables.Parts * trades);
        offered.Fill(Tables.Never);
        offers.Fill(leader, week, offered, mentor);
        GatherOne(row, week, pins, (row.Owed[week] - 1) * missed);
        if (row.Owed[week] == 2) GatherTwo(row, week, offers);
    }

    private void GatherOne(LeaderTable row, int week, int pins, long stillMissed)
    {
        var trades = row.Trade.Length;
        var best = One.AsSpan(week * trades, trades);
        best.Fill(Tables.Never);
        if (pins == 2) return;
        for (var part = 0; part < tables.Parts; part++)
        {
            if (pins == 1 && part != row.Pins[week][0].Part) continue;
            for (var t = 0; t < trades; t++)
            {
                if (cost[part * trades + t] + stillMissed >= best[t]) continue;
                best[t] = cost[part * trades + t] + stillMissed;
                OneIs[week * trades + t] = new HalfDay(part, t, mentor[part * trades + t]);
            }
        }
    }

    private void GatherTwo(LeaderTable row, int week, IOffers offers)
    {
        var trades = row.Trade.Length;
        Two.AsSpan(week * trades * trades, trades * trades).Fill(Tables.Never);
        for (var first = 0; first < tables.Parts; first++)
            for (var second = first + 1; second < tables.Parts; second++)
                if (tables.DayOf[first] != tables.DayOf[second] && HasPins(row.Pins[week], first, second))
                    GatherPair(week, first, second, trades, offers);
    }

    private static bool HasPins(HalfDay[] pins, int first, int second)
    {
        foreach (var pin in pins)
            if (pin.Part != first && pin.Part != second) return false;
        return true;
    }

    private void GatherPair(int week, int first, int second, int trades, IOffers offers)
    {
        for (var t = 0; t < trades; t++)
        {
            if (cost[first * trades + t] == Tables.Never) continue;
            for (var u = 0; u < trades; u++)
            {
                var at = (week * trades + t) * trades + u;
                if (cost[second * trades + u] == Tables.Never || cost[first * trades + t] + cost[second * trades + u] >= Two[at]) continue;
                var (one, two) = (new HalfDay(first, t, mentor[first * trades + t]), new HalfDay(second, u, mentor[second * trades + u]));
                if (!offers.Agree(week, one, two)) continue;
                Two[at] = cost[first * trades + t] + cost[second * trades + u];
                TwoIs[at] = (one, two);
            }
        }
    }
}
