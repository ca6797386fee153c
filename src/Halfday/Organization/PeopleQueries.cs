using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Halfday.Organization;

/// <summary>Questions about people that others may ask.</summary>
public static class PeopleQueries
{
    /// <summary>Appointments in force on the day.</summary>
    public static IQueryable<Appointment> HeldOn(this IQueryable<Appointment> held, DateOnly day) =>
        held.Where(each => each.From <= day && (each.Until == null || each.Until >= day));

    /// <summary>People with an appointment, past or present, at a unit the viewer sees; the viewer; and for administrators those without any.</summary>
    public static IQueryable<Person> PeopleVisibleTo(this HalfdayDb db, Viewer viewer)
    {
        var (appointments, units, self) = (db.Appointments, db.Units.VisibleTo(viewer), viewer.PersonId);
        var administers = viewer.Has(Role.Administrator);
        return db.People.Where(person => person.Id == self
            || appointments.Any(held => held.PersonId == person.Id && units.Any(unit => unit.Id == held.UnitId))
            || (administers && !appointments.Any(held => held.PersonId == person.Id)));
    }

    /// <summary>True when the viewer changes things of one of the units where the person is appointed now or later.</summary>
    public static Task<bool> SteersPerson(this HalfdayDb db, Viewer viewer, Guid personId, CancellationToken stop) =>
        db.Has(viewer, db.Units.SteeredBy(viewer), personId, stop);

    /// <summary>True when the viewer is administrator of one of the units where the person is appointed now or later, or the person is appointed nowhere.</summary>
    public static Task<bool> AdministersPerson(this HalfdayDb db, Viewer viewer, Guid personId, CancellationToken stop) =>
        db.Has(viewer, db.Units.AdministeredBy(viewer), personId, stop);

    // A former works has no say over who has moved on; of who holds nothing any more, the works where they were have it.
    private static async Task<bool> Has(this HalfdayDb db, Viewer viewer, IQueryable<Unit> units, Guid personId, CancellationToken stop)
    {
        var today = db.GetService<TimeProvider>().Today(TimeZoneInfo.Utc);
        var held = db.Appointments.Where(each => each.PersonId == personId);
        var open = held.Where(each => each.Until == null || each.Until >= today);
        if (await open.AnyAsync(stop)) held = open;
        return await held.AnyAsync(each => units.Any(unit => unit.Id == each.UnitId), stop)
            || (viewer.Has(Role.Administrator) && !await held.AnyAsync(stop));
    }

    /// <summary>The site that a unit is or belongs to; null above the sites.</summary>
    public static async Task<Unit?> SiteOf(this HalfdayDb db, Unit unit, CancellationToken stop) =>
        unit.SiteId is { } id ? await db.Units.SingleAsync(site => site.Id == id, stop) : null;

    /// <summary>The living workshops of a site, in order of code.</summary>
    public static IQueryable<Unit> WorkshopsOf(this HalfdayDb db, Guid siteId) =>
        db.Units.Where(unit => unit.SiteId == siteId && unit.Level == UnitLevel.Workshop).OrderBy(unit => unit.Code);

    /// <summary>
    /// The parts on which these shifts have a person at work on a day: of the rows in force for that weekday the latest to begin counts.
    /// </summary>
    public static IReadOnlyList<string> PartsOn(this IEnumerable<Shift> shifts, DateOnly day) =>
        shifts.Where(shift => shift.Holds(day)).MaxBy(shift => shift.From ?? DateOnly.MinValue)?.Parts ?? [];
}
