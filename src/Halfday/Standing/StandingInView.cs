using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>The standing of the highest unit that the viewer reads, calculated once a request however many panels ask.</summary>
public sealed class StandingInView(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    // Above many sites the figures have a page of their own: a page about something else does not wait for a whole province.
    private const int MostSitesAtAGlance = 100;

    private Unit? unit;
    private UnitStanding? standing;
    private bool asked;

    /// <summary>The highest unit that the viewer reads; null for who reads none.</summary>
    public async Task<Unit?> Unit(CancellationToken stop)
    {
        if (asked || viewer.Reaches.Count == 0) return unit;
        asked = true;
        return unit = await db.Units.AsNoTracking().ReadBy(viewer).OrderBy(each => each.Path.Length).ThenBy(each => each.Code).FirstOrDefaultAsync(stop);
    }

    /// <summary>Null for who reads no unit.</summary>
    public async Task<UnitStanding?> Find(CancellationToken stop) =>
        await Unit(stop) is { } highest ? standing ??= await UnitStanding.Of(db, highest, await db.TodayAt(time, highest, stop), stop) : null;

    /// <summary>A unit's totals, for a page about something else; null above so many sites that it would have to wait.</summary>
    public async Task<Totals?> AtAGlance(Unit of, CancellationToken stop)
    {
        if (of.Level < UnitLevel.Site && await db.Units.Sites().AtOrBelow(of).CountAsync(stop) > MostSitesAtAGlance) return null;
        return (await UnitStanding.Of(db, of, await db.TodayAt(time, of, stop), stop)).Totals;
    }
}
