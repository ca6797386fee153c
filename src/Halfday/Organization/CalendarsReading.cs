using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>The queries behind <see cref="Calendars"/>.</summary>
internal static class CalendarsReading
{
    internal static async Task<Calendars> Read(HalfdayDb db, DateOnly from, DateOnly until, Guid? siteId, CancellationToken stop)
    {
        var units = await Units(db, siteId, stop);
        var closures = await db.Closures.AsNoTracking().Where(closure => closure.Date >= from && closure.Date <= until).ToListAsync(stop);
        var parts = await db.PartTimes.AsNoTracking().ToListAsync(stop);
        var known = units.Select(unit => unit.Id).ToHashSet();
        return new Calendars(
            units, closures, parts.Where(times => known.Contains(times.UnitId)), await Capacity(db, from, siteId, stop));
    }

    private static async Task<List<CalendarUnit>> Units(HalfdayDb db, Guid? siteId, CancellationToken stop)
    {
        IQueryable<Unit> units = db.Units.AsNoTracking();
        if (siteId is { } id)
        {
            var path = await db.Units.Where(unit => unit.Id == id).Select(unit => unit.Path).SingleOrDefaultAsync(stop) ?? "";
            var above = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
            units = units.Where(unit => unit.SiteId == id || above.Contains(unit.Code));
        }
        return await units.Select(unit => new CalendarUnit(unit.Id, unit.ParentId, unit.SiteId, unit.TimeZone)).ToListAsync(stop);
    }

    private static async Task<IEnumerable<(Guid, DayOfWeek, DateOnly?)>> Capacity(HalfdayDb db, DateOnly from, Guid? siteId, CancellationToken stop)
    {
        var workshops = db.Units;
        var rows = await db.Capacities.AsNoTracking()
            .Where(row => row.Leaders > 0 && (row.Until == null || row.Until >= from) && (siteId == null || row.SiteId == siteId))
            .Join(workshops, row => row.WorkshopId, workshop => workshop.Id,
                (row, workshop) => new { row.SiteId, row.Weekday, row.Until, WorkshopUntil = workshop.Until })
            .Distinct().ToListAsync(stop);
        return rows.Select(row => (row.SiteId, row.Weekday, Earlier(row.Until, row.WorkshopUntil)));
    }

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) =>
        one is null || other is null ? one ?? other : one < other ? one : other;
}
