using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

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
/// That makes a week cost states x trades instead of states x trades², and x trades² where two are owed. The lanes l of a state lie
/// side by side, eight to a vector and a cache line, so all of them are one minimum. Values are kept for all weeks, and the path is
/// read off from the front by asking again at the one state per week that it passes.
/// </para>
/// </summary>
internal sealed class Kernel
{
    private const int Line = Stages.Line;
    private readonly Tables tables;
    private readonly long switchCost;
    private readonly long shortCost;
    /// <summary>By mask of gains x 8 + lane: what the short half days gained are worth.</summary>
    private readonly long[] worthOf = new long[(1 << Line) * Line];
    private long[][] valueOf = [];
    private long[] beginningWith = [];
    private long[] costOfOne = [];
    private long[] costOfTwo = [];
    private long[] switchTo = [];
    private int leader;
    private int trades;
    private int width;
    private Stages stages = null!;
    private Choices choices = null!;

    public Kernel(Tables tables)
    {
        this.tables = tables;
        (switchCost, shortCost) = (tables.Problem.Weights.Switch * Tables.One, tables.Problem.Weights.Short * Tables.One);
        for (var at = 0; at < worthOf.Length; at++) worthOf[at] = (at / Line >> at % Line & 1) * shortCost;
    }

    /// <summary>The cost of the cheapest path, overload left out, or <see cref="Tables.Never"/> if no path keeps the pins.</summary>
    /// <param name="path">Receives the path: by week x 2, up to two half days in the order of time; trade -1 where there is none.</param>
    public long Solve(int leader, Stages stages, Choices choices, Span<HalfDay> path)
    {
        (this.leader, this.stages, this.choices, trades, width) = (leader, stages, choices, stages.Trades, stages.Width);
        Prepare();
        for (var week = tables.Weeks - 1; week >= 0; week--) Value(week);
        var value = valueOf[0][Begin];
        if (IsNever(value)) return Tables.Never;
        Read(path);
        return value + UnmetAtFirst();
    }

    /// <summary>The lane of the trade practised last before the first week.</summary>
    private int Begin => tables.Leaders[leader].Last is >= 0 and var known ? known : trades;

    /// <summary>What is impossible stays so whatever is added or gained.</summary>
    private static bool IsNever(long value) => value > Tables.Never / 2;

    private long UnmetAtFirst()
    {
        var need = 0L;
        foreach (var n in tables.Leaders[leader].Need) need += n;
        return need * shortCost;
    }

    private void Prepare()
    {
        if (valueOf.Length == 0) valueOf = [.. Enumerable.Repeat(Array.Empty<long>(), tables.Weeks + 1)];
        if (beginningWith.Length < width) (beginningWith, costOfOne, costOfTwo, switchTo) = (new long[width], new long[width], new long[width * width], new long[width]);
        for (var week = 0; week <= tables.Weeks; week++) Prepare(week, (stages.Sizes[week] + 1) * width);
        valueOf[tables.Weeks].AsSpan(0, stages.Sizes[tables.Weeks] * width).Clear();
        switchTo.AsSpan(0, width).Fill(switchCost);
        if (!tables.Leaders[leader].HasForeignLast) switchTo[trades] = 0;
    }

