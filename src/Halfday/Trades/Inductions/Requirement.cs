using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.Inductions;

/// <summary>What kind of thing must be valid.</summary>
public enum RequirementKind
{
    /// <summary>Shown and told by someone who knows.</summary>
    Induction,

    /// <summary>Protective equipment, handed out and checked.</summary>
    Equipment,
}

/// <summary>What must be valid before a person may lay hands on a trade.</summary>
[Called("requirement before hands-on work", "上岗前要求")]
public sealed class Requirement : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>Its name within the trade, for files.</summary>
    public required string Key { get; init; }

    public required RequirementKind Kind { get; set; }
    public required string Name { get; set; }
    public string NameZh { get; set; } = "";

    /// <summary>How long it is valid, equipment until its next check.</summary>
    public required int Months { get; set; }

    /// <summary>The last day on which it was asked for; null: it is.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The name in the reader's language.</summary>
    public string Title => Words.Name(Name, NameZh);

    /// <summary>Asked for on the day.</summary>
    public bool HoldsOn(DateOnly day) => Until is null || day <= Until;

    Guid? IJournaled.JournalSite => SiteId;
}
