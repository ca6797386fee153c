namespace Halfday.Planner.Solving;

/// <summary>
/// The states that one leader can be in, week by week, and where each half day leads. Built once a leader; only costs change later.
/// A state counts half days by trade, each capped where more of it changes nothing: at the need while its deadline lies ahead, and
/// at one if another trade waits for it. The counts of a state are the digits of one number, its key, so that a half day more is an
/// addition. The trade practised last is kept apart, by the kernel.
/// </summary>
internal sealed class Stages
{
    /// <summary>Beyond this many states a week, caps are lowered: the kernel then promises a little too much, which keeps bounds valid.</summary>
    private const int MostStates = 6_000;
    /// <summary>Trades stand in lines of eight, which one vector holds; the lane after the last trade is "nothing practised yet".</summary>
    public const int Line = 8;

    private readonly Tables tables;
    private readonly LeaderTable leader;
    private readonly int[] cap;
    private readonly bool[] isWaitedFor;
    private readonly int[] countedNeed;

    public Stages(Tables tables, LeaderTable leader)
    {
        this.tables = tables;
        this.leader = leader;
        Trades = leader.Trade.Length;
        Width = (Trades + Line) / Line * Line;
        isWaitedFor = [.. Enumerable.Range(0, Trades).Select(t => leader.After.Contains(t))];
        countedNeed = [.. Enumerable.Range(0, Trades).Select(CountedNeed)];
        cap = [.. Enumerable.Range(0, Trades).Select(t => Math.Max(countedNeed[t], isWaitedFor[t] ? 1 : 0))];
        Sizes = new int[tables.Weeks + 1];
        Idle = new int[tables.Weeks][];
        Single = new int[tables.Weeks][];
        Gains = new byte[tables.Weeks][];
        Double = new int[tables.Weeks][];
        DoubleGains = new byte[tables.Weeks][];
        while (!KeysFit() || !Build()) LowerACap();
        MostInAWeek = Sizes.Max();
    }

    public int Trades { get; }
    /// <summary>Lanes of a state: trades and one more, in whole lines.</summary>
    public int Width { get; }
    /// <summary>Number of states before each week, and after the last.</summary>
    public int[] Sizes { get; }
    public int MostInAWeek { get; }
    /// <summary>By week and state: where the next state after no half day begins, which is its number x width.</summary>
    public int[][] Idle { get; }
    /// <summary>By week (empty if nothing is owed) and state x width + trade: where the next state begins; after the last one if there is none.</summary>
    public int[][] Single { get; }
    /// <summary>By week and (state x width + trade) / 8: a bit for each trade that gains one of the needed half days.</summary>
    public byte[][] Gains { get; }
    /// <summary>By week (empty unless two are owed) and (state x trades + first) x width + second, likewise.</summary>
    public int[][] Double { get; }
    /// <summary>By week and ((state x trades + first) x width + second) / 8: a bit for each second trade that gains after the first.</summary>
    public byte[][] DoubleGains { get; }

    /// <summary>Caps were lowered: a path may gain less than the kernel says, or not have learnt what it must.</summary>
    public bool IsRelaxed { get; private set; }

    /// <summary>1 if a bit of <see cref="Gains"/> or <see cref="DoubleGains"/> is set.</summary>
    public static int Gain(byte[] gains, int at) => gains[at / Line] >> at % Line & 1;

    private bool KeysFit() => cap.Sum(c => Math.Log2(c + 1)) < 62;

    private void LowerACap()
    {
        IsRelaxed = true;
        cap[Enumerable.Range(0, Trades).MaxBy(t => 2 * cap[t] - (isWaitedFor[t] ? 1 : 0))]--;
    }

    private bool Build()
    {
        var digits = new Digits(cap);
        var states = new List<ulong> { 0 };
        for (var week = 0; week < tables.Weeks; week++)
        {
            Sizes[week] = states.Count;
            var next = new Layer(digits, [.. Enumerable.Range(0, Trades).Where(t => leader.ByWeek[t] <= week)], isWaitedFor, Width);
            new Expansion(this, digits, week, next).Of(states);
            if (next.States.Count > MostStates) return false;
            states = next.States;
            Sizes[week + 1] = states.Count;
            Replace(Single[week], states.Count * Width);
            Replace(Double[week], states.Count * Width);
        }
        return true;
    }

    /// <summary>Only now is it known how many states there are, and so what stands for none: a state after them that is never reached.</summary>
    private static void Replace(int[] next, int nowhere)
    {
        for (var at = 0; at < next.Length; at++)
            if (next[at] < 0) next[at] = nowhere;
    }

    /// <summary>A need beyond what the weeks before its deadline can hold is never met; counting to what they hold is enough.</summary>
    private int CountedNeed(int trade) => Math.Min(leader.Need[trade], leader.Owed.Take(leader.ByWeek[trade] + 1).Sum());

