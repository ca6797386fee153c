using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Journal;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>Which chains of the journal a viewer reads: sites below their audit, and the top unit's for who audits the top.</summary>
public static class JournalChains
{
    /// <summary>The chains, the top unit's first, then sites by code.</summary>
    public static async Task<IReadOnlyList<ReadableChain>> For(HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var sites = await db.Units.AsNoTracking().Where(unit => unit.Level == UnitLevel.Site).OrderBy(unit => unit.Code).ToListAsync(stop);
        var own = sites.Where(site => Audits(viewer, site.Path)).Select(site => new ReadableChain(site.Id, $"{site.Code} {site.Title}"));
        return Tops(viewer).Any() ? [new ReadableChain(Guid.Empty, Words.Say("The top unit", "最高单位")), .. own] : [.. own];
    }

    private static IEnumerable<Reach> Tops(Viewer viewer) =>
        viewer.Reaches.Where(reach => MayAudit(reach) && reach.Path.Count(letter => letter == '/') == 1);

    private static bool Audits(Viewer viewer, string path) =>
        viewer.Reaches.Any(reach => MayAudit(reach) && path.StartsWith(reach.Path, StringComparison.Ordinal));

    private static bool MayAudit(Reach reach) => reach.Role is Role.Auditor or Role.Administrator;
}
