using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>Who may decide where, who sees which decision, and what day it is there.</summary>
internal static class Deciding
{
    /// <summary>True for offices and administrators at or above the unit of this path.</summary>
    public static bool Decides(this Viewer viewer, string path) => viewer.Reaches.Any(reach =>
        reach.Role is Role.Office or Role.Administrator && path.StartsWith(reach.Path, StringComparison.Ordinal));

    /// <summary>Issued decisions, which are there for all to read, and the drafts of bodies that the viewer decides for.</summary>
    public static async Task<IReadOnlyList<(Decision Decision, Unit Body)>> DecisionsFor(this HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var units = db.Units;
        var all = await db.Decisions.Include(decision => decision.Clauses)
            .Join(units, decision => decision.BodyId, unit => unit.Id, (decision, body) => new { decision, body }).ToListAsync(stop);
        return [.. all.Where(one => one.decision.State == DecisionState.Issued || viewer.Decides(one.body.Path))
            .Select(one => (one.decision, one.body))
            .OrderByDescending(one => one.decision.From).ThenBy(one => one.decision.Number, StringComparer.Ordinal)];
    }

    /// <summary>The viewer, and people with an appointment at a unit the viewer sees.</summary>
    public static IQueryable<Person> PeopleSeenBy(this HalfdayDb db, Viewer viewer)
    {
        var (held, units, self) = (db.Appointments, db.Units.VisibleTo(viewer), viewer.PersonId);
        return db.People.Where(person => person.Id == self
            || held.Any(one => one.PersonId == person.Id && units.Any(unit => unit.Id == one.UnitId)));
    }

    /// <summary>The day it is at the unit of this path.</summary>
    public static async Task<DateOnly> TodayAt(this HalfdayDb db, TimeProvider time, string path, CancellationToken stop)
    {
        var zones = await db.Units.OnTheWayTo(path).Select(unit => new { unit.Path, unit.TimeZone }).ToListAsync(stop);
        var own = zones.Where(unit => !string.IsNullOrEmpty(unit.TimeZone)).MaxBy(unit => unit.Path.Length)?.TimeZone;
        return time.Today(own is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(own));
    }

    /// <summary>The day it is where the person is appointed; without an appointment in UTC.</summary>
    public static async Task<DateOnly> TodayOf(this HalfdayDb db, TimeProvider time, Guid personId, CancellationToken stop)
    {
        var units = db.Units;
        var path = await db.Appointments.Where(held => held.PersonId == personId).OrderByDescending(held => held.From)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit.Path).FirstOrDefaultAsync(stop);
        return path is null ? time.Today(TimeZoneInfo.Utc) : await db.TodayAt(time, path, stop);
    }
}
