namespace Halfday.Planner.Solving;

/// <summary>
/// Looks for prices that prove a high bound. The bound of prices y is the sum over leaders of the cheapest path that pays them, minus
/// y x limits: concave in y, with slope use - limit. Steps follow the slope's running mean over the root of its running mean square
/// (Adam), for each price by itself, because the few that are truly scarce must travel far while the rest hardly move; and they shrink
/// geometrically over a cycle, because the bound is all kinks. The next cycle starts smaller, from the best prices found. Where half
/// days must be left out, prices climb as high as a miss costs: then the first steps are that long, and the cycle needs its time.
/// </summary>
internal sealed class PriceSearch
{
    private const double Old = 0.98, Faint = 1e-9, Calm = 0.1;
    private const double LastStep = 0.01 * Tables.One, UsualFirstStep = 0.5 * Tables.One, LastStepAmongMisses = 0.03 * Tables.One;
    private const int UsualCycle = 200;
    private readonly Tables tables;
    private readonly Stages[] stages;
    private readonly Prices prices;
    private readonly PriceOffers offers;
    private readonly Kernel kernel;
    private readonly Choices choices;
    private readonly HalfDay[] path;
    private readonly int[] limit;
    private readonly int[] use;
    private readonly double[] exact;
    private readonly double[] slope;
    private readonly double[] square;
    private double firstStep = UsualFirstStep;
    private double lastStep = LastStep;
    private int cycle = UsualCycle;
    private int steps;

    public PriceSearch(Tables tables, Stages[] stages)
    {
        (this.tables, this.stages) = (tables, stages);
        prices = new Prices(tables);
        prices.MentorShare.Fill(tables.Problem.Weights.Overload * Tables.One);
        offers = new PriceOffers(tables, prices);
        kernel = new Kernel(tables);
        choices = new Choices(tables);
        path = new HalfDay[tables.Weeks * 2];
        limit = prices.Limits();
        use = new int[limit.Length];
        (slope, square) = (new double[limit.Length], new double[limit.Length]);
        exact = [.. prices.All.Select(p => (double)p)];
        Best = new Prices(tables);
        Weigh();
    }

    /// <summary>The prices of the best bound.</summary>
    public Prices Best { get; }

    /// <summary>In 1/1024; <see cref="Tables.Never"/> if a leader cannot keep the pins.</summary>
    public long BestBound { get; private set; } = long.MinValue;

    /// <summary>Fits the first cycle to what is ahead.</summary>
    /// <param name="steps">How many steps there will be.</param>
    /// <param name="missesAhead">The best plan so far leaves half days out, so that some prices have a long way to go.</param>
    public void Begin(int steps, bool missesAhead)
    {
        cycle = missesAhead ? Math.Max(1, steps) : Math.Clamp(steps, 1, UsualCycle);
        if (!missesAhead) return;
        firstStep = Math.Max(UsualFirstStep, Tables.One * (double)Math.Max(tables.Problem.Weights.Missed, tables.Problem.Weights.Short));
        lastStep = LastStepAmongMisses;
    }

    /// <summary>One step up the slope, and the bound there.</summary>
    public void Step()
    {
        if (steps == cycle) BeginAgain();
        var step = firstStep * Math.Pow(lastStep / firstStep, steps++ / (double)cycle);
        for (var at = 0; at < exact.Length; at++) Move(at, step);
        Weigh();
    }

    private void BeginAgain()
    {
        (steps, cycle, firstStep, lastStep) = (0, cycle * 2, Math.Max(firstStep / 3, LastStep * 4), LastStep);
        for (var at = 0; at < exact.Length; at++) exact[at] = Best.All[at];
        Array.Clear(slope);
        Array.Clear(square);
    }

    private void Move(int at, double step)
    {
        double pull = use[at] - limit[at];
        if ((pull < 0 && exact[at] <= 0) || (pull > 0 && exact[at] >= prices.MostAt(at))) pull = 0;
        slope[at] = Old * slope[at] + (1 - Old) * pull;
        square[at] = Old * square[at] + (1 - Old) * pull * pull;
        if (square[at] < Faint) return;
        exact[at] = Math.Clamp(exact[at] + step * slope[at] / (Math.Sqrt(square[at]) + Calm), 0, prices.MostAt(at));
        prices.All[at] = (long)Math.Round(exact[at]);
    }

    private void Weigh()
    {
        var bound = Bound();
        if (bound <= BestBound) return;
        BestBound = bound;
        prices.All.CopyTo(Best.All, 0);
    }

    private long Bound()
    {
        offers.Price();
        Array.Clear(use);
        var sum = 0L;
        for (var at = 0; at < limit.Length; at++) sum -= prices.All[at] * limit[at];
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
        {
            choices.Gather(leader, offers);
            var cheapest = kernel.Solve(leader, stages[leader], choices, path);
            if (cheapest == Tables.Never) return Tables.Never;
            sum += cheapest;
            CountUse(leader);
        }
        return sum;
    }

    private void CountUse(int leader)
    {
        var row = tables.Leaders[leader];
        for (var at = 0; at < path.Length; at++)
            if (path[at].Trade >= 0) prices.CountUse(row, at / 2, Spread(row, at / 2, path[at]), use);
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
            var used = prices.UseSoFar(m, week, halfDay.Part, use);
            if (used < least) (best, least) = (m, used);
        }
        return halfDay with { Mentor = best };
    }

    private long PriceOf(LeaderTable row, int week, int part, int mentor) => prices.Shadow(row, week, part, mentor) + prices.MentorShare[mentor];
}
