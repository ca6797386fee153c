using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>When a part of the day starts and ends, local time; ending at or before the start is the next day.</summary>
public readonly record struct Hours(TimeOnly Starts, TimeOnly Ends)
{
    /// <summary>True when it ends on the next day.</summary>
    public bool EndTheNextDay => Ends <= Starts;
}

/// <summary>
/// The calendars of all units (or of one site) as they stand for a span of days, read with a handful of queries and then
/// asked without the database: zones, closures and parts of the day are inherited down the tree.
/// </summary>
public sealed class Calendars
{
    private readonly Dictionary<Guid, CalendarUnit> units;
    private readonly ILookup<(Guid Unit, DateOnly Date), PartOfDay?> closures;
    private readonly ILookup<(Guid Site, DayOfWeek Weekday), DateOnly?> capacity;
    private readonly Dictionary<Guid, TimeZoneInfo> zones = [];
    private readonly PartHours hours;

    internal Calendars(
        IEnumerable<CalendarUnit> units, IEnumerable<Closure> closures, IEnumerable<PartTimes> parts,
        IEnumerable<(Guid Site, DayOfWeek Weekday, DateOnly? Until)> capacity)
    {
        this.units = units.ToDictionary(unit => unit.Id);
        this.closures = closures.ToLookup(closure => (closure.UnitId, closure.Date), closure => closure.Part);
        this.capacity = capacity.ToLookup(row => (row.Site, row.Weekday), row => row.Until);
        hours = new PartHours(this.units, parts);
    }

    /// <summary>Reads the calendars for the days from..until, inclusive.</summary>
    /// <param name="siteId">Only this site with what it inherits; null: every unit.</param>
    public static Task<Calendars> Read(HalfdayDb db, DateOnly from, DateOnly until, CancellationToken stop, Guid? siteId = null) =>
        CalendarsReading.Read(db, from, until, siteId, stop);

    /// <summary>The unit's time zone: its own, else the nearest above, at the top UTC.</summary>
    public TimeZoneInfo Zone(Guid unitId)
    {
        if (zones.TryGetValue(unitId, out var known)) return known;
        var id = Chain(unitId).Select(unit => unit.TimeZone).FirstOrDefault(zone => !string.IsNullOrEmpty(zone));
        return zones[unitId] = id is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(id);
    }

    /// <summary>True when the unit or one above it is closed in that part of the day.</summary>
    public bool IsClosed(Guid unitId, Slot slot) =>
        Chain(unitId).Any(unit => closures[(unit.Id, slot.Date)].Any(part => part is null || part == slot.Part));

    /// <summary>True when the unit is closed the whole day, by one closure or by closures of each of its parts.</summary>
    public bool IsClosedAllDay(Guid unitId, DateOnly day)
    {
        var closed = Chain(unitId).SelectMany(unit => closures[(unit.Id, day)]).ToList();
        return closed.Contains(null) || (closed.Count > 0 && Parts(unitId).All(part => closed.Contains(part)));
    }

    /// <summary>An open day: some workshop of the site has capacity on that weekday and the site is not closed all day.</summary>
    public bool IsOpenDay(Guid siteId, DateOnly day) =>
        capacity[(siteId, day.DayOfWeek)].Any(until => until is null || day <= until) && !IsClosedAllDay(siteId, day);

    /// <summary>The parts of the unit's day in the order of time: what it inherits, what it and those below it name; else AM and PM.</summary>
    public IReadOnlyList<PartOfDay> Parts(Guid unitId) => hours.Parts(unitId);

    /// <summary>When the part starts and ends there, local time; a part that nobody has named counts as the whole day.</summary>
    public Hours Times(Guid unitId, PartOfDay part) => hours.Of(unitId, part);

    /// <summary>When the slot starts and ends there, as instants (UTC).</summary>
    public (DateTime Starts, DateTime Ends) Instants(Guid unitId, Slot slot)
    {
        var (zone, at) = (Zone(unitId), Times(unitId, slot.Part));
        var lastDay = at.EndTheNextDay ? slot.Date.AddDays(1) : slot.Date;
        return (Clock.InstantOf(zone, slot.Date, at.Starts), Clock.InstantOf(zone, lastDay, at.Ends));
    }

    private IEnumerable<CalendarUnit> Chain(Guid unitId) => units.Upwards(unitId);
}

/// <summary>What a calendar needs of a unit.</summary>
internal sealed record CalendarUnit(Guid Id, Guid? ParentId, Guid? SiteId, string? TimeZone);

internal static class CalendarTree
{
    /// <summary>The unit and those above it, nearest first.</summary>
    public static IEnumerable<CalendarUnit> Upwards(this IReadOnlyDictionary<Guid, CalendarUnit> units, Guid unitId)
    {
        for (Guid? at = unitId; at is { } id && units.TryGetValue(id, out var unit); at = unit.ParentId) yield return unit;
    }
}
