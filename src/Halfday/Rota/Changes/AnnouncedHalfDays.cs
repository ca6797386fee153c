using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Changes;

/// <summary>What stands at a site in some weeks, as the planner knows it; what was excused beforehand is nobody's plan any more.</summary>
public static class AnnouncedHalfDays
{
    public static async Task<IReadOnlyList<Assignment>> Read(HalfdayDb db, Unit site, Horizon horizon, RotaProblem problem, CancellationToken stop)
    {
        var standing = await db.HalfDays.AsNoTracking().InForce().At(site.Id).Between(horizon.FirstDay, horizon.LastDay).ToListAsync(stop);
        var codes = await PlanCodes.Read(db, site, problem, standing, stop);
        return [.. standing.Where(IsAnnounced).Select(half => codes.AsAssignment(half, horizon))];
    }

    /// <summary>The leader is still expected.</summary>
    public static bool IsAnnounced(HalfDay half) => half.Excuse?.Verdict != ExcuseVerdict.Granted;
}
