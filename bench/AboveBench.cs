using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>Fifty sites and twenty leaders from above, each of whom gets one of three sites for the whole horizon.</summary>
public static class AboveBench
{
    private const string Method =
        "`RotaSites.Plan` on 50 sites of 12 leaders (`bench/ShapedRota.cs`) and 20 leaders from above, each with three sites to choose from and at " +
        "each site a programme of its trades; five cities (`--full`: twenty), two threads. The bound counts a leader from above at the cheapest of " +
        "the three under the plans' own prices. Every plan is checked.";

    /// <summary>Measures.</summary>
    public static Task<Section> Run()
    {
        var rows = Enumerable.Range(1, Effort.IsFull ? 20 : 5).Select(City).ToList();
        return Task.FromResult(new Section("Leaders from above", Method, ["city", "clock", "cpu", "cost / bound", "gap", "refused by the checker"], rows));
    }

    private static string[] City(int seed)
    {
        var sites = Enumerable.Range(0, 50).Select(s => new ShapedRota("open", 12, seed * 1000 + s).Make()).ToList();
        var chance = new Random(seed);
        var above = Enumerable.Range(0, 20).Select(a => Above(a, sites, chance)).ToList();
        var (begun, spent) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var plan = RotaSites.Plan(sites, above, seed: 0, threads: 2);
        var (clock, cpu) = (TimeProvider.System.GetElapsedTime(begun), Environment.CpuUsage.TotalTime - spent);
        var refused = plan.Problems.Zip(plan.Plans).Count(both => RotaChecker.Check(both.First, both.Second).Count > 0);
        return [$"{seed}", Section.Ms(clock), Section.Ms(cpu), $"{plan.Cost} / {plan.Bound:0}", SitesBench.Percent(plan.Gap), $"{refused}"];
    }

    private static LeaderFromAbove Above(int number, List<RotaProblem> sites, Random chance)
    {
        var three = Enumerable.Range(0, sites.Count).OrderBy(_ => chance.Next()).Take(3).Select(at => sites[at]);
        return new LeaderFromAbove(three.ToDictionary(site => site.Site, site => site.Leaders[chance.Next(site.Leaders.Count)] with { Id = $"above{number}" }));
    }
}
