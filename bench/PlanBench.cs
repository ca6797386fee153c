using System.Text.Json;

namespace Halfday.Bench;

/// <summary>Plans each of the instances beside the project, as `halfday rota solve` does, and has the plan checked.</summary>
public static class PlanBench
{
    private const string Method =
        "`halfday rota solve` with its defaults (seed 0) on each instance of `../shared/rota`, then `rota check` on the plan. The bound is " +
        "proven by the plan's own certificate; gap = (cost - bound) / max(1, cost).";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var rows = new List<string[]>();
        foreach (var problem in Directory.GetFiles(Path.Combine(Machine.Root, "..", "shared", "rota"), "*.json").Order())
            rows.Add(await Plan(problem));
        return new Section("Planning the instances", Method, ["instance", "time", "cost", "bound", "gap", "missed", "check"], rows);
    }

    private static async Task<string[]> Plan(string problem)
    {
        var file = Path.GetTempFileName();
        var time = await Measure.Once(() => Verbs.Run("rota", "solve", problem, "--out", file));
        using var plan = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var (cost, bound) = (plan.RootElement.GetProperty("cost").GetInt64(), plan.RootElement.GetProperty("bound").GetInt64());
        var check = await Measure.Once(() => Verbs.Run("rota", "check", problem, file));
        File.Delete(file);
        return
        [
            Path.GetFileNameWithoutExtension(problem), Section.Ms(time), $"{cost}", $"{bound}",
            $"{Section.Number(100.0 * (cost - bound) / Math.Max(1, cost))} %",
            $"{plan.RootElement.GetProperty("penalties").GetProperty("missed").GetInt64()}", Section.Ms(check),
        ];
    }
}
