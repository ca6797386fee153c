namespace Halfday.Planner.Reading;

/// <summary>Trades that wait for each other in a ring could never be learnt.</summary>
internal static class TradeCycles
{
    public static void Find(IReadOnlyList<RotaTrade> trades, IReadOnlyList<Spot> spots, Faults faults)
    {
        var after = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var trade in trades) after.TryAdd(trade.Id, trade.After);
        for (var at = 0; at < trades.Count; at++)
            if (ComesBack(trades[at].Id, after))
                faults.Add(spots[at].Fields.Find(f => f.Name == "after").Value, $"{Faults.Quoted(trades[at].Id)} comes after itself", "break the ring of \"after\"");
    }

    private static bool ComesBack(string trade, Dictionary<string, string?> after)
    {
        var next = after[trade];
        for (var steps = 0; next is not null && steps <= after.Count; steps++)
        {
            if (next == trade) return true;
            next = after.GetValueOrDefault(next);
        }
        return false;
    }
}
