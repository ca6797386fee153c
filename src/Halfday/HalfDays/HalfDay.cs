using Halfday.Shared.Journal;
using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>Half a day at the bench: one leader, one trade, one mentor.</summary>
public sealed class HalfDay : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid LeaderId { get; init; }

    /// <summary>The day, in the site's time zone.</summary>
    public required DateOnly Date { get; init; }

    public required PartOfDay Part { get; init; }
    public required Guid WorkshopId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>The person who teaches.</summary>
    public required Guid MentorId { get; init; }

    /// <summary>Kept as it is by the next re-plan.</summary>
    public bool Pinned { get; set; }

    /// <summary>The plan run that published it; null: made by hand.</summary>
    public Guid? PlanRunId { get; init; }

    public Moment? CheckedIn { get; private set; }
    public Moment? CheckedOut { get; private set; }
    public WorkDone? Work { get; private set; }
    public Confirmation? Confirmation { get; private set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Date and part of day.</summary>
    public Slot Slot => new(Date, Part);
}

/// <summary>What was done: in words, with an amount where one can be counted.</summary>
public sealed record WorkDone(string What, string HowMuch, string Note, DateTime HappenedAt, DateTime ReceivedAt);

/// <summary>A worker vouched for it.</summary>
public sealed record Confirmation(Guid ByPersonId, DateTime HappenedAt, DateTime ReceivedAt, bool StandIn);
