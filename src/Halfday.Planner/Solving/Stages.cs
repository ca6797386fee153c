namespace Halfday.Planner.Solving;

/// <summary>
/// The states that one leader can be in, week by week, and where each half day leads. Built once a leader; only costs change later.
/// A state counts half days by trade, each capped where more of it changes nothing: at the need while its deadline lies ahead, and
/// at one if another trade waits for it. The trade practised last is kept apart, by the kernel.
/// </summary>
internal sealed class Stages
{
    /// <summary>Beyond this many states a week, caps are lowered: the kernel then promises a little too much, which keeps bounds valid.</summary>
    private const int MostStates = 6_000;
    public const int Nowhere = -1;

    private readonly Tables tables;
    private readonly LeaderTable leader;
    private readonly int[] cap;

    public Stages(Tables tables, LeaderTable leader)
    {
        this.tables = tables;
        this.leader = leader;
        Trades = leader.Trade.Length;
        cap = [.. Enumerable.Range(0, Trades).Select(t => Math.Max(CountedNeed(t), IsWaitedFor(t) ? 1 : 0))];
        Sizes = new int[tables.Weeks + 1];
        Idle = new int[tables.Weeks][];
        Single = new int[tables.Weeks][];
        Double = new int[tables.Weeks][];
        while (!KeysFit() || !Build()) LowerACap();
        MostInAWeek = Sizes.Max();
    }

    public int Trades { get; }
    /// <summary>Number of states before each week, and after the last.</summary>
    public int[] Sizes { get; }
    public int MostInAWeek { get; }
    /// <summary>By week and state: the next state after no half day.</summary>
    public int[][] Idle { get; }
    /// <summary>By week and state x trades + trade: next state x 4 + needed half days gained, or <see cref="Nowhere"/>.</summary>
    public int[][] Single { get; }
    /// <summary>By week (empty unless two are owed) and (state x trades + first) x trades + second, likewise.</summary>
    public int[][] Double { get; }

    /// <summary>Caps were lowered: a path may gain less than the kernel says, or not have learnt what it must.</summary>
    public bool IsRelaxed { get; private set; }

    private bool KeysFit() => cap.Sum(c => Math.Log2(c + 1)) < 126;

    private void LowerACap()
    {
        IsRelaxed = true;
        cap[Enumerable.Range(0, Trades).MaxBy(t => 2 * cap[t] - (IsWaitedFor(t) ? 1 : 0))]--;
    }

    private bool Build()
    {
        var states = new List<int[]> { new int[Trades] };
        for (var week = 0; week < tables.Weeks; week++)
        {
            var next = new Layer(this, week + 1);
            Sizes[week] = states.Count;
            Expand(week, states, next);
            if (next.States.Count > MostStates) return false;
            states = next.States;
        }
        Sizes[tables.Weeks] = states.Count;
        return true;
    }

    private void Expand(int week, List<int[]> states, Layer next)
    {
        var open = Enumerable.Range(0, Trades).Select(t => CanBePractised(week, t)).ToArray();
        Idle[week] = [.. states.Select(s => next.Of(s))];
        Single[week] = leader.Owed[week] < 1 ? [] : [.. states.SelectMany(s => Firsts(s, week, open, next))];
        Double[week] = leader.Owed[week] < 2 ? [] : [.. states.SelectMany(s => Seconds(s, week, open, next))];
    }

    private IEnumerable<int> Firsts(int[] state, int week, bool[] open, Layer next)
    {
        for (var t = 0; t < Trades; t++)
            yield return open[t] && Learnt(state, t) ? next.Of(After(state, t)) * 4 + Gain(state, week, t) : Nowhere;
    }

    private IEnumerable<int> Seconds(int[] state, int week, bool[] open, Layer next)
    {
        for (var t = 0; t < Trades; t++)
            for (var u = 0; u < Trades; u++)
                yield return open[t] && open[u] && Learnt(state, t) && Learnt(state, u)
                    ? next.Of(After(After(state, t), u)) * 4 + Gain(state, week, t) + Gain(After(state, t), week, u) : Nowhere;
    }

    private bool Learnt(int[] state, int trade) =>
        leader.After[trade] == LeaderTable.NoPrerequisite || (leader.After[trade] is >= 0 and var first && (state[first] > 0 || cap[first] == 0));

    /// <summary>1 if the half day is one of those needed in time. A cap below the need gains for ever.</summary>
    private int Gain(int[] state, int week, int trade) =>
        week <= leader.ByWeek[trade] && leader.Need[trade] > 0 && (state[trade] < leader.Need[trade] && (state[trade] < cap[trade] || cap[trade] < CountedNeed(trade))) ? 1 : 0;

    private int[] After(int[] state, int trade)
    {
        var after = (int[])state.Clone();
        if (after[trade] < cap[trade]) after[trade]++;
        return after;
    }

    /// <summary>A need beyond what the weeks before its deadline can hold is never met; counting to what they hold is enough.</summary>
    private int CountedNeed(int trade) => Math.Min(leader.Need[trade], leader.Owed.Take(leader.ByWeek[trade] + 1).Sum());

    private bool IsWaitedFor(int trade) => leader.After.Contains(trade);

    private bool CanBePractised(int week, int trade) =>
        leader.Pins[week].Any(p => p.Trade == trade)
        || leader.Mentors[trade].Any(m => (tables.OnShift[m * tables.Weeks + week] & leader.Free[week]) != 0);

    /// <summary>The states before a week, each found by its counts with what no longer matters forgotten.</summary>
    private sealed class Layer(Stages of, int week)
    {
        private readonly Dictionary<UInt128, int> known = [];
        public List<int[]> States { get; } = [];

        public int Of(int[] state)
        {
            var kept = new int[state.Length];
            UInt128 key = 0;
            for (var t = 0; t < state.Length; t++)
            {
                kept[t] = of.leader.ByWeek[t] >= week ? state[t] : Math.Min(state[t], of.IsWaitedFor(t) ? 1 : 0);
                key = key * (UInt128)(of.cap[t] + 1) + (UInt128)kept[t];
            }
            if (known.TryGetValue(key, out var at)) return at;
            known.Add(key, States.Count);
            States.Add(kept);
            return States.Count - 1;
        }
    }
}
