using Halfday.Trades;

namespace Halfday.Decisions;

/// <summary>Which trades of a base unit are related to a leader's own work.</summary>
internal static class Related
{
    // "51-40" of O*NET's "51-4034.00": the broad kind of work.
    public const int Kind = 5;

    /// <summary>
    /// The trades with a taxonomy of the portfolio; if fewer than at least, those that share its first five characters; then
    /// the main trades; of these the first at most. Within each group in the order given.
    /// </summary>
    public static IReadOnlyList<Trade> Default(IEnumerable<Trade> trades, IReadOnlyList<string> portfolio, int atLeast, int atMost)
    {
        var found = new List<Trade>();
        foreach (var group in Groups([.. trades], portfolio))
        {
            if (found.Count >= atLeast) break;
            found.AddRange(group.Except(found));
        }
        return [.. found.Take(atMost)];
    }

    /// <summary>All of them, the most related first: what the leader may choose among.</summary>
    public static IReadOnlyList<Trade> Candidates(IEnumerable<Trade> trades, IReadOnlyList<string> portfolio) =>
        [.. Groups([.. trades], portfolio).SelectMany(group => group).Distinct()];

    private static IEnumerable<Trade>[] Groups(List<Trade> trades, IReadOnlyList<string> portfolio) =>
    [
        trades.Where(trade => trade.Taxonomy.Length > 0 && portfolio.Contains(trade.Taxonomy)),
        trades.Where(trade => trade.Taxonomy.Length >= Kind && portfolio.Any(own => own.StartsWith(trade.Taxonomy[..Kind], StringComparison.Ordinal))),
        trades.Where(trade => trade.IsMain),
    ];
}
