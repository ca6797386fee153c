using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>The planner beside the solvers that come with OR-Tools, on the same problems in the same run under the same time.</summary>
public static class PeersBench
{
    private const string Method =
        "The same problems (`bench/ShapedRota.cs`; `--full`: twenty seeds a class, else two) given to CP-SAT (`SAT`, two workers), CBC, SCIP and " +
        "HiGHS through OR-Tools' `MPSolver`, all of which come with its package, as one compact model (`bench/PeerModel.cs`), strengthened by " +
        "`need - short <= need x used`; building the model is not counted, presolve is, and CBC and SCIP overrun their limit there. The limit is " +
        "the time that the planner is given, on the clock, one solver after the other. Halfday: the gap it proved, median and worst, and its " +
        "median time. A peer: on how many problems it had a plan at all; the median cost of those plans beside ours; the median of its bound " +
        "beside ours (1.00: it proved as much).";
    private static readonly string[] Solvers = ["SAT", "CBC", "SCIP", "HIGHS"];
    private static readonly (string Kind, int Leaders, double Seconds)[] Classes =
        [("open", 8, 3), ("open", 12, 3), ("scarce", 12, 3), ("open", 40, 3), ("scarce", 40, 10)];

    /// <summary>Measures.</summary>
    public static Task<Section> Run() => Task.FromResult(new Section("Planning beside general solvers", Method,
        ["class", "seconds", "Halfday", .. Solvers], [.. Classes.Select(c => Row(c.Kind, c.Leaders, c.Seconds))]));

    private static string[] Row(string kind, int leaders, double seconds)
    {
        var problems = Enumerable.Range(1, Effort.IsFull ? 20 : 2).Select(seed => new ShapedRota(kind, leaders, seed).Make()).ToList();
        var ours = problems.ConvertAll(problem => Planned.Of(problem, seconds));
        return
        [
            $"{kind}-{leaders}", seconds.ToString(CultureInfo.InvariantCulture),
            $"{SitesBench.Percent(Middle(ours.Select(o => o.Plan.Gap)))}, worst {SitesBench.Percent(ours.Max(o => o.Plan.Gap))}, {Section.Ms(Measure.Median(ours.Select(o => o.Clock)))}",
            .. Solvers.Select(solver => Beside(ours, [.. problems.Select(problem => PeerModel.Solve(solver, problem, TimeSpan.FromSeconds(seconds)))])),
        ];
    }

    private static string Beside(List<Planned> ours, List<(long? Cost, double Bound)?> theirs)
    {
        if (theirs.Exists(found => found is null)) return "not in the package";
        var pairs = ours.Zip(theirs, (our, their) => (Our: our.Plan, Their: their!.Value)).ToList();
        var costs = pairs.Where(pair => pair.Their.Cost is not null).Select(pair => (double)pair.Their.Cost! / Math.Max(1, pair.Our.Cost)).ToList();
        var cost = costs.Count > 0 ? $", cost {Ratio(Middle(costs))}" : "";
        return $"{costs.Count} of {pairs.Count}{cost}, bound {Ratio(Middle(pairs.Select(pair => Math.Max(0, pair.Their.Bound) / Math.Max(1, pair.Our.Bound))))}";
    }

    private static double Middle(IEnumerable<double> values) => values.Order().ToList() is var sorted ? sorted[sorted.Count / 2] : 0;
    private static string Ratio(double value) => value.ToString("0.00", CultureInfo.InvariantCulture) + "x";
}
