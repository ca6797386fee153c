using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.Knowledge;

/// <summary>A part of what there is to know about a trade: readings teach it, questions ask for it.</summary>
[Called("topic", "知识点")]
public sealed class Topic : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>Its name within the trade, for files and addresses.</summary>
    public required string Key { get; init; }

    /// <summary>From 0: the order in which to learn.</summary>
    public required int Order { get; set; }

    public required string Name { get; set; }
    public string NameZh { get; set; } = "";

    /// <summary>The last day on which it belonged to the trade; null: it does.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The name in the reader's language.</summary>
    public string Title => Words.Name(Name, NameZh);

    Guid? IJournaled.JournalSite => SiteId;
}
