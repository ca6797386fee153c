using System.Collections.Concurrent;
using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>Many small sites, each planned by itself with the quick limits that a city's run has.</summary>
public static class CityBench
{
    private const string Method =
        "Sites of 8 leaders (`bench/ShapedRota.cs`, a seed each), planned with `PlannerLimits.Quick`, one thread a site, as many sites at a time " +
        "as there are cores; each is made, planned, and forgotten. `--full` plans all 10,000, without it 500. The gap is that of the sums of " +
        "costs and of bounds. Every hundredth plan is checked by the solver-free checker.";

    /// <summary>Measures.</summary>
    public static Task<Section> Run()
    {
        var sites = Effort.IsFull ? 10_000 : 500;
        var (begun, spent) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (cost, bound, refused) = (0L, 0L, 0);
        Parallel.ForEach(Partitioner.Create(1, sites + 1, 20), range =>
        {
            for (var seed = range.Item1; seed < range.Item2; seed++)
            {
                var problem = new ShapedRota("open", 8, seed).Make();
                var plan = RotaPlanner.Plan(problem, new PlannerOptions { Threads = 1, Limits = PlannerLimits.Quick(problem) });
                Interlocked.Add(ref cost, plan.Cost);
                Interlocked.Add(ref bound, plan.Bound);
                if (seed % 100 == 0 && RotaChecker.Check(problem, plan).Count > 0) Interlocked.Increment(ref refused);
            }
        });
        return Task.FromResult(new Section("Planning a city", Method, ["sites", "clock", "cpu", "cost / bound", "gap", "peak memory", "refused by the checker"],
        [[
            sites.ToString("N0", CultureInfo.InvariantCulture), Section.Ms(TimeProvider.System.GetElapsedTime(begun)), Section.Ms(Environment.CpuUsage.TotalTime - spent),
            $"{cost} / {bound}", SitesBench.Percent((cost - bound) / (double)cost), $"{System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB", $"{refused}",
        ]]));
    }
}
