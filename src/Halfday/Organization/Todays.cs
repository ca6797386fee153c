using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>Which day it is now at a unit, or where a person is appointed.</summary>
public static class Todays
{
    /// <summary>The day it is at the unit of this path: in its own zone or the nearest above; UTC where none is named.</summary>
    public static async Task<DateOnly> TodayAt(this HalfdayDb db, TimeProvider time, string path, CancellationToken stop)
    {
        var zones = await db.Units.OnTheWayTo(path).Select(unit => new { unit.Path, unit.TimeZone }).ToListAsync(stop);
        var own = zones.Where(unit => !string.IsNullOrEmpty(unit.TimeZone)).MaxBy(unit => unit.Path.Length)?.TimeZone;
        return time.Today(own is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(own));
    }

    /// <summary>The same, of a unit by its id.</summary>
    public static async Task<DateOnly> TodayAt(this HalfdayDb db, TimeProvider time, Guid unitId, CancellationToken stop) =>
        await db.TodayAt(time, await db.Units.Where(unit => unit.Id == unitId).Select(unit => unit.Path).SingleAsync(stop), stop);

    /// <summary>The same; for no unit the day in UTC.</summary>
    public static async Task<DateOnly> TodayAt(this HalfdayDb db, TimeProvider time, Unit? unit, CancellationToken stop) =>
        unit is null ? time.Today(TimeZoneInfo.Utc) : await db.TodayAt(time, unit.Path, stop);

    /// <summary>The day it is where the person was last appointed; without an appointment in UTC.</summary>
    public static async Task<DateOnly> TodayOf(this HalfdayDb db, TimeProvider time, Guid personId, CancellationToken stop)
    {
        var units = db.Units;
        var path = await db.Appointments.Where(held => held.PersonId == personId).OrderByDescending(held => held.From)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit.Path).FirstOrDefaultAsync(stop);
        return path is null ? time.Today(TimeZoneInfo.Utc) : await db.TodayAt(time, path, stop);
    }
}
