using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>How long it takes to say why not everything can be met, and what would help.</summary>
public static class ExplainBench
{
    private const string Method =
        "`RotaExplainer.Explain` on scarce sites: those of `../shared/rota`, and ten seeds (`--full`: twenty) of `bench/ShapedRota.cs`. As the page asks " +
        "it: the plan is there, made as `rota solve` makes it, and each relaxation offered is planned anew with quick limits; one thread. Every " +
        "reason is a set of demands that an exact model cannot meet together. Time on the clock, in brackets processor time.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var files = Directory.GetFiles(Path.Combine(Machine.Root, "..", "shared", "rota"), "scarce-*.json").Order();
        var rows = new List<string[]>();
        foreach (var file in files)
            rows.Add(Row($"rota/{Path.GetFileNameWithoutExtension(file)}", [await Explained.Of(RotaProblemReader.Read(await File.ReadAllTextAsync(file)).Value!)]));
        foreach (var leaders in new[] { 12, 40 })
        {
            var all = new List<Explained>();
            for (var seed = 1; seed <= (Effort.IsFull ? 20 : 10); seed++) all.Add(await Explained.Of(new ShapedRota("scarce", leaders, seed).Make()));
            rows.Add(Row($"scarce-{leaders}", all));
        }
        return new Section("Explaining", Method, ["site", "sites", "half days missed or lacking", "reasons", "relaxations", "time, median", "cpu, worst"], rows);
    }

    private static string[] Row(string name, List<Explained> all) =>
    [
        name, all.Count.ToString(CultureInfo.InvariantCulture), $"{all.Sum(e => e.Unmet)}", $"{all.Sum(e => e.Said.Reasons.Count)}", $"{all.Sum(e => e.Said.Relaxations.Count)}",
        $"{Cost.Median([.. all.Select(e => e.Time)])}", Section.Seconds(all.Max(e => e.Time.Cpu)),
    ];

    private sealed record Explained(Cost Time, RotaExplanation Said)
    {
        public long Unmet => Said.Plan.Penalties.Missed + Said.Plan.Penalties.Short;

        public static async Task<Explained> Of(RotaProblem problem)
        {
            var plan = RotaPlanner.Plan(problem);
            var said = new RotaExplanation(plan, [], []);
            var time = await Cost.Of(() => Task.FromResult(said = RotaExplainer.Explain(problem, plan, PlannerLimits.Quick(problem))));
            return new Explained(time, said);
        }
    }
}
