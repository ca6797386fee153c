using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Runs;

/// <summary>A site's newest run without its problem and plan: of ten thousand sites those would not fit.</summary>
public sealed record SiteJob(Unit Site, Guid RunId, Horizon Horizon, PlanRunState State, int Progress, int? Missed, long? Cost, long? Bound)
{
    /// <summary>How far the plan may be from the best, 0..1; null while there is none.</summary>
    public double? Gap => State is PlanRunState.Planned or PlanRunState.Published && Cost is { } cost && Bound is { } bound ? (cost - bound) / (double)Math.Max(1, cost) : null;
}

/// <summary>The newest run of each site that somebody reads, in sum. Counted by the database, so that ten thousand sites cost no memory.</summary>
/// <param name="Cost">Of the plans that are done.</param>
/// <param name="Bound">No plans cost less, in sum.</param>
public sealed record SiteJobs(int Sites, int Waiting, int Running, int Done, int Failed, long Missed, long Cost, long Bound)
{
    public static readonly SiteJobs None = new(0, 0, 0, 0, 0, 0, 0, 0);

    public int Open => Waiting + Running;

    /// <summary>How far all plans together may be from the best, 0..1.</summary>
    public double Gap => (Cost - Bound) / (double)Math.Max(1, Cost);

    public static async Task<SiteJobs> Read(HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        var states = await NewestRuns(db, db.Units.ReadBy(viewer)).GroupBy(run => run.State).Select(group => new
        {
            group.Key, Count = group.Count(), Missed = group.Sum(run => (long)(run.Missed ?? 0)), Cost = group.Sum(run => run.Cost ?? 0), Bound = group.Sum(run => run.Bound ?? 0),
        }).ToListAsync(stop);
        int Of(params PlanRunState[] which) => states.Where(state => which.Contains(state.Key)).Sum(state => state.Count);
        var done = states.Where(state => state.Key is PlanRunState.Planned or PlanRunState.Published).ToList();
        return new SiteJobs(states.Sum(state => state.Count), Of(PlanRunState.Waiting), Of(PlanRunState.Running), done.Sum(state => state.Count),
            Of(PlanRunState.Failed, PlanRunState.Cancelled), done.Sum(state => state.Missed), done.Sum(state => state.Cost), done.Sum(state => state.Bound));
    }

    /// <summary>Some of them, open ones first.</summary>
    public static async Task<IReadOnlyList<SiteJob>> Newest(HalfdayDb db, Viewer viewer, int most, CancellationToken stop)
    {
        var rows = await (from run in NewestRuns(db, db.Units.ReadBy(viewer))
                          join site in db.Units on run.SiteId equals site.Id
                          orderby run.State != PlanRunState.Running, run.State != PlanRunState.Waiting, site.Code
                          select new { site, run.Id, run.FirstMonday, run.Weeks, run.State, run.Progress, run.Missed, run.Cost, run.Bound }).AsNoTracking().Take(most).ToListAsync(stop);
        return [.. rows.Select(row => new SiteJob(row.site, row.Id, new Horizon(new IsoWeek(row.FirstMonday), row.Weeks), row.State, row.Progress, row.Missed, row.Cost, row.Bound))];
    }

    /// <summary>Cancels what is open; how many.</summary>
    public static async Task<int> Cancel(HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var open = await NewestRuns(db, db.Units.SteeredBy(viewer)).Where(run => run.State == PlanRunState.Waiting || run.State == PlanRunState.Running).ToListAsync(stop);
        return open.Count(run => run.Cancel(time.UtcNow()) is null);
    }

    private static IQueryable<PlanRun> NewestRuns(HalfdayDb db, IQueryable<Unit> units)
    {
        var (runs, sites) = (db.PlanRuns, units.Sites());
        return runs.Where(run => sites.Any(site => site.Id == run.SiteId)
            && !runs.Any(other => other.SiteId == run.SiteId && (other.AskedAt > run.AskedAt || (other.AskedAt == run.AskedAt && other.Id.CompareTo(run.Id) > 0))));
    }
}