    /// <summary>After the week's states stands one that is never reached, where half days lead that cannot be.</summary>
    private void Prepare(int week, int length)
    {
        if (valueOf[week].Length < length) valueOf[week] = new long[length];
        valueOf[week].AsSpan(length - width, width).Fill(Tables.Never);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Value(int week)
    {
        Price(week);
        var none = Vector512.Create(choices.None[week]);
        var never = Vector512.Create(Tables.Never);
        ref var now = ref MemoryMarshal.GetArrayDataReference(valueOf[week]);
        ref var later = ref MemoryMarshal.GetArrayDataReference(valueOf[week + 1]);
        var idle = stages.Idle[week];
        for (var s = 0; s < idle.Length; s++)
        {
            var best = Vector512.Create(Beginnings(week, s, ref later));
            for (var lane = 0; lane < width; lane += Line)
            {
                var begun = Vector512.Min(Vector512.LoadUnsafe(ref beginningWith[lane]), best + Vector512.LoadUnsafe(ref switchTo[lane]));
                var stayed = none + Vector512.LoadUnsafe(ref Unsafe.Add(ref later, idle[s] + lane));
                Vector512.Min(never, Vector512.Min(stayed, begun)).StoreUnsafe(ref Unsafe.Add(ref now, s * width + lane));
            }
        }
    }

    /// <summary>Lays the week's costs out by lane; a second trade other than the first is a switch.</summary>
    private void Price(int week)
    {
        costOfOne.AsSpan(0, width).Fill(Tables.Never);
        choices.One.AsSpan(week * trades, trades).CopyTo(costOfOne);
        if (stages.Double[week].Length == 0) return;
        costOfTwo.AsSpan(0, width * width).Fill(Tables.Never);
        for (var t = 0; t < trades; t++)
            for (var u = 0; u < trades; u++)
                costOfTwo[t * width + u] = choices.Two[(week * trades + t) * trades + u] + (t == u ? 0 : switchCost);
    }

    /// <summary>Fills a(t) for one state and returns the least.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long Beginnings(int week, int s, ref long later)
    {
        var single = stages.Single[week];
        if (single.Length == 0)
        {
            beginningWith.AsSpan(0, width).Fill(Tables.Never);
            return Tables.Never;
        }
        var best = Vector512.Create(Tables.Never);
        for (var lane = 0; lane < width; lane += Line)
        {
            var begun = Beginning(costOfOne, lane, single, stages.Gains[week], s * width + lane, lane, ref later);
            begun.StoreUnsafe(ref beginningWith[lane]);
            best = Vector512.Min(best, begun);
        }
        return stages.Double[week].Length == 0 ? Least(best) : Math.Min(Least(best), BeginningsOfTwo(week, s, ref later));
    }

    private long BeginningsOfTwo(int week, int s, ref long later)
    {
        var best = Tables.Never;
        for (var t = 0; t < trades; t++)
        {
            var least = Vector512.Create(Tables.Never);
            for (var lane = 0; lane < width; lane += Line)
                least = Vector512.Min(least, Beginning(costOfTwo, t * width + lane, stages.Double[week], stages.DoubleGains[week], (s * trades + t) * width + lane, lane, ref later));
            var value = Least(least) - Stages.Gain(stages.Gains[week], s * width + t) * shortCost;
            if (value < beginningWith[t]) beginningWith[t] = value;
            if (value < best) best = value;
        }
        return best;
    }

    /// <summary>Eight half days that end a week: what each costs, less what it gains, and what follows it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector512<long> Beginning(long[] cost, int costAt, int[] next, byte[] gains, int at, int lane, ref long later)
    {
        ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(next), at);
        var gained = Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(worthOf), gains[at / Line] * Line));
        later = ref Unsafe.Add(ref later, lane);
        var follows = Vector512.Create(
            Unsafe.Add(ref later, to), Unsafe.Add(ref later, Unsafe.Add(ref to, 1) + 1),
            Unsafe.Add(ref later, Unsafe.Add(ref to, 2) + 2), Unsafe.Add(ref later, Unsafe.Add(ref to, 3) + 3),
            Unsafe.Add(ref later, Unsafe.Add(ref to, 4) + 4), Unsafe.Add(ref later, Unsafe.Add(ref to, 5) + 5),
            Unsafe.Add(ref later, Unsafe.Add(ref to, 6) + 6), Unsafe.Add(ref later, Unsafe.Add(ref to, 7) + 7));
        return Vector512.LoadUnsafe(ref cost[costAt]) - gained + follows;
    }

    private static long Least(Vector512<long> lanes)
    {
        var four = Vector256.Min(lanes.GetLower(), lanes.GetUpper());
        var two = Vector128.Min(four.GetLower(), four.GetUpper());
        return Math.Min(two[0], two[1]);
    }

    private void Read(Span<HalfDay> path)
    {
        path.Fill(new HalfDay(-1, -1, -1));
        var (state, last) = (0, Begin);
        for (var week = 0; week < tables.Weeks; week++)
            (state, last) = Step(week, state, last, path.Slice(week * 2, 2));
    }

    /// <summary>The choice that gave the value; staying away first, then by trade.</summary>
    private (int State, int Last) Step(int week, int s, int last, Span<HalfDay> halfDays)
    {
        var value = valueOf[week][s * width + last];
        var idle = stages.Idle[week][s];
        if (value == choices.None[week] + valueOf[week + 1][idle + last]) return (idle / width, last);

        Price(week);
        Beginnings(week, s, ref MemoryMarshal.GetArrayDataReference(valueOf[week + 1]));
        var first = 0;
        while (beginningWith[first] + (first == last ? 0 : switchTo[last == trades ? trades : first]) != value) first++;
        if (OfOne(week, s, first) == beginningWith[first]) return Take(stages.Single[week][s * width + first], week, first, halfDays);

        var second = 0;
        while (OfTwo(week, s, first, second) != beginningWith[first]) second++;
        (halfDays[0], halfDays[1]) = choices.TwoIs[(week * trades + first) * trades + second];
        return (stages.Double[week][(s * trades + first) * width + second] / width, second);
    }

    private long OfOne(int week, int s, int first)
    {
        var at = s * width + first;
        return costOfOne[first] - Stages.Gain(stages.Gains[week], at) * shortCost + valueOf[week + 1][stages.Single[week][at] + first];
    }

    private long OfTwo(int week, int s, int first, int second)
    {
        var at = (s * trades + first) * width + second;
        var gains = Stages.Gain(stages.Gains[week], s * width + first) + Stages.Gain(stages.DoubleGains[week], at);
        return costOfTwo[first * width + second] - gains * shortCost + valueOf[week + 1][stages.Double[week][at] + second];
    }

    private (int State, int Last) Take(int next, int week, int first, Span<HalfDay> halfDays)
    {
        halfDays[0] = choices.OneIs[week * trades + first];
        return (next / width, first);
    }
}
