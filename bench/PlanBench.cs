using System.Text.Json;

namespace Halfday.Bench;

/// <summary>Plans each of the instances beside the project, as `halfday rota solve` does, and has the plan checked.</summary>
public static class PlanBench
{
    private const string Method =
        "`halfday rota solve` with its defaults (seed 0) on each instance of `../shared/rota`, then `rota check` on the plan. The bound is " +
        "proven by the plan's own certificate; gap = (cost - bound) / max(1, cost). Forty works: `halfday plan --all --from 2026-W40 --weeks 13 " +
        "--publish` as a process of its own on the imported bundle, reading, planning, checking, saving and publishing all of them, once. Time " +
        "on the clock, in brackets processor time of our process.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var rows = new List<string[]>();
        foreach (var problem in Directory.GetFiles(Path.Combine(Machine.Root, "..", "shared", "rota"), "*.json").Order())
            rows.Add(await Plan(problem));
        foreach (var engine in Trial.Engines) rows.Add(await PlanAll(engine));
        return new Section("Planning", Method, ["instance", "time", "cost", "bound", "gap", "missed", "check"], rows);
    }

    private static async Task<string[]> Plan(string problem)
    {
        var file = Path.GetTempFileName();
        var time = await Cost.Of(() => Verbs.Run("rota", "solve", problem, "--out", file));
        using var plan = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        var (cost, bound) = (plan.RootElement.GetProperty("cost").GetInt64(), plan.RootElement.GetProperty("bound").GetInt64());
        var check = await Cost.Of(() => Verbs.Run("rota", "check", problem, file));
        File.Delete(file);
        return
        [
            Path.GetFileNameWithoutExtension(problem), $"{time}", $"{cost}", $"{bound}",
            $"{Section.Number(100.0 * (cost - bound) / Math.Max(1, cost))} %",
            $"{plan.RootElement.GetProperty("penalties").GetProperty("missed").GetInt64()}", $"{check}",
        ];
    }

    private static async Task<string[]> PlanAll(string engine)
    {
        await using var trial = await Trial.On(engine);
        await trial.Run("import", Verbs.FortyWorks);
        await trial.Run("decision", "issue", Path.Combine(Verbs.FortyWorks, "decision.yaml"));
        var time = await Cost.OfProcess(
            "dotnet", Machine.Program, "plan", "--all", "--from", "2026-W40", "--weeks", "13", "--publish", "--db", trial.Database.ConnectionString);
        return [$"forty works, {engine}, {await Tables.Count(trial.Database, "HalfDay"):N0} half days", $"{time}", "", "", "", "", ""];
    }
}
