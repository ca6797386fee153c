namespace Halfday.Planner.Solving;

/// <summary>The cheapest half day by week and trade, and the cheapest two by week and pair of trades; what the kernel chooses from.</summary>
internal sealed class Choices
{
    private readonly Tables tables;
    private readonly long[] cost;
    private readonly int[] mentor;
    private readonly int[] bestOfRun;   // run x trades + trade: part x trades + trade, or -1

    public Choices(Tables tables)
    {
        this.tables = tables;
        var most = tables.Leaders.Length == 0 ? 0 : tables.Leaders.Max(l => l.Trade.Length);
        cost = new long[tables.Parts * most];
        mentor = new int[tables.Parts * most];
        bestOfRun = new int[tables.DayOfRun.Length * most];
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
        if (row.Owed[week] == 2) GatherTwo(row, leader, week, offers);
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

    /// <summary>Of a day only the cheapest part of each trade can stand in a cheapest pair, unless the two ask too much of one mentor.</summary>
    private void GatherTwo(LeaderTable row, int leader, int week, IOffers offers)
    {
        var trades = row.Trade.Length;
        Two.AsSpan(week * trades * trades, trades * trades).Fill(Tables.Never);
        FindBestOfRuns(trades);
        for (var first = 0; first < tables.DayOfRun.Length; first++)
            for (var second = first + 1; second < tables.DayOfRun.Length; second++)
                if (tables.DayOfRun[first] != tables.DayOfRun[second] && HasPins(row.Pins[week], first, second))
                    GatherPair(leader, week, first, second, trades, offers);
    }

    private void FindBestOfRuns(int trades)
    {
        bestOfRun.AsSpan().Fill(-1);
        for (var part = tables.Parts - 1; part >= 0; part--)
            for (var t = 0; t < trades; t++)
            {
                ref var best = ref bestOfRun[tables.RunOf[part] * trades + t];
                var at = part * trades + t;
                if (cost[at] < Tables.Never && (best < 0 || cost[at] <= cost[best])) best = at;
            }
    }

    private bool HasPins(HalfDay[] pins, int first, int second)
    {
        foreach (var pin in pins)
            if (tables.RunOf[pin.Part] != first && tables.RunOf[pin.Part] != second) return false;
        return true;
    }

    private void GatherPair(int leader, int week, int first, int second, int trades, IOffers offers)
    {
        for (var t = 0; t < trades; t++)
        {
            var a = bestOfRun[first * trades + t];
            for (var u = 0; u < trades && a >= 0; u++)
            {
                var b = bestOfRun[second * trades + u];
                if (b >= 0 && IsBetter(week, a, b, trades) && !TryPut(leader, week, a, b, trades, offers))
                    GatherParts(leader, week, (first, t), (second, u), trades, offers);
            }
        }
    }

    /// <summary>The two cheapest ask too much of one mentor: every pair of parts is tried.</summary>
    private void GatherParts(int leader, int week, (int Run, int Trade) first, (int Run, int Trade) second, int trades, IOffers offers)
    {
        for (var p = 0; p < tables.Parts; p++)
            for (var q = p + 1; q < tables.Parts && tables.RunOf[p] == first.Run; q++)
            {
                var (a, b) = (p * trades + first.Trade, q * trades + second.Trade);
                if (tables.RunOf[q] == second.Run && cost[a] < Tables.Never && cost[b] < Tables.Never && IsBetter(week, a, b, trades))
                    TryPut(leader, week, a, b, trades, offers);
            }
    }

    private bool IsBetter(int week, int a, int b, int trades) => cost[a] + cost[b] < Two[(week * trades + a % trades) * trades + b % trades];

    private bool TryPut(int leader, int week, int a, int b, int trades, IOffers offers)
    {
        var (first, second) = (new HalfDay(a / trades, a % trades, mentor[a]), new HalfDay(b / trades, b % trades, mentor[b]));
        if (!offers.Agree(leader, week, first, second)) return false;
        var at = (week * trades + first.Trade) * trades + second.Trade;
        (Two[at], TwoIs[at]) = (cost[a] + cost[b], (first, second));
        return true;
    }
}
