namespace Halfday.Planner.Replanning;

/// <summary>
/// The repair that hardly costs anything: whoever is hit takes a place that nobody has. When each of them gets the least change that they
/// could have were nobody else there, nothing better exists and no prices are needed to see it.
/// </summary>
internal static class Direct
{
    /// <summary>Null when somebody would have to make way, or somebody could do better if others did.</summary>
    public static IReadOnlyList<Way>? Try(Ways ways, Limits limits, Chains chains, IReadOnlyList<LeaderWeek> weeks)
    {
        if (chains.Count > 0) return null;
        var used = new Dictionary<int, int>();
        var kept = weeks.Select(w => ways.Kept(w.Leader, w.Week)).ToList();
        foreach (var way in kept) limits.Use(way, row => used[row] = used.GetValueOrDefault(row) + 1);
        if (used.Any(u => u.Value > limits.Of(u.Key))) return null;

        for (var at = 0; at < kept.Count; at++)
            if (kept[at].Change != default)
            {
                if (Better(ways, limits, used, kept[at]) is not { } better) return null;
                kept[at] = better;
            }
        return kept;
    }

    private static Way? Better(Ways ways, Limits limits, Dictionary<int, int> used, Way kept)
    {
        limits.Use(kept, row => used[row]--);
        var options = ways.OfOne(kept.Leader, kept.Week).Concat(ways.OfTwo(kept.Leader, kept.Week)).ToList();
        var least = options.Min(Rank);
        var fitting = options.Where(way => Rank(way) == least).OrderBy(way => way.Strain).FirstOrDefault(way => Fits(limits, used, way));
        if (fitting is not null) limits.Use(fitting, row => used[row] = used.GetValueOrDefault(row) + 1);
        return fitting;
    }

    private static (int, int, int) Rank(Way way) => (way.Change.Lost, way.Change.Visible, way.Change.Mentor);

    private static bool Fits(Limits limits, Dictionary<int, int> used, Way way)
    {
        var needs = new Dictionary<int, int>();
        limits.Use(way, row => needs[row] = needs.GetValueOrDefault(row) + 1);
        return needs.All(need => used.GetValueOrDefault(need.Key) + need.Value <= limits.Of(need.Key));
    }
}
