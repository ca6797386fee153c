using System.Text.Json;
using Halfday.Organization;
using Halfday.Rota;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota;

/// <summary>An office asks for plans of many sites at once: each is a job of its own, and together they are one figure.</summary>
public sealed class CityAsJobsTests(RunningApp app) : OnEachDatabase(app)
{
    private const int Sites = 6;

    [Theory, EachDatabase]
    public async Task Every_site_is_planned_as_a_job_of_its_own_with_the_cap_and_the_sum_is_in_view(Database database)
    {
        var (works, ids) = await ACity(database);
        var office = works.SignedInAs(works.Office);

        (await office.Post("/rota", ("from", "2026-W42"), ("weeks", "2"), ("mostSeconds", "1"))).ShouldBeDone();
        var runs = await Ended(works, ids);

        Assert.Equal(ids.Order(), runs.Select(run => run.SiteId).Order());
        Assert.All(runs, run => Assert.Equal((PlanRunState.Planned, 1), (run.State, run.MostSeconds)));
        var jobs = JsonDocument.Parse((await office.Get("/api/v1/rota/jobs")).Body).RootElement;
        Assert.Equal((Sites, Sites, 0), (jobs.GetProperty("sites").GetInt32(), jobs.GetProperty("done").GetInt32(), jobs.GetProperty("open").GetInt32()));
        Assert.Equal(runs.Sum(run => run.Cost - run.Bound)!.Value / (double)Math.Max(1, runs.Sum(run => run.Cost)!.Value), jobs.GetProperty("gap").GetDouble(), 9);
        (await office.Get("/rota/jobs")).ShouldShow($"{Sites} of {Sites} sites<");
    }

    [Theory, EachDatabase]
    public async Task Cancelling_leaves_nothing_open_and_what_was_done_stays(Database database)
    {
        var (works, ids) = await ACity(database);
        var office = works.SignedInAs(works.Office);
        (await office.Post("/rota", ("from", "2026-W42"), ("weeks", "13"))).ShouldBeDone();

        (await office.Post("/rota/jobs")).ShouldBeDone();

        var runs = await works.Ask(db => db.PlanRuns.AsNoTracking().Where(run => ids.Contains(run.SiteId)).ToListAsync());
        Assert.All(runs, run => Assert.Contains(run.State, new[] { PlanRunState.Cancelled, PlanRunState.Planned }));
        Assert.All(runs, run => Assert.Equal(run.State == PlanRunState.Planned, run.Plan.Length > 0));
    }

    private async Task<(Works Works, List<Guid> Sites)> ACity(Database database)
    {
        var first = await Given.AWorks(database);
        var all = new List<Works> { first };
        while (all.Count < Sites) all.Add(await Works.In(first.App));
        await first.Change(db => db.AddRange(all.Skip(1).Select(other => new RoleGrant
        {
            PersonId = first.Office.Id, Role = Role.Office, UnitId = other.Top.Id, From = RotaWorld.Day("2026-01-01"),
        })));
        return (first, all.ConvertAll(works => works.Site.Id));
    }

    private static async Task<List<PlanRun>> Ended(Works works, List<Guid> sites)
    {
        for (var look = 0; look < 600; look++)
        {
            var runs = await works.Ask(db => db.PlanRuns.AsNoTracking().Where(run => sites.Contains(run.SiteId)).ToListAsync());
            if (runs.Count == sites.Count && runs.TrueForAll(run => run.HasEnded)) return runs;
            await Task.Delay(100);
        }

        throw new TimeoutException("The jobs did not end within a minute.");
    }
}
