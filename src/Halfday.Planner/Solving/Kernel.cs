namespace Halfday.Planner.Solving;

/// <summary>
/// The cheapest path of one leader through the weeks, exactly.
/// <para>
/// State before week w: s, the capped counts of <see cref="Stages"/>, and l, the trade practised last. With c(w,t) the cheapest half
/// day in trade t, c(w,t,u) the cheapest two on different days, m(w) the price of staying away, g the short half days that are gained
/// and x(l,t) = switch where l differs from t:
/// </para>
/// <code>
/// V(w,s,l) = min { m(w) + V(w+1, s, l),
///                  min over t   of x(l,t) + c(w,t) - g(w,s,t) + V(w+1, s+t, t),
///                  min over t,u of x(l,t) + c(w,t,u) + x(t,u) - g(w,s,t,u) + V(w+1, s+t+u, u) }
/// </code>
/// <para>
/// and V = 0 after the last week; every short half day is charged at the start and g gives it back. What follows a first trade t does
/// not depend on l, so let a(t) be the best that begins with t: all l share min a, and V(w,s,l) = min(m + V', a(l), min a + switch).
/// That makes a week cost states x trades instead of states x trades², and x trades² where two are owed. Values are kept for all
/// weeks, and the path is read off from the front by asking again at the one state per week that it passes.
/// </para>
/// </summary>
internal sealed class Kernel(Tables tables)
{
    private readonly long switchCost = tables.Problem.Weights.Switch * Tables.One;
    private readonly long shortCost = tables.Problem.Weights.Short * Tables.One;
    private long[][] valueOf = [];
    private long[] beginningWith = [];
    private int leader;
    private int trades;
    private Stages stages = null!;
    private Choices choices = null!;

    /// <summary>The cost of the cheapest path, overload left out, or <see cref="Tables.Never"/> if no path keeps the pins.</summary>
    /// <param name="path">Receives the path: by week x 2, up to two half days in the order of time; trade -1 where there is none.</param>
    public long Solve(int leader, Stages stages, Choices choices, Span<HalfDay> path)
    {
        (this.leader, this.stages, this.choices, trades) = (leader, stages, choices, stages.Trades);
        Prepare();
        for (var week = tables.Weeks - 1; week >= 0; week--) Value(week);
        var (value, _) = Begin();
        if (value == Tables.Never) return Tables.Never;
        Read(path);
        return value + UnmetAtFirst();
    }

    private long UnmetAtFirst() => tables.Leaders[leader].Need.Sum() * shortCost;

    private void Prepare()
    {
        if (valueOf.Length == 0) valueOf = [.. Enumerable.Repeat(Array.Empty<long>(), tables.Weeks + 1)];
        if (beginningWith.Length < trades) beginningWith = new long[trades];
        for (var week = 0; week <= tables.Weeks; week++)
            if (valueOf[week].Length < stages.Sizes[week] * (trades + 1)) valueOf[week] = new long[stages.Sizes[week] * (trades + 1)];
        valueOf[tables.Weeks].AsSpan(0, stages.Sizes[tables.Weeks] * (trades + 1)).Clear();
    }

    /// <summary>Row s holds l = 0..trades-1, then "nothing practised yet", which a foreign last trade makes a switch.</summary>
    private void Value(int week)
    {
        var width = trades + 1;
        var freshSwitch = tables.Leaders[leader].HasForeignLast ? switchCost : 0;
        for (var s = 0; s < stages.Sizes[week]; s++)
        {
            var best = Beginnings(week, s);
            var row = valueOf[week].AsSpan(s * width, width);
            var idle = valueOf[week + 1].AsSpan(stages.Idle[week][s] * width, width);
            for (var l = 0; l < trades; l++)
                row[l] = OrNever(Math.Min(choices.None[week] + idle[l], Math.Min(beginningWith[l], best + switchCost)));
            row[trades] = OrNever(Math.Min(choices.None[week] + idle[trades], best + freshSwitch));
        }
    }

