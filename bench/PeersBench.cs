using System.Globalization;

namespace Halfday.Bench;

/// <summary>The planner beside the solvers that come with OR-Tools, on the same problems in the same run under the same time.</summary>
public static class PeersBench
{
    private const string Method =
        "The same problems given to CP-SAT (`SAT`, two workers), CBC, SCIP and HiGHS through OR-Tools' `MPSolver`, all of which come with its " +
        "package, as one compact model (`bench/PeerModel.cs`), strengthened by `need - short <= need x used`; building the model is not counted, " +
        "presolve is, and CBC and SCIP overrun their limit there. The limit is the time that the issue gives the planner, on the clock, one " +
        "solver after the other. \"-\": no plan in that time. Bounds below 0 are shown as 0.";
    private static readonly string[] Solvers = ["SAT", "CBC", "SCIP", "HIGHS"];

    /// <summary>Measures.</summary>
    public static Task<Section> Run()
    {
        var seeds = Effort.IsFull ? 20 : 1;
        var rows = new List<string[]>();
        foreach (var (kind, leaders, seconds) in new[] { ("open", 8, 3.0), ("open", 12, 3.0), ("scarce", 12, 3.0), ("open", 40, 3.0), ("scarce", 40, 10.0) })
            for (var seed = 1; seed <= seeds; seed++) rows.Add(Row(new ShapedRota(kind, leaders, seed), seconds));
        return Task.FromResult(new Section("Planning beside general solvers", Method, ["problem", "seconds", "Halfday", .. Solvers], rows));
    }

    private static string[] Row(ShapedRota shape, double seconds)
    {
        var problem = shape.Make();
        var ours = Planned.Of(problem, seconds).Plan;
        return [shape.Name, seconds.ToString(CultureInfo.InvariantCulture), $"{ours.Cost} / {ours.Bound}", .. Solvers.Select(solver =>
            PeerModel.Solve(solver, problem, TimeSpan.FromSeconds(seconds)) is { } found
                ? $"{found.Cost?.ToString(CultureInfo.InvariantCulture) ?? "-"} / {Math.Max(0, Math.Ceiling(found.Bound - 1e-6)):0}" : "not in the package")];
    }
}
