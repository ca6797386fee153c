using System.Collections.Concurrent;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;

namespace Halfday.Rota.Planning;

/// <summary>Plans several sites at once, each by itself, and checks every plan by code that shares nothing with the solver.</summary>
public static class SitePlanner
{
    /// <summary>
    /// Plans all sites of the facts. Sites whose leaders share a cover group are planned one after the other, in order of code, each
    /// seeing what was planned before; all others in any order, since they do not touch each other.
    /// </summary>
    /// <param name="done">Told after each site; from any thread.</param>
    /// <returns>In order of code; the same for any number of threads.</returns>
    public static IReadOnlyList<SitePlan> PlanAll(RotaFacts facts, PlanningOptions options, Action<SitePlan> done, CancellationToken stop)
    {
        var sharing = facts.SharingCover();
        var plans = new ConcurrentDictionary<Guid, SitePlan>();
        Parallel.ForEach(facts.Sites.Where(site => !sharing.Contains(site.Id)),
            new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = stop },
            site => Told(plans[site.Id] = Plan(site, facts.Of(site, []), options, stop)));
        var before = new List<Elsewhere>();
        foreach (var site in facts.Sites.Where(site => sharing.Contains(site.Id)))
        {
            var plan = Told(plans[site.Id] = Plan(site, facts.Of(site, before), options, stop));
            before.AddRange(facts.AsElsewhere(plan.Plan.Assignments));
        }

        return [.. facts.Sites.Select(site => plans[site.Id])];

        SitePlan Told(SitePlan plan)
        {
            done(plan);
            return plan;
        }
    }

    /// <summary>Plans one site's problem and checks the plan.</summary>
    public static SitePlan Plan(
        Unit site, RotaProblem problem, PlanningOptions options, CancellationToken stop, Action<PlannerProgress>? progress = null)
    {
        var plan = RotaPlanner.Plan(problem, new PlannerOptions
        {
            Seed = options.Seed, Threads = 1, Progress = progress,
            Limits = options.LimitsFor(problem),
        }, stop);
        return new SitePlan(site, problem, plan, PlanCheck.Findings(problem, plan));
    }

    /// <summary>Finds ways to mend what stands, each checked.</summary>
    public static SitePlan Replan(
        Unit site, RotaProblem problem, IReadOnlyList<Assignment> standing, PlanningOptions options, CancellationToken stop, Action<PlannerProgress>? progress = null)
    {
        var choices = Changes.ReplanChoices.Of(problem, standing, new PlannerOptions { Seed = options.Seed, Threads = 1, Progress = progress, Limits = options.LimitsFor(problem) }, stop);
        return new SitePlan(site, problem, choices.Plans[choices.Proposed], [.. choices.Plans.SelectMany(plan => PlanCheck.Findings(problem, plan)).Distinct()]) { Choices = choices };
    }
}
