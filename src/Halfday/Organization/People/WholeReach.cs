using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>Whether an administrator stands above everything that a person holds.</summary>
public static class WholeReach
{
    /// <summary>
    /// True when every appointment and every role that the person has now or later lies where the viewer is administrator:
    /// else a way in for the person would be a way up for the administrator.
    /// </summary>
    public static async Task<bool> ReachesAllOf(this HalfdayDb db, Viewer viewer, Guid personId, DateOnly today, CancellationToken stop)
    {
        var units = db.Units;
        var paths = await db.Appointments.Where(held => held.PersonId == personId && (held.Until == null || held.Until >= today)).Select(held => held.UnitId)
            .Union(db.RoleGrants.Where(grant => grant.PersonId == personId && (grant.Until == null || grant.Until >= today)).Select(grant => grant.UnitId))
            .Join(units, id => id, unit => unit.Id, (_, unit) => unit.Path).ToListAsync(stop);
        return viewer.Has(Role.Administrator) && paths.TrueForAll(viewer.Administers);
    }
}