    /// <summary>What is impossible stays so whatever is added or gained.</summary>
    private static long OrNever(long value) => value > Tables.Never / 2 ? Tables.Never : value;

    /// <summary>Fills a(t) for one state and returns the least.</summary>
    private long Beginnings(int week, int s)
    {
        beginningWith.AsSpan(0, trades).Fill(Tables.Never);
        if (tables.Leaders[leader].Owed[week] == 0) return Tables.Never;
        var next = stages.Single[week].AsSpan(s * trades, trades);
        var cost = choices.One.AsSpan(week * trades, trades);
        var after = valueOf[week + 1];
        var best = Tables.Never;
        for (var t = 0; t < trades; t++)
        {
            if (next[t] < 0 || cost[t] >= Tables.Never) continue;
            beginningWith[t] = cost[t] - (next[t] & 3) * shortCost + after[(next[t] >> 2) * (trades + 1) + t];
            best = Math.Min(best, beginningWith[t]);
        }
        return stages.Double[week].Length == 0 ? best : Math.Min(best, BeginningsOfTwo(week, s));
    }

    private long BeginningsOfTwo(int week, int s)
    {
        var best = Tables.Never;
        for (var t = 0; t < trades; t++)
            for (var u = 0; u < trades; u++)
            {
                var value = OfTwo(week, s, t, u);
                if (value < beginningWith[t]) beginningWith[t] = value;
                if (value < best) best = value;
            }
        return best;
    }

    private long OfTwo(int week, int s, int t, int u)
    {
        var next = stages.Double[week][(s * trades + t) * trades + u];
        var cost = choices.Two[(week * trades + t) * trades + u];
        if (next < 0 || cost >= Tables.Never) return Tables.Never;
        return cost + (t == u ? 0 : switchCost) - (next & 3) * shortCost + valueOf[week + 1][(next >> 2) * (trades + 1) + u];
    }

    private (long Value, int Last) Begin()
    {
        var last = tables.Leaders[leader].Last is >= 0 and var known ? known : trades;
        return (valueOf[0][last], last);
    }

    private void Read(Span<HalfDay> path)
    {
        path.Fill(new HalfDay(-1, -1, -1));
        var (state, last) = (0, Begin().Last);
        for (var week = 0; week < tables.Weeks; week++)
            (state, last) = Step(week, state, last, path.Slice(week * 2, 2));
    }

    /// <summary>The choice that gave the value; staying away first, then by trade.</summary>
    private (int State, int Last) Step(int week, int s, int last, Span<HalfDay> halfDays)
    {
        var value = valueOf[week][s * (trades + 1) + last];
        var idle = stages.Idle[week][s];
        if (value == choices.None[week] + valueOf[week + 1][idle * (trades + 1) + last]) return (idle, last);

        Beginnings(week, s);
        var first = 0;
        while (SwitchTo(last, first) + beginningWith[first] != value) first++;
        var next = stages.Single[week][s * trades + first];
        if (next >= 0 && IsSingle(week, next, first)) return Take(week, next, first, halfDays);

        var second = 0;
        while (OfTwo(week, s, first, second) != beginningWith[first]) second++;
        (halfDays[0], halfDays[1]) = choices.TwoIs[(week * trades + first) * trades + second];
        return (stages.Double[week][(s * trades + first) * trades + second] >> 2, second);
    }

    private bool IsSingle(int week, int next, int first) =>
        choices.One[week * trades + first] is < Tables.Never and var cost
        && cost - (next & 3) * shortCost + valueOf[week + 1][(next >> 2) * (trades + 1) + first] == beginningWith[first];

    private (int State, int Last) Take(int week, int next, int first, Span<HalfDay> halfDays)
    {
        halfDays[0] = choices.OneIs[week * trades + first];
        return (next >> 2, first);
    }

    private long SwitchTo(int last, int trade)
    {
        if (last == trade) return 0;
        return last == trades && !tables.Leaders[leader].HasForeignLast ? 0 : switchCost;
    }
}
