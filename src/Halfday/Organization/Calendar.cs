using Halfday.Shared.Journal;
using Halfday.Shared.Time;

namespace Halfday.Organization;

/// <summary>A unit and all below it are closed on a day, or on one part of it.</summary>
[Called("closure", "停工日")]
public sealed class Closure : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid UnitId { get; init; }
    public required DateOnly Date { get; init; }

    /// <summary>Null: the whole day.</summary>
    public PartOfDay? Part { get; init; }

    public string Reason { get; set; } = "";
    Guid? IJournaled.JournalSite => null;
}

/// <summary>When a part of the day starts and ends at a unit and below, local time; ending before the start is the next day.</summary>
[Called("part of day", "时段")]
public sealed class PartTimes : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid UnitId { get; init; }
    public required PartOfDay Part { get; init; }
    public required TimeOnly Starts { get; set; }
    public required TimeOnly Ends { get; set; }
    Guid? IJournaled.JournalSite => null;
}

/// <summary>The parts of a weekday on which a person works. A weekday without a row, when any has one, is off.</summary>
[Called("shift", "班次")]
public sealed class Shift : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required DayOfWeek Weekday { get; init; }

    /// <summary>Codes of parts.</summary>
    public List<string> Parts { get; set; } = [];

    public DateOnly? From { get; init; }
    public DateOnly? Until { get; set; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>True when it is in force on the day.</summary>
    public bool Holds(DateOnly day) => day.DayOfWeek == Weekday && (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>How many leaders a workshop takes in a part of a weekday. No row: none.</summary>
[Called("capacity", "容量")]
public sealed class Capacity : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid WorkshopId { get; init; }
    public required DayOfWeek Weekday { get; init; }
    public required PartOfDay Part { get; init; }
    public required int Leaders { get; set; }
    public DateOnly? Until { get; set; }
    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>How many it is on the day: none after its last.</summary>
    public int On(DateOnly day) => Until < day ? 0 : Leaders;

    /// <summary>So many from today on; what stays as it is keeps its last day.</summary>
    public void Take(int leaders, DateOnly today)
    {
        if (On(today) != leaders) (Leaders, Until) = (leaders, null);
    }
}
