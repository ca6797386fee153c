namespace Halfday.Planner.Solving;

/// <summary>
/// Construct, then prices and ruin-and-recreate side by side, until cost and bound meet or the limit is reached. Both work through
/// the same number of rounds between two meetings and learn of each other only there, so threads change nothing but the time.
/// </summary>
internal sealed class Search
{
    private const int RoundsBetweenMeetings = 10, TriesBeforePrices = 4;
    private const double FirstHeat = 1.0 * Tables.One, LastHeat = 0.1 * Tables.One;
    private readonly RotaProblem problem;
    private readonly PlannerOptions options;
    private readonly CancellationToken stop;
    private readonly Tables tables;
    private readonly PriceSearch prices;
    private readonly Ruin ruin;
    private readonly Prices known;

    public Search(RotaProblem problem, PlannerOptions options, CancellationToken stop)
    {
        (this.problem, this.options, this.stop) = (problem, options, stop);
        tables = new Tables(problem);
        var stages = tables.Leaders.Select(l => new Stages(tables, l)).ToArray();
        prices = new PriceSearch(tables, stages);
        ruin = new Ruin(tables, stages, options.Seed);
        known = new Prices(tables);
    }

    public RotaPlan Run()
    {
        Meet();
        if (prices.BestBound == Tables.Never || !ruin.Construct(known)) return Infeasible();
        var rounds = (options.Limits ?? PlannerLimits.For(problem)).Rounds;
        ruin.Improve(tables.Leaders.Length * TriesBeforePrices, 0, known);
        prices.Begin(rounds, ruin.BestLeavesOut);
        for (var round = 0; round < rounds && !IsProven; round += RoundsBetweenMeetings)
        {
            stop.ThrowIfCancellationRequested();
            Tell("improve", round / (double)rounds);
            SideBySide(Math.Min(RoundsBetweenMeetings, rounds - round), round / (double)rounds);
            Meet();
        }
        Tell("done", 1);
        return PlanWriting.Plan(tables, ruin.Best, prices.Best, prices.BestBound, options.Seed);
    }

    private bool IsProven => PlanWriting.WholeBound(prices.BestBound) * Tables.One >= ruin.BestCost;

    private void SideBySide(int rounds, double done)
    {
        var tries = Math.Max(1, rounds * tables.Leaders.Length / 2);
        var heat = FirstHeat * Math.Pow(LastHeat / FirstHeat, done);
        if (options.Threads > 1) Parallel.Invoke(() => ruin.Improve(tries, heat, known), () => StepPrices(rounds));
        else
        {
            ruin.Improve(tries, heat, known);
            StepPrices(rounds);
        }
    }

    private void StepPrices(int rounds)
    {
        for (var i = 0; i < rounds; i++) prices.Step();
    }

    /// <summary>Ruin and recreate works on with the best prices so far.</summary>
    private void Meet() => prices.Best.All.CopyTo(known.All, 0);

    private void Tell(string phase, double done) => options.Progress?.Invoke(new PlannerProgress(
        phase, ruin.BestCost / Tables.One, Math.Min(ruin.BestCost / Tables.One, PlanWriting.WholeBound(prices.BestBound)), done));

    private RotaPlan Infeasible() => RotaPlan.Of(problem, [], options.Seed) with { Status = PlanStatus.Infeasible };
}
