namespace Halfday.Planner.Reading;

/// <summary>Trades that wait for each other in a ring could never be learnt.</summary>
internal static class TradeCycles
{
    public static void Find(IReadOnlyList<RotaTrade> trades, IReadOnlyList<Spot> spots, Faults faults)
    {
        var after = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var trade in trades) after.TryAdd(trade.Id, trade.After);
        var inRing = InRings(after);
        for (var at = 0; at < trades.Count; at++)
            if (inRing.Contains(trades[at].Id) && spots[at].Fields.Find(f => f.Name == "after").Value is { } spot)
                faults.Add(spot, $"{Faults.Quoted(trades[at].Id)} comes after itself", "break the ring of \"after\"");
    }

    /// <summary>Walks each chain once, up to where an earlier walk has been.</summary>
    private static HashSet<string> InRings(Dictionary<string, string?> after)
    {
        var (inRing, walkOf) = (new HashSet<string>(StringComparer.Ordinal), new Dictionary<string, int>(StringComparer.Ordinal));
        foreach (var trade in after.Keys)
        {
            var (walk, next) = (walkOf.Count, trade);
            while (next is not null && walkOf.TryAdd(next, walk)) next = after.GetValueOrDefault(next);
            if (next is not null && walkOf[next] == walk)
                while (inRing.Add(next)) next = after[next]!;
        }
        return inRing;
    }
}
