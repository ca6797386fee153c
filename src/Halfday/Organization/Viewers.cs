using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>Who is looking: their roles in force today and the sites they belong to.</summary>
public static class Viewers
{
    /// <summary>Fills in a request's viewer from roles and appointments.</summary>
    public static async Task Find(Guid personId, Viewer viewer, IServiceProvider services, CancellationToken stop)
    {
        var db = services.GetRequiredService<HalfdayDb>();
        var today = services.GetRequiredService<TimeProvider>().Today(TimeZoneInfo.Utc);
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Id == personId, stop);
        if (person is null || person.Until < today) return;

        viewer.Is(person.Id, person.Code, new Text(person.Name, person.NameZh.Length > 0 ? person.NameZh : person.Name),
            await Reaches(db, personId, today, stop), await Sites(db, personId, today, stop));
    }

    private static async Task<IReadOnlyList<Reach>> Reaches(HalfdayDb db, Guid personId, DateOnly today, CancellationToken stop)
    {
        var units = db.Units;
        var grants = await db.RoleGrants.AsNoTracking().Where(grant => grant.PersonId == personId)
            .Join(units, grant => grant.UnitId, unit => unit.Id, (grant, unit) => new { grant, unit.Path }).ToListAsync(stop);
        return [.. grants.Where(held => held.grant.Holds(today)).Select(held => new Reach(held.grant.Role, held.grant.UnitId, held.Path))];
    }

    private static async Task<IReadOnlyList<string>> Sites(HalfdayDb db, Guid personId, DateOnly today, CancellationToken stop)
    {
        var units = db.Units;
        return await db.Appointments
            .Where(held => held.PersonId == personId && held.From <= today && (held.Until == null || held.Until >= today))
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit.SiteId)
            .Where(site => site != null)
            .Join(units, site => site, unit => unit.Id, (site, unit) => unit.Path)
            .Distinct().ToListAsync(stop);
    }
}
