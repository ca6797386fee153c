using Halfday.Rota.Planning;
using Halfday.Shared;

namespace Halfday.Rota.Verbs;

/// <summary>What `plan --json` says, and nothing else.</summary>
public sealed record PlanningFigures(int Sites, int Owed, int Planned, int Missed);

/// <summary>What came of planning some sites.</summary>
public sealed record PlanningOutcome(IReadOnlyList<SitePlan> Plans, int BaseUnits, Refusal? Refusal = null)
{
    // A reason for each of the first misses of a site is enough to see what is scarce.
    private const int MostReasons = 3;

    /// <summary>The figures over all sites.</summary>
    public PlanningFigures Figures =>
        new(Plans.Count, Plans.Sum(plan => plan.Owed), Plans.Sum(plan => plan.Planned), Plans.Sum(plan => plan.Missed));

    /// <summary>All that is owed is planned, all needs are met, and every plan passed its check.</summary>
    public bool IsWhole => Plans.All(plan => plan.IsWhole && plan.Findings.Count == 0);

    /// <summary>What could not be met, site by site, for standard error.</summary>
    public IEnumerable<string> Complaints() => Plans.SelectMany(Complaints);

    private static IEnumerable<string> Complaints(SitePlan plan)
    {
        foreach (var finding in plan.Findings) yield return $"{plan.Site.Code}: the plan failed its check and was not kept: {finding}";
        if (plan.IsWhole) yield break;

        yield return $"{plan.Site.Code}: {Words.CountEn(plan.Missed, "half day")} missed, {plan.Plan.Penalties.Short} short of practice.";
        foreach (var missed in plan.Plan.Missed.Take(MostReasons)) yield return $"{plan.Site.Code}: {missed.Why}";
        if (plan.Plan.Missed.Count > MostReasons) yield return $"{plan.Site.Code}: ... and {plan.Plan.Missed.Count - MostReasons} more.";
    }

    /// <summary>The outcome on one line, for people.</summary>
    public string Summary(bool published)
    {
        var cost = Plans.Sum(plan => plan.Plan.Cost);
        var gap = cost == 0 ? 0 : (cost - Plans.Sum(plan => plan.Plan.Bound)) / (double)cost;
        var adopted = BaseUnits == 0 ? "" : $" {Words.CountEn(BaseUnits, "base unit")} {(published ? "adopted" : "proposed")}.";
        return FormattableString.Invariant(
            $"{Words.CountEn(Plans.Count, "site")}: {Words.CountEn(Figures.Owed, "half day")} owed, {Figures.Planned} planned, {Figures.Missed} missed; cost {cost}, within {gap:P1} of the best there can be.{adopted}{(published ? " Published." : "")}");
    }
}
