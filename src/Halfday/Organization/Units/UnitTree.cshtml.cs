using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Units;

/// <summary>The tree down to the sites, as far as the viewer sees; or what a search finds in all of it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class UnitTreeModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private const int MostFound = 100;

    private IReadOnlyDictionary<string, int> detached = new Dictionary<string, int>();
    private ILookup<Guid?, Unit> below = Array.Empty<Unit>().ToLookup(unit => unit.ParentId);

    public string Search { get; private set; } = "";
    public IReadOnlyList<Unit> Found { get; private set; } = [];
    public IReadOnlyList<Unit> Tops { get; private set; } = [];
    public bool MayAdd => viewer.Has(Role.Administrator);
    public DateOnly Today { get; } = time.Today(TimeZoneInfo.Utc);

    public async Task OnGetAsync(string? q, CancellationToken stop)
    {
        Search = q?.Trim() ?? "";
        if (Search.Length > 0) Found = await Matching(stop);
        else await ReadTree(stop);
        await CountDetached(stop);
    }

    /// <summary>How many people are appointed at or below the unit today, detached from production.</summary>
    public int Detached(Unit unit) => detached.Where(held => held.Key.StartsWith(unit.Path, StringComparison.Ordinal)).Sum(held => held.Value);

    /// <summary>What stands directly below, in order of code.</summary>
    public IEnumerable<Unit> Below(Unit unit) => below[unit.Id];

    private Task<List<Unit>> Matching(CancellationToken stop) => db.Units.AsNoTracking().VisibleTo(viewer)
        .Matching(Search).OrderBy(unit => unit.Path).Take(MostFound).ToListAsync(stop);

    private async Task CountDetached(CancellationToken stop)
    {
        var units = db.Units.VisibleTo(viewer);
        detached = await db.Appointments.HeldOn(Today).Where(held => held.Detached)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => new { held.PersonId, unit.Path }).Distinct()
            .GroupBy(held => held.Path).Select(unit => new { unit.Key, Count = unit.Count() }).ToDictionaryAsync(unit => unit.Key, unit => unit.Count, stop);
    }

    private async Task ReadTree(CancellationToken stop)
    {
        var units = await db.Units.AsNoTracking().VisibleTo(viewer).AliveOn(Today)
            .Where(unit => unit.Level != UnitLevel.Workshop && unit.Level != UnitLevel.Team).OrderBy(unit => unit.Path).ToListAsync(stop);
        var known = units.Select(unit => unit.Id).ToHashSet();
        below = units.ToLookup(unit => unit.ParentId);
        Tops = [.. units.Where(unit => unit.ParentId is not { } parent || !known.Contains(parent))];
    }
}
