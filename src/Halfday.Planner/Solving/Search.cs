namespace Halfday.Planner.Solving;

/// <summary>Construct, then prices and ruin-and-recreate in rounds, until cost and bound meet or the limit is reached.</summary>
internal sealed class Search(RotaProblem problem, PlannerOptions options, CancellationToken stop)
{
    private readonly Tables tables = new(problem);

    public RotaPlan Run()
    {
        var stages = tables.Leaders.Select(l => new Stages(tables, l)).ToArray();
        var prices = new PriceSearch(tables, stages);
        prices.Start();
        if (prices.BestBound == Tables.Never) return Infeasible();
        var ruin = new Ruin(tables, stages, options.Seed);
        if (!ruin.Construct(prices.Best)) return Infeasible();

        var limits = options.Limits ?? PlannerLimits.For(problem);
        for (var round = 0; round < limits.Rounds; round++)
        {
            stop.ThrowIfCancellationRequested();
            for (var i = 0; i < 20; i++) ruin.Try(0, prices.Best);
        }
        return PlanWriting.Plan(tables, ruin.Board, prices.Best, prices.BestBound, options.Seed);
    }

    private RotaPlan Infeasible() =>
        RotaPlan.Of(problem, [], options.Seed) with { Status = PlanStatus.Infeasible };
}
