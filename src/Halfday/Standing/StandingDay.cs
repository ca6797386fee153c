using System.Globalization;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>Which unit and which day a standing is asked for, where the asker leaves them open.</summary>
internal static class StandingDay
{
    /// <summary>The day it is now at a unit: in its own zone or the nearest above; UTC where none is named.</summary>
    public static async Task<DateOnly> TodayAt(this TimeProvider time, HalfdayDb db, Unit? unit, CancellationToken stop)
    {
        if (unit is null) return time.Today(TimeZoneInfo.Utc);
        var zones = await db.Units.OnTheWayTo(unit.Path).Select(above => above.TimeZone).ToListAsync(stop);
        var zone = zones.LastOrDefault(name => !string.IsNullOrEmpty(name));
        return time.Today(zone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(zone));
    }

    /// <summary>The day it is now where the person holds their first post.</summary>
    public static async Task<DateOnly> TodayOf(this TimeProvider time, HalfdayDb db, Person person, CancellationToken stop)
    {
        var units = db.Units;
        var unit = await db.Appointments.Where(held => held.PersonId == person.Id).OrderBy(held => held.From)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit).AsNoTracking().FirstOrDefaultAsync(stop);
        return await time.TodayAt(db, unit, stop);
    }

    /// <summary>The unit at the top; null where there are none or several.</summary>
    public static async Task<Unit?> Top(HalfdayDb db, CancellationToken stop)
    {
        var tops = await db.Units.AsNoTracking().Where(unit => unit.ParentId == null).Take(2).ToListAsync(stop);
        return tops.Count == 1 ? tops[0] : null;
    }

    /// <summary>Reads "2026-10-07"; null when it is no day.</summary>
    public static DateOnly? Parse(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
