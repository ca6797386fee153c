using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>The standing of the highest unit that the viewer reads, calculated once a request however many panels ask.</summary>
public sealed class StandingInView(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    private UnitStanding? standing;
    private bool asked;

    /// <summary>Null for who reads no unit.</summary>
    public async Task<UnitStanding?> Find(CancellationToken stop)
    {
        if (asked || viewer.Reaches.Count == 0) return standing;
        asked = true;
        var unit = await db.Units.AsNoTracking().ReadBy(viewer).OrderBy(unit => unit.Path.Length).ThenBy(unit => unit.Code).FirstOrDefaultAsync(stop);
        return standing = unit is null ? null : await UnitStanding.Of(db, unit, await db.TodayAt(time, unit, stop), stop);
    }
}
