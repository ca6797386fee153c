using Halfday.Trades;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>What is practised after what; a circle could never be begun.</summary>
internal sealed class TradeOrder(Dictionary<string, Trade> known, List<(Trade Trade, Row Row)> taken)
{
    private readonly Dictionary<Guid, Trade> byId = known.Values.ToDictionary(trade => trade.Id);
    private readonly HashSet<Guid> named = [];

    /// <summary>Names each circle once, at its first row.</summary>
    public void CheckCircles()
    {
        foreach (var (trade, row) in taken)
            if (CircleFrom(trade) is { } circle && circle.All(each => named.Add(each.Id)))
                row.Fault("after", $"goes in a circle ({Way(circle)}): let one of them come first", $"先后成环（{Way(circle)}）：请让其中之一在先");
    }

    private List<Trade>? CircleFrom(Trade trade)
    {
        var way = new List<Trade> { trade };
        for (var at = Before(trade); at is not null; at = Before(at))
        {
            if (at == trade) return way;
            if (way.Contains(at)) return null;
            way.Add(at);
        }
        return null;
    }

    private Trade? Before(Trade trade) => trade.AfterId is { } id ? byId.GetValueOrDefault(id) : null;

    private static string Way(List<Trade> circle) => string.Join(" > ", circle.Append(circle[0]).Select(trade => trade.Code));
}
