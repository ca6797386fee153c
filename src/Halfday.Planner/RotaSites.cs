using Halfday.Planner.Solving;

namespace Halfday.Planner;

/// <summary>A leader from above, who goes to one of several sites for the whole horizon.</summary>
/// <param name="Sites">At each site that comes into question, by its code, the leader as that site would have them; one id throughout.</param>
public sealed record LeaderFromAbove(IReadOnlyDictionary<string, RotaLeader> Sites);

/// <summary>Many sites planned together, and where leaders from above went.</summary>
/// <param name="Plans">In the order of the sites that were given.</param>
/// <param name="SiteOf">In the order of the leaders from above.</param>
/// <param name="Cost">Of all plans.</param>
/// <param name="Bound">
/// No choice of sites and no plans at all cost less: the sum of the sites' bounds, with every leader from above counted at the cheapest
/// of their sites under the plans' own prices.
/// </param>
public sealed record SitesPlan(IReadOnlyList<RotaProblem> Problems, IReadOnlyList<RotaPlan> Plans, IReadOnlyList<string> SiteOf, long Cost, double Bound)
{
    /// <summary>How far the whole may be from the best, from 0.</summary>
    public double Gap => (Cost - Bound) / Math.Max(1, Cost);
}

/// <summary>
/// Plans sites that touch each other only through leaders from above. The sites are planned without them; then each leader goes where
/// the prices of those plans make a path cheapest, the sites that got someone are planned again, and whoever would now rather be
/// elsewhere moves, as long as that makes the whole cheaper.
/// </summary>
public static class RotaSites
{
    private const int MostPasses = 4;

    /// <param name="threads">Sites planned at a time; the outcome does not depend on it.</param>
    public static SitesPlan Plan(IReadOnlyList<RotaProblem> sites, IReadOnlyList<LeaderFromAbove> above, int seed, int threads, CancellationToken stop = default)
    {
        var work = new Work(sites, above, seed, threads, stop);
        var best = work.PlanWith(work.Cheapest(work.WithoutAnyone()));
        for (var pass = 1; pass < MostPasses && above.Count > 0; pass++)
        {
            var siteOf = work.Cheapest(best.Plans);
            if (siteOf.SequenceEqual(best.SiteOf)) break;
            var next = work.PlanWith(siteOf);
            if (next.Cost - next.Bound >= best.Cost - best.Bound) break;
            best = next;
        }
        return best;
    }

    private sealed class Work(IReadOnlyList<RotaProblem> sites, IReadOnlyList<LeaderFromAbove> above, int seed, int threads, CancellationToken stop)
    {
        private readonly Dictionary<string, int> numberOf = sites.Select((site, at) => (site.Site, at)).ToDictionary(s => s.Site, s => s.at, StringComparer.Ordinal);
        private readonly Dictionary<string, RotaPlan> known = new(StringComparer.Ordinal);

        public RotaPlan[] WithoutAnyone() => Plans(sites);

        /// <summary>Where each leader from above pays least under the plans' prices, by code among equals.</summary>
        public List<string> Cheapest(IReadOnlyList<RotaPlan> plans) =>
            [.. above.Select(leader => leader.Sites.OrderBy(s => s.Key, StringComparer.Ordinal).MinBy(s => Path(plans, s.Key, s.Value)).Key)];

        public SitesPlan PlanWith(List<string> siteOf)
        {
            var problems = sites.Select(site => site with
            {
                Leaders = [.. site.Leaders, .. above.Where((_, at) => siteOf[at] == site.Site).Select(leader => leader.Sites[site.Site])],
            }).ToList();
            var plans = Plans(problems);
            var spared = above.Select((leader, at) => Path(plans, siteOf[at], leader.Sites[siteOf[at]]) - leader.Sites.Min(s => Path(plans, s.Key, s.Value))).Sum();
            return new SitesPlan(problems, plans, siteOf, plans.Sum(p => p.Cost), (Proven(problems, plans) - spared) / (double)Tables.One);
        }

        /// <summary>Before rounding up, which one site alone may do and all together may not.</summary>
        private static long Proven(List<RotaProblem> problems, RotaPlan[] plans) => problems.Zip(plans, (problem, plan) => AtPrices.Bound(problem, plan.Certificate)).Sum();

        private RotaPlan[] Plans(IReadOnlyList<RotaProblem> problems)
        {
            var plans = new RotaPlan[problems.Count];
            Parallel.For(0, plans.Length, new ParallelOptions { MaxDegreeOfParallelism = Math.Max(1, threads), CancellationToken = stop }, at => plans[at] = Planned(problems[at]));
            for (var at = 0; at < plans.Length; at++) known[Key(problems[at])] = plans[at];
            return plans;
        }

        /// <summary>A site to which nothing changed is not planned again.</summary>
        private RotaPlan Planned(RotaProblem problem) => known.GetValueOrDefault(Key(problem))
            ?? RotaPlanner.Plan(problem, new PlannerOptions { Seed = seed, Threads = 1, Limits = PlannerLimits.Quick(problem) }, stop);

        private static string Key(RotaProblem problem) => problem.Site + "\n" + string.Join('\n', problem.Leaders.Select(l => l.Id));

        private long Path(IReadOnlyList<RotaPlan> plans, string site, RotaLeader leader) =>
            AtPrices.Cost(sites[numberOf[site]] with { Leaders = [leader], Cover = [], Pins = [] }, plans[numberOf[site]].Certificate);
    }
}
