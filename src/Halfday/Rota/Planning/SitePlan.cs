using Halfday.Organization;
using Halfday.Planner;

namespace Halfday.Rota.Planning;

/// <summary>One site's problem, the plan found for it, and what the check found wrong with that plan (nothing, one hopes).</summary>
public sealed record SitePlan(Unit Site, RotaProblem Problem, RotaPlan Plan, IReadOnlyList<string> Findings)
{
    /// <summary>Of a re-plan: what may be chosen.</summary>
    public Changes.ReplanChoices? Choices { get; init; }

    /// <summary>Half days that the leaders owe within the horizon.</summary>
    public int Owed => Problem.Leaders.Sum(leader => leader.Owed.Sum());

    /// <summary>Half days planned.</summary>
    public int Planned => Plan.Assignments.Count;

    /// <summary>Half days owed and not planned; of a plan that cannot be, all.</summary>
    public int Missed => Plan.Status == PlanStatus.Infeasible ? Owed : (int)Plan.Penalties.Missed;

    /// <summary>Every owed half day is planned and every need is met.</summary>
    public bool IsWhole => Plan.Status != PlanStatus.Infeasible && Plan.Penalties is { Missed: 0, Short: 0 };
}

/// <summary>How to plan sites.</summary>
/// <param name="Quick">A tenth of a second a site instead of about two: for many sites at once.</param>
/// <param name="Threads">Sites planned at a time; the plans do not depend on it.</param>
/// <param name="MostSeconds">The most that one site may take, turned into rounds; null: as long as its size deserves.</param>
public sealed record PlanningOptions(int Seed, bool Quick, int Threads, int? MostSeconds = null)
{
    /// <summary>When to stop with a site's problem.</summary>
    public PlannerLimits LimitsFor(RotaProblem problem)
    {
        var usual = Quick ? PlannerLimits.Quick(problem) : PlannerLimits.For(problem);
        return MostSeconds is { } seconds && PlannerLimits.FromSeconds(problem, seconds) is var most && most.Rounds < usual.Rounds ? most : usual;
    }
}
