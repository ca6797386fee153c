using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>Half days of a site that are planned for a time at which their workshop is closed, from today on.</summary>
/// <param name="First">The first such day.</param>
internal sealed record ClosedHalfDays(Unit Site, int HalfDays, DateOnly First)
{
    /// <summary>Those at or below a unit, by site.</summary>
    public static async Task<IReadOnlyList<ClosedHalfDays>> Read(HalfdayDb db, Unit unit, TimeProvider time, CancellationToken stop)
    {
        var today = await db.TodayAt(time, unit.Path, stop);
        var dates = await ClosedDays(db, unit, today, stop);
        if (dates.Count == 0) return [];

        var below = db.Units.AtOrBelow(unit).Select(each => each.Id);
        var planned = await db.HalfDays.AsNoTracking().InForce()
            .Where(half => half.CheckedIn == null && dates.Contains(half.Date) && below.Contains(half.WorkshopId)).ToListAsync(stop);
        var calendars = await Calendars.Read(db, dates.Min(), dates.Max(), stop, unit.SiteId);
        return await BySite(db, [.. planned.Where(half => calendars.IsClosed(half.WorkshopId, half.Slot))], stop);
    }

    // A closure above holds here as one below does.
    private static Task<List<DateOnly>> ClosedDays(HalfdayDb db, Unit unit, DateOnly today, CancellationToken stop)
    {
        var units = db.Units.AtOrBelow(unit).Select(each => each.Id).Union(db.Units.OnTheWayTo(unit.Path).Select(each => each.Id));
        return db.Closures.Where(closure => closure.Date >= today && units.Contains(closure.UnitId)).Select(closure => closure.Date).Distinct().ToListAsync(stop);
    }

    private static async Task<IReadOnlyList<ClosedHalfDays>> BySite(HalfdayDb db, List<HalfDay> hit, CancellationToken stop)
    {
        var ids = hit.Select(half => half.SiteId).Distinct().ToList();
        var sites = await db.Units.AsNoTracking().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, stop);
        return [.. hit.GroupBy(half => half.SiteId).OrderBy(group => sites[group.Key].Code, StringComparer.Ordinal)
            .Select(group => new ClosedHalfDays(sites[group.Key], group.Count(), group.Min(half => half.Date)))];
    }
}
