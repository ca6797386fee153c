using Google.OrTools.Graph;

namespace Halfday.Planner;

/// <summary>A leader from above who is to go deep into one site, and the sites that come into question.</summary>
public sealed record BaseUnitSeeker(string Leader, IReadOnlyList<BaseUnitCandidate> Candidates);

/// <summary>A site for a leader.</summary>
/// <param name="Cost">How little it suits, from 0; related trades cost less. At most a million.</param>
public sealed record BaseUnitCandidate(string Site, int Cost);

/// <summary>The site proposed for a leader, or null when every candidate has its share.</summary>
public sealed record BaseUnitMatch(string Leader, string? Site);

/// <summary>
/// One base unit for each leader, exactly: as many leaders as can be placed while no site gets more than its share; of those
/// proposals the ones that suit best; of those the ones that spread leaders most evenly. It is a flow: leader to site to its
/// places, each further place dearer than the one before.
/// </summary>
public static class BaseUnitMatching
{
    private const int MostCost = 1_000_000;

    /// <param name="adopters">Leaders that a site has already; absent is 0. They count in its share.</param>
    /// <returns>One match for each leader, in order of leader; the order of what is given changes nothing.</returns>
    public static IReadOnlyList<BaseUnitMatch> Match(IReadOnlyList<BaseUnitSeeker> seekers, IReadOnlyDictionary<string, int> adopters)
    {
        var leaders = seekers.OrderBy(s => s.Leader, StringComparer.Ordinal).ToList();
        var sites = leaders.SelectMany(l => l.Candidates).Select(c => c.Site).Distinct().Order(StringComparer.Ordinal).ToList();
        if (sites.Count == 0) return [.. leaders.Select(l => new BaseUnitMatch(l.Leader, null))];
        var had = sites.Select(s => adopters.GetValueOrDefault(s)).ToList();
        using var flow = new Flow(leaders, sites, had, Share(leaders.Count, had));
        return flow.Solve();
    }

    /// <summary>The most leaders that one of the sites may have: all of them, old and new, spread evenly and rounded up.</summary>
    public static int Share(int seekers, IReadOnlyCollection<int> adoptersBySite) =>
        (seekers + adoptersBySite.Sum() + adoptersBySite.Count - 1) / Math.Max(1, adoptersBySite.Count);

    private sealed class Flow(List<BaseUnitSeeker> leaders, List<string> sites, List<int> had, int share) : IDisposable
    {
        private readonly MinCostFlow flow = new();
        private readonly Dictionary<int, (int Leader, string Site)> arcs = [];
        private readonly Dictionary<string, int> nodeOf = sites.Select((site, at) => (site, leaders.Count + at)).ToDictionary();
        /// <summary>More than all that suiting could ever save, so that as many as can be are placed.</summary>
        private readonly long toHaveNone = (leaders.SelectMany(l => l.Candidates).Max(Suits) + 1) * leaders.Count;

        public void Dispose() => flow.Dispose();

        public List<BaseUnitMatch> Solve()
        {
            var (nobody, sink) = (leaders.Count + sites.Count, leaders.Count + sites.Count + 1);
            for (var at = 0; at < leaders.Count; at++) AddLeader(at, nobody);
            for (var at = 0; at < sites.Count; at++) AddPlaces(at, sink);
            flow.AddArcWithCapacityAndUnitCost(nobody, sink, leaders.Count, 0);
            flow.SetNodeSupply(sink, -leaders.Count);
            var status = flow.Solve();
            if (status != MinCostFlowBase.Status.OPTIMAL) throw new InvalidOperationException($"The matching ended as {status}.");
            return Read();
        }

        private void AddLeader(int leader, int nobody)
        {
            flow.SetNodeSupply(leader, 1);
            flow.AddArcWithCapacityAndUnitCost(leader, nobody, 1, toHaveNone * UnitOfCost);
            foreach (var candidate in leaders[leader].Candidates.OrderBy(c => c.Site, StringComparer.Ordinal))
            {
                var arc = flow.AddArcWithCapacityAndUnitCost(leader, nodeOf[candidate.Site], 1, Suits(candidate) * UnitOfCost);
                arcs.Add(arc, (leader, candidate.Site));
            }
        }

        /// <summary>A place costs by how many leaders the site has then: sums of odd numbers are squares, which are least when even.</summary>
        private void AddPlaces(int site, int sink)
        {
            for (var adopters = had[site]; adopters < share; adopters++)
                flow.AddArcWithCapacityAndUnitCost(leaders.Count + site, sink, 1, 2L * adopters + 1);
        }

        /// <summary>More than all that evenness could ever save, so that suiting comes first.</summary>
        private long UnitOfCost => (2L * share + 1) * leaders.Count + 1;

        private static long Suits(BaseUnitCandidate candidate) =>
            candidate.Cost is >= 0 and <= MostCost ? candidate.Cost : throw new ArgumentOutOfRangeException(nameof(candidate), candidate.Cost, "A cost lies between 0 and a million.");

        private List<BaseUnitMatch> Read()
        {
            var siteOf = new string?[leaders.Count];
            foreach (var (arc, (leader, site)) in arcs)
                if (flow.Flow(arc) > 0) siteOf[leader] = site;
            return [.. leaders.Select((l, at) => new BaseUnitMatch(l.Leader, siteOf[at]))];
        }
    }
}
