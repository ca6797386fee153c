using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>
/// Whether the viewer is a leader, bound by a clause in force today, and the site of their base unit, to which they belong.
/// Every request asks it, so it asks little.
/// </summary>
public static class LeaderViewers
{
    /// <summary>Marks the viewer whom a clause in force binds.</summary>
    public static async Task Find(Guid personId, Viewer viewer, IServiceProvider services, CancellationToken stop)
    {
        if (viewer.PersonId is null) return;

        var db = services.GetRequiredService<HalfdayDb>();
        var today = await db.TodayOf(services.GetRequiredService<TimeProvider>(), personId, stop);
        if (!await DutyFactsReading.IsBound(db, personId, today, stop)) return;

        viewer.IsBound();
        viewer.Is(personId, viewer.Code, viewer.Name, viewer.Reaches, [.. viewer.Sites.Union(await BaseUnitSites(db, personId, today, stop))]);
    }

    private static Task<List<string>> BaseUnitSites(HalfdayDb db, Guid personId, DateOnly today, CancellationToken stop)
    {
        var units = db.Units;
        return db.BaseUnitAdoptions
            .Where(adoption => adoption.PersonId == personId && adoption.From <= today && adoption.Until >= today)
            .Join(units, adoption => adoption.SiteId, unit => unit.Id, (adoption, unit) => unit.Path).ToListAsync(stop);
    }
}
