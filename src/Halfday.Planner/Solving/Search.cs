namespace Halfday.Planner.Solving;

/// <summary>
/// Prices first, since they tell ruin and recreate what is scarce; then two chains of ruin and recreate side by side, until cost and
/// bound meet or the limit is reached. While prices still climb, which in a long search they do for longer, they take the second
/// chain's place. All work through the same number of rounds between two meetings and learn of each other only there, so threads
/// change nothing but the time.
/// </summary>
internal sealed class Search
{
    private const int RoundsBetweenMeetings = 10, TimesToAgree = 8;
    /// <summary>Prices climb at least so many cycles, and at least this part of all rounds.</summary>
    private const int PriceCycles = 2, PartOfPrices = 8;
    private const double FirstHeat = 1.0 * Tables.One, LastHeat = 0.1 * Tables.One;
    private readonly RotaProblem problem;
    private readonly PlannerOptions options;
    private readonly CancellationToken stop;
    private readonly Tables tables;
    private readonly PriceSearch prices;
    private readonly Ruin first;
    private readonly Func<Ruin> later;
    private Ruin? second;
    private readonly Prices known;
    private readonly int rounds;

    public Search(RotaProblem problem, PlannerOptions options, CancellationToken stop)
    {
        (this.problem, this.options, this.stop) = (problem, options, stop);
        rounds = (options.Limits ?? PlannerLimits.For(problem)).Rounds;
        tables = new Tables(problem);
        var stages = StagesOfAll();
        prices = new PriceSearch(tables, stages, options.Threads, rounds);
        known = new Prices(tables);
        first = new Ruin(tables, stages, options.Seed);
        later = () => new Ruin(tables, stages, ~(long)options.Seed);
    }

    public RotaPlan Run()
    {
        if (prices.BestBound == Tables.Never || !first.Construct(known)) return Infeasible();
        if (first.BestLeavesOut) prices.ExpectMisses();
        Climb();
        first.Construct(known);
        for (var round = 0; round < rounds && !IsProven; round += RoundsBetweenMeetings)
        {
            stop.ThrowIfCancellationRequested();
            Tell("improve", round / (double)rounds);
            SideBySide(Math.Min(RoundsBetweenMeetings, rounds - round), round / (double)rounds);
            Meet(round, round + RoundsBetweenMeetings);
        }
        Tell("done", 1);
        return PlanWriting.Plan(tables, Best.Best, prices.Best, prices.BestBound, options.Seed);
    }

    private Ruin Best => second is not null && second.BestCost < first.BestCost ? second : first;

    private bool IsProven => PlanWriting.WholeBound(prices.BestBound) * Tables.One >= Best.BestCost;

    private Stages[] StagesOfAll()
    {
        var stages = new Stages[tables.Leaders.Length];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, options.Threads), CancellationToken = stop };
        Parallel.For(0, stages.Length, parallel, leader => stages[leader] = new Stages(tables, tables.Leaders[leader]));
        return stages;
    }

    /// <summary>The first cycle of prices.</summary>
    private void Climb()
    {
        for (var step = 0; prices.Cycles == 0 && step < rounds && !IsProven; step++)
        {
            stop.ThrowIfCancellationRequested();
            if (step % RoundsBetweenMeetings == 0) Tell("construct", 0);
            prices.Step();
        }
        prices.Best.All.CopyTo(known.All, 0);
    }

    private void SideBySide(int rounds, double done)
    {
        var tries = Math.Max(1, rounds * tables.Leaders.Length / 2);
        var heat = FirstHeat * Math.Pow(LastHeat / FirstHeat, done);
        Action one = () => first.Improve(tries, heat, known), other = () => second!.Improve(tries, heat, known);
        if (second is null) other = () => StepPrices(rounds);
        if (options.Threads > 1) Parallel.Invoke(one, other);
        else
        {
            one();
            other();
        }
    }

    private void StepPrices(int rounds)
    {
        for (var i = 0; i < rounds; i++) prices.Step();
    }

    /// <summary>Ruin and recreate works on with the best prices so far; now and then both chains go on from the better plan.</summary>
    private void Meet(long from, long to)
    {
        prices.Best.All.CopyTo(known.All, 0);
        if (second is null && prices.Cycles >= PriceCycles && to * PartOfPrices >= rounds) (second = later()).Adopt(first);
        if (second is null || from * TimesToAgree / rounds == to * TimesToAgree / rounds) return;
        if (Best == first) second.Adopt(first);
        else first.Adopt(second);
    }

    private void Tell(string phase, double done) => options.Progress?.Invoke(new PlannerProgress(
        phase, Best.BestCost / Tables.One, Math.Min(Best.BestCost / Tables.One, PlanWriting.WholeBound(prices.BestBound)), done));

    private RotaPlan Infeasible() => RotaPlan.Of(problem, [], options.Seed) with { Status = PlanStatus.Infeasible };
}
