using Google.OrTools.Sat;

namespace Halfday.Planner.Replanning;

/// <summary>The cheapest whole choice of ways, exactly: for repairs whose linear programme would share them out.</summary>
internal static class Whole
{
    private const string Deterministic = "num_workers:1,random_seed:0,max_deterministic_time:4";

    /// <summary>Null when there is none among these ways or the search was cut short without one.</summary>
    public static (List<Way> Ways, bool IsBest)? Choose(IReadOnlyList<Way> ways, Limits limits, Chains chains, Scale scale)
    {
        var model = new CpModel();
        var taken = ways.Select(_ => model.NewBoolVar("")).ToList();
        foreach (var week in ways.Index().GroupBy(w => (w.Item.Leader, w.Item.Week))) model.AddExactlyOne(week.Select(w => taken[w.Index]));
        AddLimits(model, ways, taken, limits);
        AddChains(model, ways, taken, chains);
        model.Minimize(LinearExpr.WeightedSum(taken, ways.Select(scale.Of)));
        using var solver = new CpSolver { StringParameters = Deterministic };
        var status = solver.Solve(model);
        if (status is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return null;
        return ([.. ways.Where((_, at) => solver.BooleanValue(taken[at]))], status == CpSolverStatus.Optimal);
    }

    private static void AddLimits(CpModel model, IReadOnlyList<Way> ways, List<BoolVar> taken, Limits limits)
    {
        var users = new SortedDictionary<int, List<BoolVar>>();
        for (var at = 0; at < ways.Count; at++)
        {
            var variable = taken[at];
            limits.Use(ways[at], row => (users.TryGetValue(row, out var known) ? known : users[row] = []).Add(variable));
        }
        foreach (var (row, of) in users)
            if (of.Count > limits.Of(row)) model.Add(LinearExpr.Sum(of) <= limits.Of(row));
    }

    private static void AddChains(CpModel model, IReadOnlyList<Way> ways, List<BoolVar> taken, Chains chains)
    {
        var rows = ways.Index().SelectMany(w => chains.Of(w.Item).Select(c => (c.Row, c.Sign, Taken: taken[w.Index]))).GroupBy(c => c.Row);
        foreach (var row in rows)
            model.Add(LinearExpr.WeightedSum(row.Select(c => c.Taken), row.Select(c => (long)c.Sign)) <= 0);
    }
}
