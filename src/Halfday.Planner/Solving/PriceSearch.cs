namespace Halfday.Planner.Solving;

/// <summary>
/// Looks for prices that prove a high bound. The bound of prices y is the sum over leaders of the cheapest path that pays them, minus
/// y x limits: concave in y, with slope use - limit. Each price climbs by itself (<see cref="Climb"/>) and with its week
/// (<see cref="Tides"/>); steps shrink geometrically over a cycle, because the bound is all kinks. The next cycle starts with
/// smaller steps, and from the best prices found.
/// </summary>
internal sealed class PriceSearch
{
    private const double UsualFirstStep = 0.7 * Tables.One, LastStep = 0.01 * Tables.One;
    /// <summary>Of the weight of a miss; prices that must climb so high need longer first steps.</summary>
    private const double FirstStepAmongMisses = 0.3;
    private const int UsualCycle = 150;
    private readonly Tables tables;
    private readonly Prices prices;
    private readonly Relaxation relaxation;
    private readonly Tides tides;
    private readonly Climb[] climbs;
    private readonly double[] exact;
    private double firstStep = UsualFirstStep;
    private readonly int cycle;
    private int steps;

    /// <param name="steps">How many steps there will be; the first cycle takes no more.</param>
    public PriceSearch(Tables tables, Stages[] stages, int threads, int steps)
    {
        this.tables = tables;
        prices = new Prices(tables);
        prices.MentorShare.Fill(tables.Problem.Weights.Overload * Tables.One);
        relaxation = new Relaxation(tables, stages, prices, threads);
        tides = new Tides(tables);
        climbs = new Climb[prices.All.Length];
        exact = [.. prices.All.Select(p => (double)p)];
        cycle = Math.Clamp(steps, 1, StepsOfACycle(tables.Leaders.Length));
        Best = new Prices(tables);
        Weigh();
    }

    /// <summary>The prices of the best bound.</summary>
    public Prices Best { get; }

    /// <summary>In 1/1024; <see cref="Tables.Never"/> if a leader cannot keep the pins.</summary>
    public long BestBound { get; private set; } = long.MinValue;

    /// <summary>How many cycles are behind.</summary>
    public int Cycles { get; private set; }

    /// <summary>The more leaders, the more prices have to find their place together.</summary>
    public static int StepsOfACycle(int leaders) => UsualCycle + leaders / 2;

    /// <summary>A first plan leaves half days out, so that some prices have a long way to go.</summary>
    public void ExpectMisses() =>
        firstStep = Math.Max(UsualFirstStep, FirstStepAmongMisses * Math.Max(tables.Problem.Weights.Missed, tables.Problem.Weights.Short) * Tables.One);

    /// <summary>One step up the slope, and the bound there.</summary>
    public void Step()
    {
        var step = firstStep * Math.Pow(LastStep / firstStep, steps++ / (double)cycle);
        for (var at = 0; at < exact.Length; at++) Move(at, step);
        tides.Move(prices.MentorWeekOf(relaxation.Use), prices.MentorWeekOf(relaxation.Limit), prices.MentorWeekOf(exact), Math.Min(step, UsualFirstStep));
        for (var at = 0; at < exact.Length; at++) prices.All[at] = (long)(exact[at] + 0.5);
        Weigh();
        if (steps == cycle) BeginAgain();
    }

    private void BeginAgain()
    {
        Cycles++;
        (steps, firstStep) = (0, Math.Max(firstStep / 3, LastStep * 4));
        for (var at = 0; at < exact.Length; at++) exact[at] = Best.All[at];
        Array.Clear(climbs);
        tides.Rest();
    }

    private void Move(int at, double step)
    {
        double pull = relaxation.Use[at] - relaxation.Limit[at];
        if ((pull < 0 && exact[at] <= 0) || (pull > 0 && exact[at] >= prices.MostAt(at))) pull = 0;
        var move = climbs[at].Step(pull, step);
        if (move != 0) exact[at] = Math.Clamp(exact[at] + move, 0, prices.MostAt(at));
    }

    private void Weigh()
    {
        var bound = relaxation.Bound();
        if (bound <= BestBound) return;
        BestBound = bound;
        prices.All.CopyTo(Best.All, 0);
    }
}
