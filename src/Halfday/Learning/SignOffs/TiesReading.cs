using Halfday.Organization;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>Who has taught a leader, whatever the trade; a module that knows half days says so.</summary>
public delegate Task<IReadOnlySet<Guid>> WhoTaught(HalfdayDb db, Guid leaderId, CancellationToken stop);

/// <summary>Reads what ties people to a leader, as it is on a day.</summary>
public static class TiesReading
{
    /// <param name="taught">Those who know who taught whom.</param>
    /// <param name="siteId">The site whose record must not be read.</param>
    /// <param name="since">The day from which on others found something.</param>
    /// <param name="asked">The people about whom it is asked.</param>
    /// <param name="day">The day it is at the site.</param>
    public static async Task<Ties> Ties(
        this HalfdayDb db, IEnumerable<WhoTaught> taught, Guid leaderId, Guid siteId, DateOnly since, IReadOnlyCollection<Guid> asked, DateOnly day, CancellationToken stop) => new(
        leaderId, await Taught(db, taught, leaderId, stop), await Marked(db, leaderId, stop), await ShareCover(db, leaderId, day, stop),
        await ReadTheRecord(db, siteId, since, asked, stop), await InTheLineOf(db, leaderId, asked, day, stop));

    private static async Task<HashSet<Guid>> Taught(HalfdayDb db, IEnumerable<WhoTaught> taught, Guid leaderId, CancellationToken stop)
    {
        var people = (await db.StepSignatures.Where(signed => signed.LeaderId == leaderId).Select(signed => signed.ById).Distinct().ToListAsync(stop)).ToHashSet();
        foreach (var who in taught) people.UnionWith(await who(db, leaderId, stop));
        return people;
    }

    private static async Task<HashSet<Guid>> Marked(HalfdayDb db, Guid leaderId, CancellationToken stop)
    {
        var theirs = db.Assessments.Where(assessment => assessment.LeaderId == leaderId).Select(assessment => assessment.Id);
        return [.. await db.Seats.Where(seat => seat.Level != null && theirs.Contains(seat.AssessmentId)).Select(seat => seat.PersonId).Distinct().ToListAsync(stop)];
    }

    private static async Task<HashSet<Guid>> ShareCover(HalfdayDb db, Guid leaderId, DateOnly day, CancellationToken stop)
    {
        var living = db.CoverMembers.Where(member => member.Until == null || member.Until >= day);
        var groups = living.Where(member => member.PersonId == leaderId).Select(member => member.Group);
        return [.. await living.Where(member => groups.Contains(member.Group)).Select(member => member.PersonId).Distinct().ToListAsync(stop)];
    }

    // Who held a role while marks were given may have read them, though they hold it no more.
    private static async Task<HashSet<Guid>> ReadTheRecord(HalfdayDb db, Guid siteId, DateOnly since, IReadOnlyCollection<Guid> asked, CancellationToken stop)
    {
        var path = await db.Units.Where(unit => unit.Id == siteId).Select(unit => unit.Path).SingleAsync(stop);
        var above = db.Units.OnTheWayTo(path).Select(unit => unit.Id);
        return [.. await db.RoleGrants
            .Where(grant => asked.Contains(grant.PersonId) && above.Contains(grant.UnitId) && (grant.Until == null || grant.Until >= since))
            .Select(grant => grant.PersonId).Distinct().ToListAsync(stop)];
    }

    private static async Task<HashSet<Guid>> InTheLineOf(HalfdayDb db, Guid leaderId, IReadOnlyCollection<Guid> asked, DateOnly day, CancellationToken stop)
    {
        var (units, held, found) = (db.Units, db.Appointments.HeldOn(day), new HashSet<Guid>());
        var paths = await held.Where(each => each.PersonId == leaderId).Join(units, each => each.UnitId, unit => unit.Id, (_, unit) => unit.Path).Distinct().ToListAsync(stop);
        foreach (var path in paths)
        {
            var (above, below) = (units.OnTheWayTo(path).Select(unit => unit.Id), units.AtOrBelow(path).Select(unit => unit.Id));
            found.UnionWith(await held.Where(each => asked.Contains(each.PersonId) && (above.Contains(each.UnitId) || below.Contains(each.UnitId)))
                .Select(each => each.PersonId).Distinct().ToListAsync(stop));
        }
        return found;
    }
}
