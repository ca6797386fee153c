namespace Halfday.Planner.Solving;

/// <summary>
/// What every leader alone would do at given prices, what that proves, and what it uses. Leaders are asked side by side; sums of whole
/// numbers are the same in any order, and mentors are spread afterwards in the order of leaders, so threads change nothing.
/// </summary>
internal sealed class Relaxation
{
    /// <summary>Fewer leaders than this are asked sooner than threads are woken.</summary>
    private const int FewLeaders = 16;
    private readonly Tables tables;
    private readonly Stages[] stages;
    private readonly Prices prices;
    private readonly PriceOffers offers;
    private readonly Asker[] askers;
    private readonly HalfDay[] paths;   // (leader x weeks + week) x 2
    private readonly long[] cheapest;   // leader

    public Relaxation(Tables tables, Stages[] stages, Prices prices, int threads)
    {
        (this.tables, this.stages, this.prices) = (tables, stages, prices);
        offers = new PriceOffers(tables, prices);
        askers = [.. Enumerable.Range(0, tables.Leaders.Length < FewLeaders ? 1 : Math.Clamp(threads, 1, 8)).Select(_ => new Asker(new Kernel(tables), new Choices(tables)))];
        paths = new HalfDay[tables.Leaders.Length * tables.Weeks * 2];
        cheapest = new long[tables.Leaders.Length];
        Limit = prices.Limits();
        Use = new int[Limit.Length];
    }

    /// <summary>How much there is of what each price is for.</summary>
    public int[] Limit { get; }
    /// <summary>How much of it the leaders' cheapest paths use.</summary>
    public int[] Use { get; }

    /// <summary>The bound that the prices prove, in 1/1024; <see cref="Tables.Never"/> if a leader cannot keep the pins.</summary>
    public long Bound()
    {
        offers.Price();
        if (askers.Length == 1) Ask(0);
        else Parallel.For(0, askers.Length, Ask);
        var sum = 0L;
        foreach (var cost in cheapest)
        {
            if (cost == Tables.Never) return Tables.Never;
            sum += cost;
        }
        for (var at = 0; at < Limit.Length; at++) sum -= prices.All[at] * Limit[at];
        CountUse();
        return sum;
    }

    private void Ask(int number)
    {
        var asker = askers[number];
        for (var leader = number; leader < tables.Leaders.Length; leader += askers.Length)
        {
            asker.Choices.Gather(leader, offers);
            cheapest[leader] = asker.Kernel.Solve(leader, stages[leader], asker.Choices, paths.AsSpan(leader * tables.Weeks * 2, tables.Weeks * 2));
        }
    }

    private void CountUse()
    {
        Array.Clear(Use);
        for (var at = 0; at < paths.Length; at++)
        {
            if (paths[at].Trade < 0) continue;
            var (row, week) = (tables.Leaders[at / 2 / tables.Weeks], at / 2 % tables.Weeks);
            prices.CountUse(row, week, Spread(row, week, paths[at]), Use);
        }
    }

    /// <summary>Of mentors at the same price, the one least used so far: else the slope would pile all on the first.</summary>
    private HalfDay Spread(LeaderTable row, int week, HalfDay halfDay)
    {
        if (row.Pins[week].Length > 0) return halfDay;
        var price = PriceOf(row, week, halfDay.Part, halfDay.Mentor);
        var (best, least) = (halfDay.Mentor, long.MaxValue);
        foreach (var m in row.Mentors[halfDay.Trade])
        {
            if ((tables.OnShift[m * tables.Weeks + week] >> halfDay.Part & 1) == 0 || PriceOf(row, week, halfDay.Part, m) != price) continue;
            var used = prices.UseSoFar(m, week, halfDay.Part, Use);
            if (used < least) (best, least) = (m, used);
        }
        return halfDay with { Mentor = best };
    }

    private long PriceOf(LeaderTable row, int week, int part, int mentor) => prices.Shadow(row, week, part, mentor) + prices.MentorShare[mentor];

    private sealed record Asker(Kernel Kernel, Choices Choices);
}
