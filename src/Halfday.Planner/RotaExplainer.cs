using Halfday.Planner.Explaining;

namespace Halfday.Planner;

/// <summary>
/// Says what a plan does not meet and why. A reason is a smallest set of demands that cannot be met together, found by leaving out one
/// demand after the other and asking an exact model each time; a limit is named when without it they could be; a relaxation is
/// offered when with it they can be, and the whole is planned anew with it to say what comes of it.
/// </summary>
public static class RotaExplainer
{
    private const int MostReasons = 12, MostRemediesTried = 40, MostThatHelp = 6, MostRelaxations = 3, RelaxedShare = 4;

    /// <param name="plan">The plan to explain; null: the problem is planned first.</param>
    /// <param name="limits">For planning; with each relaxation a quarter of them, which is within some hundredths of the whole.</param>
    public static RotaExplanation Explain(RotaProblem problem, RotaPlan? plan = null, PlannerLimits? limits = null, CancellationToken stop = default)
    {
        limits ??= PlannerLimits.For(problem);
        RotaPlan Planned(RotaProblem p, int rounds) => RotaPlanner.Plan(p, new PlannerOptions { Limits = new PlannerLimits(rounds), Threads = 1 }, stop);
        plan ??= Planned(problem, limits.Rounds);
        if (plan.Status == PlanStatus.Infeasible) return new RotaExplanation(plan, [Explaining.PinsInTheWay.Reason(problem)], []);

        var (reasons, remedies) = (new List<UnmetReason>(), new Dictionary<string, (Remedy Remedy, int Mends)>());
        foreach (var set in Sets(problem, plan, new Conflicts(problem, stop)))
            reasons.Add(set.Together.Count == 0 ? set : set with { Because = [.. Because(problem, set.Together, remedies)] });
        var best = remedies.Values.OrderByDescending(r => r.Mends).ThenBy(r => r.Remedy.Effort).ThenBy(r => r.Remedy.Key, StringComparer.Ordinal).Take(MostRelaxations);
        return new RotaExplanation(plan, reasons, [.. best.Select(r => (r, With: Planned(r.Remedy.Apply(problem), Math.Max(1, limits.Rounds / RelaxedShare))))
            .Select(r => new RotaRelaxation(r.r.Remedy.What, r.r.Mends, r.With.Penalties.Missed, r.With.Penalties.Short, r.With.Cost))
            .OrderBy(r => r.Missed + r.Short).ThenBy(r => r.Cost)]);
    }

    /// <summary>Of pins that no plan can keep together, because of what must be learnt before them, a smallest set; none where a plan keeps them.</summary>
    public static IReadOnlyList<Assignment> PinsInTheWay(RotaProblem problem) => Explaining.PinsInTheWay.Of(problem);

    /// <summary>Every unmet demand with its set; those of one set together. Beyond so many sets the rest stands in none.</summary>
    private static IEnumerable<UnmetReason> Sets(RotaProblem problem, RotaPlan plan, Conflicts conflicts)
    {
        var left = Conflicts.Unmet(problem, plan);
        var chosen = new List<RotaDemand>();
        for (var found = 0; left.Count > 0 && found < MostReasons;)
        {
            var together = conflicts.Around(left[0]);
            List<RotaDemand> explained = [left[0], .. left.Skip(1).Where(together.Contains)];
            left = [.. left.Except(explained)];
            if (together.Count == 0) chosen.AddRange(explained);
            else
            {
                found++;
                yield return new UnmetReason(explained, together, []);
            }
        }
        if (chosen.Count > 0) yield return new UnmetReason(chosen, [], conflicts.IsCutShort ? [NotTriedOut] : []);
        if (left.Count > 0) yield return new UnmetReason(left, [], [NotTriedOut]);
    }

    private static IEnumerable<RotaSentence> Because(RotaProblem problem, IReadOnlyList<RotaDemand> together, Dictionary<string, (Remedy Remedy, int Mends)> remedies)
    {
        var teachers = Teachers.Of(problem, new Meeting(problem), together);
        yield return LimitWords.Demands(problem, together);
        yield return LimitWords.Teaching(teachers);
        var tries = Remedy.Later(problem, together).ToList();
        foreach (var limit in Limit.All)
        {
            if (!new Meeting(limit.Without(problem)).CanMeet(together)) continue;
            if (limit.Say(problem, teachers, together) is { } sentence) yield return sentence;
            tries.AddRange(Remedy.For(limit.Rule, problem, teachers, together));
        }
        // What mends another reason too is tried first; when enough help, more would only be shown to nobody.
        var likely = tries.OrderByDescending(r => remedies.ContainsKey(r.Key)).ThenBy(r => r.Effort).Take(MostRemediesTried);
        var helped = 0;
        foreach (var remedy in likely)
            if (helped < MostThatHelp && Helps(remedy, problem, together, remedies)) helped++;
    }

    /// <summary>Kept when the demands can be met with it; a later deadline is a demand that changes with it.</summary>
    private static bool Helps(Remedy remedy, RotaProblem problem, IReadOnlyList<RotaDemand> together, Dictionary<string, (Remedy Remedy, int Mends)> remedies)
    {
        var relaxed = remedy.Apply(problem);
        var demands = together.Select(d => d.Trade is null ? d : d with { Week = relaxed.Leaders.First(l => l.Id == d.Leader).Trades.First(t => t.Trade == d.Trade).ByWeek });
        if (!new Meeting(relaxed).CanMeet([.. demands])) return false;
        remedies[remedy.Key] = (remedy, remedies.GetValueOrDefault(remedy.Key).Mends + 1);
        return true;
    }

    private static readonly RotaSentence NotTriedOut = new(
        _ => "Not tried to the end: mend what is named first, then ask again.", _ => "未能逐一核实：请先解决已列出的原因，再重新查找。");
}
