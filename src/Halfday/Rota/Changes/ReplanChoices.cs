using System.Text.Json;
using Halfday.Planner;

namespace Halfday.Rota.Changes;

/// <summary>
/// What a coordinator may choose from when facts have changed: nobody's week moved, one, three, as many as it takes to lose the fewest
/// half days, or everything planned anew. Alike ones stand once. They are kept with the run, the announced plan before them.
/// </summary>
public sealed record ReplanChoices(RotaPlan Announced, IReadOnlyList<RotaPlan> Plans)
{
    private static readonly int?[] Moved = [0, 1, 3, null];

    /// <summary>Solves them: in a job, never in a request.</summary>
    public static ReplanChoices Of(RotaProblem today, IReadOnlyList<Assignment> standing, PlannerOptions options, CancellationToken stop)
    {
        var anew = RotaPlanner.Plan(today, options, stop);
        var announced = RotaPlan.Of(today, standing) with { Bound = anew.Bound, Certificate = anew.Certificate };
        if (anew.Status == PlanStatus.Infeasible) return new ReplanChoices(announced, [anew]);

        var mended = Moved.Select(most => RotaReplanner.Replan(today, announced, today, new ReplanOptions { MostVisible = most })).ToList();
        var all = mended.Append(anew with { Changes = RotaChanges.Between(today, standing, anew.Assignments) });
        return new ReplanChoices(announced, [.. all.DistinctBy(plan => (plan.Changes?.Lost, plan.Changes?.Visible, plan.Changes?.Mentor))]);
    }

    /// <summary>The one that loses the fewest half days with the fewest changes.</summary>
    public int Proposed => Plans.Index().OrderBy(plan => plan.Item.Changes?.Lost).ThenBy(plan => plan.Item.Changes?.Visible).ThenBy(plan => plan.Item.Changes?.Mentor).First().Index;

    /// <summary>As it is kept.</summary>
    public string Write() => $"[{string.Join(",", Plans.Prepend(Announced).Select(RotaJson.Write))}]";

    /// <summary>As it was kept; null when nothing was.</summary>
    public static ReplanChoices? Read(string json)
    {
        if (json.Length == 0) return null;
        using var document = JsonDocument.Parse(json);
        var plans = document.RootElement.EnumerateArray().Select(plan => RotaPlanReader.Read(plan.GetRawText()).Value!).ToList();
        return new ReplanChoices(plans[0], plans[1..]);
    }

    /// <summary>Leaders whose half days differ from what was announced.</summary>
    public IReadOnlyList<string> Touched(RotaPlan plan) =>
        [.. plan.Assignments.Except(Announced.Assignments).Concat(Announced.Assignments.Except(plan.Assignments)).Select(half => half.Leader).Distinct().Order(StringComparer.Ordinal)];
}
