using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>
/// Plans whole classes of sites, and the instances beside the project, and has every plan checked by the solver-free checker. The
/// machine is shared, so processor time stands beside the clock's.
/// </summary>
public static class SitesBench
{
    private const string Method =
        "Classes are made by `bench/ShapedRota.cs`, which has the shape of the instances in `../shared/rota`, twenty seeds each (`--full`: forty); " +
        "`rota` is those instances. Seed 0, two threads, limits as `rota solve` has them for the seconds of the second column. The gap, " +
        "(cost - bound) / max(1, cost), is proven by each plan's certificate, which `RotaChecker` proves again. \"1 % proven\" is the " +
        "processor time of both threads together when the gap first was 1 % or less, \"0.5 % proven\" likewise; on two free cores about half " +
        "of it passes on the clock.";

    private static readonly (string Kind, int Leaders, double Seconds)[] Classes =
    [
        ("open", 8, 0.5), ("open", 12, 1), ("open", 40, 0.5), ("open", 40, 1), ("open", 120, 3), ("two", 12, 1), ("scarce", 12, 3), ("scarce", 40, 10),
    ];

    /// <summary>Measures.</summary>
    public static Task<Section> Run()
    {
        Planned.Of(new ShapedRota("open", 40, 99).Make(), 0.2);
        var seeds = Enumerable.Range(1, Effort.IsFull ? 40 : 20).ToList();
        var rows = Classes.Select(c => Row($"{c.Kind}-{c.Leaders}", c.Seconds, [.. seeds.Select(s => Planned.Of(new ShapedRota(c.Kind, c.Leaders, s).Make(), c.Seconds))])).ToList();
        foreach (var file in Directory.GetFiles(Path.Combine(Machine.Root, "..", "shared", "rota"), "*.json").Order())
        {
            var problem = RotaProblemReader.Read(File.ReadAllText(file)).Value!;
            var seconds = Classes.Last(c => Path.GetFileName(file).StartsWith($"{c.Kind}-{c.Leaders}-", StringComparison.Ordinal)).Seconds;
            rows.Add(Row($"rota/{Path.GetFileNameWithoutExtension(file)}", seconds, [Planned.Of(problem, seconds)]));
        }
        return Task.FromResult(new Section("Planning one site", Method,
            ["class", "seconds asked", "cost / bound (median seed)", "gap, median", "gap, worst", "1 % proven, cpu median", "0.5 % proven, cpu median", "clock, median", "cpu, median", "cpu, worst", "refused by the checker"], rows));
    }

    private static string[] Row(string name, double seconds, List<Planned> plans)
    {
        var byGap = plans.OrderBy(p => p.Plan.Gap).ToList();
        var middle = byGap[byGap.Count / 2].Plan;
        return
        [
            name, seconds.ToString(CultureInfo.InvariantCulture), $"{middle.Cost} / {middle.Bound}", Percent(middle.Gap), Percent(byGap[^1].Plan.Gap),
            Median(plans.Select(p => p.OnePercentAt)), Median(plans.Select(p => p.HalfPercentAt)),
            Section.Ms(Measure.Median(plans.Select(p => p.Clock))), Section.Ms(Measure.Median(plans.Select(p => p.Processor))),
            Section.Ms(plans.Max(p => p.Processor)), $"{plans.Count(p => !p.Passes)} of {plans.Count}",
        ];
    }

    /// <summary>A dash unless more than half of them came so far.</summary>
    private static string Median(IEnumerable<TimeSpan?> times) =>
        Measure.Median(times.Select(t => t ?? TimeSpan.MaxValue)) is var median && median < TimeSpan.MaxValue ? Section.Ms(median) : "-";

    /// <summary>As hundredths.</summary>
    public static string Percent(double share) => (100 * share).ToString("0.00", CultureInfo.InvariantCulture) + " %";
}
