using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>Who may decide where, and who sees which decision.</summary>
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
}
