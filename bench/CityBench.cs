using System.Collections.Concurrent;
using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>Many small sites, each planned by itself with the quick limits that a city's run has.</summary>
public static class CityBench
{
    private const string Method =
        "Sites of 8 leaders (`bench/ShapedRota.cs`, a seed each), planned with `PlannerLimits.Quick`, one thread a site, as many sites at a time " +
        "as there are cores; each is made, planned, and forgotten. `--full` plans 10,000 too. The gap is that of the sums of costs and of " +
        "bounds. Every hundredth plan is checked by the solver-free checker. Peak memory is the most that was resident during the row " +
        "(`VmHWM`, reset before it), with the collector that `halfday` has; what is kept is what a full collection leaves after it.";

    /// <summary>Measures.</summary>
    public static Task<Section> Run()
    {
        int[] sizes = Effort.IsFull ? [500, 1_000, 2_000, 10_000] : [500, 1_000, 2_000];
        _ = Plan(50);
        return Task.FromResult(new Section("Planning a city", Method,
            ["sites", "clock", "cpu", "cost / bound", "gap", "peak memory", "kept", "refused by the checker"], [.. sizes.Select(Row)]));
    }

    private static string[] Row(int sites)
    {
        GC.Collect();
        File.WriteAllText("/proc/self/clear_refs", "5");
        var (begun, spent) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var (cost, bound, refused) = Plan(sites);
        var (clock, cpu) = (TimeProvider.System.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - spent);
        return
        [
            sites.ToString("N0", CultureInfo.InvariantCulture), Section.Ms(clock), Section.Ms(cpu), $"{cost} / {bound}", SitesBench.Percent((cost - bound) / (double)cost),
            $"{PeakKilobytes() >> 10} MB", $"{GC.GetTotalMemory(forceFullCollection: true) >> 20} MB", $"{refused}",
        ];
    }

    private static (long Cost, long Bound, int Refused) Plan(int sites)
    {
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
        return (cost, bound, refused);
    }

    private static long PeakKilobytes() =>
        long.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
