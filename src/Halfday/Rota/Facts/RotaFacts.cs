using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Facts;

/// <summary>
/// The facts from which rotas are planned, for some sites or all, read with a fixed number of queries; then each site's
/// <see cref="RotaProblem"/> is made from memory. Ids in a problem are codes.
/// </summary>
public sealed class RotaFacts
{
    private readonly FactRows rows;
    private readonly Dictionary<Guid, Dictionary<Guid, int[]>> owed;

    private RotaFacts(FactRows rows, IReadOnlyList<Unit> sites)
    {
        this.rows = rows;
        Sites = [.. sites.OrderBy(site => site.Code, StringComparer.Ordinal)];
        owed = OwedBySite(rows);
    }

    /// <summary>The sites that were asked for, in order of code.</summary>
    public IReadOnlyList<Unit> Sites { get; }

    /// <summary>Reads the facts for some sites.</summary>
    /// <param name="sites">Null: every living site.</param>
    /// <param name="now">UTC; what has begun by then is past.</param>
    public static async Task<RotaFacts> Read(
        HalfdayDb db, IReadOnlyList<Unit>? sites, Horizon horizon, DateTime now, CancellationToken stop)
    {
        var rows = await FactReading.Read(db, sites, horizon, now, stop);
        return new RotaFacts(rows, sites ?? await db.Units.AsNoTracking().Sites().AliveOn(horizon.FirstDay).ToListAsync(stop));
    }

    /// <summary>The site's problem.</summary>
    /// <param name="planned">What the same act plans at other sites, in place of what is published there.</param>
    public RotaProblem Of(Unit site, IReadOnlyCollection<Elsewhere> planned)
    {
        var asked = Sites.Select(other => other.Id).ToHashSet();
        var published = rows.HalfDays.Where(halfDay => halfDay.SiteId != site.Id && !IsPlannedAnew(halfDay, asked))
            .Select(halfDay => new Elsewhere(halfDay.LeaderId, halfDay.Slot));
        return new SiteProblem(rows, site, owed.GetValueOrDefault(site.Id) ?? [], [.. published, .. planned]).Build();
    }

    /// <summary>The site's problem if one of its trades asked for so much practice; the facts themselves stay as they are.</summary>
    public RotaProblem Supposing(Unit site, Guid tradeId, int practiceHalfDays)
    {
        var (trade, asIs) = (rows.Trades[tradeId], rows.Trades[tradeId].PracticeHalfDays);
        trade.PracticeHalfDays = practiceHalfDays;
        try
        {
            return Of(site, []);
        }
        finally
        {
            trade.PracticeHalfDays = asIs;
        }
    }

    /// <summary>Sites with a leader of one cover group, several of them together: they are planned one after the other, in order of code.</summary>
    public IReadOnlySet<Guid> SharingCover()
    {
        var siteOf = owed.SelectMany(site => site.Value.Keys.Select(leader => (leader, site.Key))).ToLookup(at => at.leader, at => at.Key);
        var shared = rows.Cover.Select(group => group.SelectMany(member => siteOf[member.PersonId]).Distinct().ToList())
            .Concat(siteOf.Select(sites => sites.ToList()));
        return shared.Where(sites => sites.Count > 1).SelectMany(sites => sites).ToHashSet();
    }

    /// <summary>A plan's half days as others see them.</summary>
    public IEnumerable<Elsewhere> AsElsewhere(IEnumerable<Assignment> assignments)
    {
        var ids = rows.People.Values.ToDictionary(person => person.Code, person => person.Id, StringComparer.Ordinal);
        return assignments.Select(half => (Half: half, Part: SitePart.Parse(half.Part)))
            .Select(at => new Elsewhere(ids[at.Half.Leader], new Slot(rows.Horizon.DateOf(at.Half.Week, at.Part.Weekday), at.Part.Part)));
    }

    private bool IsPlannedAnew(HalfDay halfDay, HashSet<Guid> asked) =>
        asked.Contains(halfDay.SiteId) && halfDay.Date >= Clock.DayIn(rows.Calendars.Zone(halfDay.SiteId), rows.Now) && !KeptHalfDays.IsFixed(halfDay);

    private static Dictionary<Guid, Dictionary<Guid, int[]>> OwedBySite(FactRows rows)
    {
        var owed = new Dictionary<Guid, Dictionary<Guid, int[]>>();
        foreach (var person in rows.Duties.People)
            foreach (var (week, at) in rows.Horizon.All.Select((week, at) => (week, at)))
            {
                if (rows.Duties.FloorTime(person, week) is not { SiteId: { } site, HalfDays: > 0 } duty) continue;
                var ofSite = owed.TryGetValue(site, out var known) ? known : owed[site] = [];
                (ofSite.TryGetValue(person, out var weeks) ? weeks : ofSite[person] = new int[rows.Horizon.Weeks])[at] = duty.HalfDays;
            }

        return owed;
    }
}