    private bool CanBePractised(int week, int trade)
    {
        foreach (var pin in leader.Pins[week])
            if (pin.Trade == trade) return true;
        foreach (var mentor in leader.Mentors[trade])
            if ((tables.OnShift[mentor * tables.Weeks + week] & leader.Free[week]) != 0) return true;
        return false;
    }

    /// <summary>All half days of one week from all its states.</summary>
    private sealed class Expansion(Stages of, Digits digits, int week, Layer next)
    {
        private readonly int trades = of.Trades, width = of.Width, owed = of.leader.Owed[week];
        private readonly bool[] open = [.. Enumerable.Range(0, of.Trades).Select(t => of.CanBePractised(week, t))];
        /// <summary>Below this count a half day of the trade is one of those needed in time. A cap below the need gains for ever.</summary>
        private readonly int[] gainsBelow = [.. Enumerable.Range(0, of.Trades).Select(t => week > of.leader.ByWeek[t] ? 0 : of.cap[t] < of.countedNeed[t] ? int.MaxValue : of.countedNeed[t])];

        public void Of(List<ulong> states)
        {
            var idle = of.Idle[week] = new int[states.Count];
            of.Single[week] = Nowheres(owed < 1 ? 0 : states.Count * width);
            of.Gains[week] = new byte[of.Single[week].Length / Line];
            of.Double[week] = Nowheres(owed < 2 ? 0 : states.Count * trades * width);
            of.DoubleGains[week] = new byte[of.Double[week].Length / Line];
            for (var s = 0; s < states.Count; s++) idle[s] = next.Of(states[s]);
            for (var s = 0; s < states.Count && owed > 0; s++) First(states[s], s * width);
        }

        private static int[] Nowheres(int length)
        {
            var next = new int[length];
            next.AsSpan().Fill(-1);
            return next;
        }

        private void First(ulong state, int at)
        {
            for (var t = 0; t < trades; t++)
            {
                if (!open[t] || !IsLearnt(state, t)) continue;
                of.Single[week][at + t] = next.Of(digits.OneMore(state, t));
                Mark(of.Gains[week], at + t, state, t);
                if (owed == 2) Second(state, t, (at / width * trades + t) * width);
            }
        }

        private void Second(ulong state, int first, int at)
        {
            var after = digits.OneMore(state, first);
            for (var u = 0; u < trades; u++)
            {
                if (!open[u] || !IsLearnt(state, u)) continue;
                of.Double[week][at + u] = next.Of(digits.OneMore(after, u));
                Mark(of.DoubleGains[week], at + u, after, u);
            }
        }

        private bool IsLearnt(ulong state, int trade) => of.leader.After[trade] switch
        {
            LeaderTable.NoPrerequisite => true,
            LeaderTable.CannotBeLearnt => false,
            var first => of.cap[first] == 0 || digits.Of(state, first) > 0,
        };

        private void Mark(byte[] gains, int at, ulong state, int trade)
        {
            if (gainsBelow[trade] > 0 && digits.Of(state, trade) < gainsBelow[trade]) gains[at / Line] |= (byte)(1 << at % Line);
        }
    }

    /// <summary>A number whose digits are counts, each with its own base.</summary>
    private sealed class Digits
    {
        private readonly ulong[] place, most;

        public Digits(int[] cap)
        {
            most = [.. cap.Select(c => (ulong)c)];
            place = new ulong[cap.Length];
            for (var (t, product) = (0, 1UL); t < cap.Length; t++) (place[t], product) = (product, product * (most[t] + 1));
        }

        public int Of(ulong key, int trade) => (int)(key / place[trade] % (most[trade] + 1));

        public ulong OneMore(ulong key, int trade) => key / place[trade] % (most[trade] + 1) < most[trade] ? key + place[trade] : key;

        /// <summary>The key with a count no higher than <paramref name="limit"/>.</summary>
        public ulong AtMost(ulong key, int trade, int limit) => key - (ulong)Math.Max(0, Of(key, trade) - limit) * place[trade];
    }

    /// <summary>The states before a week, each found by its counts with what no longer matters forgotten.</summary>
    private sealed class Layer(Digits digits, int[] past, bool[] isWaitedFor, int width)
    {
        private readonly Dictionary<ulong, int> known = [];
        public List<ulong> States { get; } = [];

        public int Of(ulong key)
        {
            foreach (var t in past) key = digits.AtMost(key, t, isWaitedFor[t] ? 1 : 0);
            if (known.TryGetValue(key, out var at)) return at;
            known.Add(key, at = States.Count * width);
            States.Add(key);
            return at;
        }
    }
}
