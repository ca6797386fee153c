using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>A plan that could be published, without the plan itself, which is large.</summary>
/// <param name="Seen">Publications of these weeks that there were when it was made.</param>
internal sealed record ReadyPlan(Guid Id, Guid SiteId, DateOnly FirstMonday, int Weeks, int Seen)
{
    public Horizon Horizon => new(new IsoWeek(FirstMonday), Weeks);

    /// <summary>Since it was made, something was published for some of its weeks.</summary>
    /// <param name="publications">Of its site.</param>
    public bool IsOvertakenBy(IEnumerable<Publication> publications) =>
        publications.Count(row => row.FirstMonday <= Horizon.LastDay && row.LastSunday >= FirstMonday) > Seen;
}

/// <summary>Weeks to come that still ask something of who steers sites.</summary>
/// <param name="Ready">The newest plan of each site and weeks that nothing published has overtaken.</param>
/// <param name="Bare">Sites for whose next week nothing is published, nor planned.</param>
internal sealed record OpenWeeks(IReadOnlyList<(Unit Site, ReadyPlan Plan)> Ready, IReadOnlyList<Unit> Bare)
{
    /// <summary>Reads them; which week is the next depends on each site's own zone.</summary>
    public static async Task<OpenWeeks> Read(HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var calendars = await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop);
        var alive = await db.Units.AsNoTracking().Sites().SteeredBy(viewer).OrderBy(site => site.Code).ToListAsync(stop);
        var mondays = alive.ToDictionary(site => site.Id, site => IsoWeek.Of(time.Today(calendars.Zone(site.Id))).Plus(1).Monday);
        var sites = alive.Where(site => site.IsAliveOn(mondays[site.Id])).ToList();
        if (sites.Count == 0) return new([], []);

        var runs = await Waiting(db, sites, mondays, stop);
        var settled = await Planned(db, sites, mondays, stop);
        settled.UnionWith(runs.Select(run => run.SiteId));
        var byId = sites.ToDictionary(site => site.Id);
        return new([.. runs.Select(run => (byId[run.SiteId], run))], [.. sites.Where(site => !settled.Contains(site.Id))]);
    }

    private static async Task<List<ReadyPlan>> Waiting(HalfdayDb db, List<Unit> sites, Dictionary<Guid, DateOnly> mondays, CancellationToken stop)
    {
        var (ids, first) = (sites.Select(site => site.Id).ToArray(), mondays.Values.Min());
        var runs = await db.PlanRuns.AsNoTracking().Where(run => ids.Contains(run.SiteId) && run.State == PlanRunState.Planned && run.FirstMonday >= first)
            .OrderByDescending(run => run.AskedAt).ThenByDescending(run => run.Id).Select(run => new ReadyPlan(run.Id, run.SiteId, run.FirstMonday, run.Weeks, run.PublicationsSeen)).ToListAsync(stop);
        var published = (await db.Publications.AsNoTracking().Where(row => ids.Contains(row.SiteId) && row.LastSunday >= first).ToListAsync(stop)).ToLookup(row => row.SiteId);
        return [.. runs.Where(run => run.FirstMonday >= mondays[run.SiteId] && !run.IsOvertakenBy(published[run.SiteId]))
            .DistinctBy(run => (run.SiteId, run.FirstMonday, run.Weeks))];
    }

    private static async Task<HashSet<Guid>> Planned(HalfdayDb db, List<Unit> sites, Dictionary<Guid, DateOnly> mondays, CancellationToken stop)
    {
        var (ids, first, last) = (sites.Select(site => site.Id).ToArray(), mondays.Values.Min(), mondays.Values.Max().AddDays(6));
        var days = await db.HalfDays.InForce().Between(first, last).Where(half => ids.Contains(half.SiteId))
            .Select(half => new { half.SiteId, half.Date }).Distinct().ToListAsync(stop);
        return [.. days.Where(day => mondays[day.SiteId] <= day.Date && day.Date <= mondays[day.SiteId].AddDays(6)).Select(day => day.SiteId)];
    }
}
