namespace Halfday.Planner.Solving;

/// <summary>
/// Looks for prices that prove a high bound. The bound of prices y is the sum over leaders of the cheapest path that pays them, minus
/// y x limits; where a thing is wanted more than its limit its price should rise, where less fall.
/// </summary>
internal sealed class PriceSearch
{
    private readonly Tables tables;
    private readonly Stages[] stages;
    private readonly Prices prices;
    private readonly PriceOffers offers;
    private readonly Kernel kernel;
    private readonly Choices choices;
    private readonly HalfDay[] paths;

    public PriceSearch(Tables tables, Stages[] stages)
    {
        (this.tables, this.stages) = (tables, stages);
        prices = new Prices(tables);
        prices.MentorShare.AsSpan().Fill(tables.Problem.Weights.Overload * Tables.One);
        offers = new PriceOffers(tables, prices);
        kernel = new Kernel(tables);
        choices = new Choices(tables);
        paths = new HalfDay[tables.Leaders.Length * tables.Weeks * 2];
        Best = new Prices(tables);
    }

    /// <summary>The prices of the best bound, and that bound in 1/1024; <see cref="Tables.Never"/> if a leader cannot keep the pins.</summary>
    public Prices Best { get; }
    public long BestBound { get; private set; } = long.MinValue;

    public void Start()
    {
        var bound = Bound();
        if (bound <= BestBound) return;
        BestBound = bound;
        Best.CopyFrom(prices);
    }

    private long Bound()
    {
        offers.Price();
        var sum = -prices.OfLimits();
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
        {
            choices.Gather(leader, offers);
            var cheapest = kernel.Solve(leader, stages[leader], choices, paths.AsSpan(leader * tables.Weeks * 2, tables.Weeks * 2));
            if (cheapest == Tables.Never) return Tables.Never;
            sum += cheapest;
        }
        return sum;
    }
}
