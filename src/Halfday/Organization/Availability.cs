using Halfday.Shared.Journal;
using Halfday.Shared.Time;

namespace Halfday.Organization;

/// <summary>Away, or glad to come.</summary>
public enum AvailabilityKind { Unavailable, Preferred }

/// <summary>When a person cannot come (a date, or every such weekday), or when they would best like to.</summary>
[Called("absence or preference", "外出与偏好")]
public sealed class Availability : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }

    /// <summary>One of date and weekday is given.</summary>
    public DateOnly? Date { get; init; }

    public DayOfWeek? Weekday { get; init; }

    /// <summary>Null: all day.</summary>
    public PartOfDay? Part { get; init; }

    public required AvailabilityKind Kind { get; init; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>True when it speaks of this slot.</summary>
    public bool Covers(Slot slot) =>
        (Date == slot.Date || Weekday == slot.Date.DayOfWeek) && (Part is null || Part == slot.Part);
}

/// <summary>A person of a group of whom only so many may be away from their desks at once.</summary>
[Called("cover group", "留守组")]
public sealed class CoverMember : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The group's code.</summary>
    public required string Group { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The same on every row of a group.</summary>
    public required int MaxAway { get; set; }

    public DateOnly? Until { get; set; }
    Guid? IJournaled.JournalSite => null;
}
