using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Rota.Facts;

/// <summary>Who can be where when, by week: a string of 0 and 1 with one character for each part of the site.</summary>
internal sealed class Presence(FactRows rows, Guid siteId, IReadOnlyList<SitePart> parts)
{
    private readonly HashSet<(Guid Workshop, DateOnly Date, PartOfDay Part)> open = [];

    /// <summary>
    /// A leader is free where their shifts (if any are in force that day) have the part, outside absences, closures of the site
    /// and the days before or after their appointment or base unit; and not on a day of a half day elsewhere, nor
    /// once the part has begun or as many of the office are away elsewhere as may be.
    /// </summary>
    public string[] Free(Guid leaderId, IReadOnlySet<DateOnly> daysElsewhere, Func<Slot, bool> officeIsEmpty) =>
        Rows(slot => ShiftsAllow(leaderId, slot, whenNone: true) && !IsAway(leaderId, slot)
            && !daysElsewhere.Contains(slot.Date) && BelongsHere(leaderId, slot.Date)
            && !rows.Calendars.IsClosed(siteId, slot) && !HasBegun(slot) && !officeIsEmpty(slot));

    /// <summary>
    /// A mentor is on shift where a shift in force that day has the part, outside absences and closures of the workshop, up to
    /// their last day; a workshop that takes no leader any more from some day on is as if its mentors were off.
    /// </summary>
    public string[] OnShift(Mentor mentor, ILookup<Guid, Capacity> capacity) =>
        Rows(slot => ShiftsAllow(mentor.PersonId, slot, whenNone: false) && !IsAway(mentor.PersonId, slot)
            && IsThere(mentor, slot.Date) && TakesLeaders(mentor.WorkshopId, slot, capacity)
            && !rows.Calendars.IsClosed(mentor.WorkshopId, slot));

    /// <summary>The part has begun at the site when the facts were read.</summary>
    public bool HasBegun(Slot slot) => slot.Date <= Clock.DayIn(rows.Calendars.Zone(siteId), rows.Now)
        && rows.Calendars.Instants(siteId, slot).Starts <= rows.Now;

    private string[] Rows(Func<Slot, bool> holds) =>
    [
        .. Enumerable.Range(0, rows.Horizon.Weeks).Select(week => string.Create(parts.Count, (week, holds), (text, asked) =>
        {
            for (var at = 0; at < text.Length; at++)
                text[at] = asked.holds(new Slot(rows.Horizon.DateOf(asked.week, parts[at].Weekday), parts[at].Part)) ? '1' : '0';
        })),
    ];

    // Of rows for the same weekday the one that came into force last holds.
    private bool ShiftsAllow(Guid personId, Slot slot, bool whenNone)
    {
        var inForce = rows.Shifts[personId].Where(shift => IsInForce(shift, slot.Date)).ToList();
        if (inForce.Count == 0) return whenNone;
        return inForce.Where(shift => shift.Weekday == slot.Date.DayOfWeek).MaxBy(shift => shift.From ?? DateOnly.MinValue)
            ?.Parts.Contains(slot.Part.Code) ?? false;
    }

    private static bool IsInForce(Shift shift, DateOnly day) =>
        (shift.From is null || shift.From <= day) && (shift.Until is null || day <= shift.Until);

    private bool IsAway(Guid personId, Slot slot) =>
        rows.Availabilities[personId].Any(given => given.Kind == AvailabilityKind.Unavailable && given.Covers(slot));

    private bool BelongsHere(Guid leaderId, DateOnly day) =>
        rows.People[leaderId].Until is not { } until || day <= until
            ? rows.Appointments[leaderId].Any(held => held.Holds(day)) && IsAtHome(leaderId, day)
            : false;

    // A leader from above is here only while the base unit is theirs.
    private bool IsAtHome(Guid leaderId, DateOnly day)
    {
        var adoptions = rows.Adoptions[leaderId].Where(adopted => adopted.SiteId == siteId).ToList();
        return adoptions.Count == 0 || adoptions.Any(adopted => adopted.Holds(day))
            || rows.Appointments[leaderId].Any(held => held.Holds(day) && rows.Units[held.UnitId].SiteId == siteId);
    }

    private bool IsThere(Mentor mentor, DateOnly day) =>
        (mentor.Until is null || day <= mentor.Until) && rows.People[mentor.PersonId].Until is var until && (until is null || day <= until);

    private bool TakesLeaders(Guid workshopId, Slot slot, ILookup<Guid, Capacity> capacity)
    {
        if (open.Contains((workshopId, slot.Date, slot.Part))) return true;
        var takes = (rows.Units[workshopId].Until is not { } until || slot.Date <= until)
            && capacity[workshopId].All(row => row.Weekday != slot.Date.DayOfWeek || row.Part != slot.Part
                || row.Until is null || slot.Date <= row.Until);
        if (takes) open.Add((workshopId, slot.Date, slot.Part));
        return takes;
    }
}
