using Halfday.Organization;
using Halfday.Rota.Planning;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>How those who steer, and those who read, find a site and its runs; what is not theirs is not there.</summary>
public static class SteeredSite
{
    /// <summary>The site, if the viewer steers it.</summary>
    public static Task<Unit?> SteeredSiteFor(this HalfdayDb db, Viewer viewer, string code, CancellationToken stop) =>
        db.Units.Sites().SteeredBy(viewer).SingleOrDefaultAsync(unit => unit.Code == code, stop);

    /// <summary>The site, if the viewer reads it: also who audits it.</summary>
    public static Task<Unit?> ReadSiteFor(this HalfdayDb db, Viewer viewer, string code, CancellationToken stop) =>
        db.Units.Sites().ReadBy(viewer).SingleOrDefaultAsync(unit => unit.Code == code, stop);

    /// <summary>A run of the site.</summary>
    public static Task<PlanRun?> RunOf(this HalfdayDb db, Unit site, Guid id, CancellationToken stop) =>
        db.PlanRuns.SingleOrDefaultAsync(run => run.Id == id && run.SiteId == site.Id, stop);

    /// <summary>The run's plan as people read it; null while there is none.</summary>
    public static async Task<RunView?> ViewOf(this HalfdayDb db, Unit site, PlanRun run, CancellationToken stop)
    {
        if (run.Plan.Length == 0) return null;

        var problem = run.ReadProblem();
        return new RunView(run, problem, run.ReadPlan(), await PlanNames.Read(db, site, problem, stop));
    }
}
