using System.Text.Json;
using Halfday.Organization;
using Halfday.Rota;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

public sealed class FairnessAndJobsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Load_and_preferences_are_carried_over_from_one_published_horizon_to_the_next(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Availability { PersonId = works.Leader.Id, Weekday = DayOfWeek.Friday, Part = PartOfDay.Pm, Kind = AvailabilityKind.Preferred }));
        await works.Publish(await works.Plan("2026-W42", 2));
        await works.Publish(await works.Plan("2026-W44", 2));
        var standing = await works.Standing("2026-10-05");

        var fair = JsonDocument.Parse((await works.SignedInAs(works.Coordinator).Get($"/api/v1/rota/{works.Site.Code}/fairness")).Body).RootElement;

        Assert.Equal(standing.Count, fair.GetProperty("mentors").EnumerateArray().Sum(mentor => mentor.GetProperty("inAll").GetInt32()));
        Assert.Equal(standing.Count(half => half.Date >= RotaWorld.Day("2026-10-26")), fair.GetProperty("mentors").EnumerateArray().Sum(mentor => mentor.GetProperty("newest").GetInt32()));
        var leader = fair.GetProperty("leaders").EnumerateArray().Single();
        Assert.Equal(standing.Count(half => half.LeaderId == works.Leader.Id && !(half.Date.DayOfWeek == DayOfWeek.Friday && half.Part == PartOfDay.Pm)), leader.GetProperty("putOff").GetInt32());
        (await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/fairness")).ShouldShow("Who was put off their preference");
    }

    [Theory, EachDatabase]
    public async Task All_sites_are_planned_as_jobs_with_a_cap_and_the_total_in_view(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Post("/rota", ("from", "2026-W42"), ("weeks", "2"), ("mostSeconds", "1"))).ShouldBeDone();
        var run = await works.Ask(db => Task.FromResult(db.PlanRuns.Where(run => run.SiteId == works.Site.Id).OrderByDescending(run => run.AskedAt).First()));
        await works.Ended(run.Id);

        var jobs = JsonDocument.Parse((await coordinator.Get("/api/v1/rota/jobs")).Body).RootElement;
        Assert.Equal((1, 1, 0), (jobs.GetProperty("sites").GetInt32(), jobs.GetProperty("done").GetInt32(), jobs.GetProperty("open").GetInt32()));
        Assert.InRange(jobs.GetProperty("gap").GetDouble(), 0, 1);
        Assert.Equal(1, run.MostSeconds);
        (await coordinator.Get("/rota/jobs")).ShouldShow("1 of 1 site<");
    }

    [Theory, EachDatabase]
    public async Task What_is_open_is_cancelled_at_once_and_what_is_done_stays(Database database)
    {
        var works = await Given.AWorks(database);
        var waiting = new PlanRun
        {
            SiteId = works.Site.Id, FirstMonday = RotaWorld.Day("2026-10-12"), Weeks = 2, Seed = 0, AskedAt = TestTime.Morning.UtcDateTime, AskedBy = "test",
        };
        waiting.Take(TestTime.Morning.UtcDateTime.AddHours(1));
        await works.Change(db => db.Add(waiting));

        (await works.SignedInAs(works.Coordinator).Post("/rota/jobs")).ShouldBeDone();

        Assert.Equal(PlanRunState.Cancelled, (await works.Run(waiting.Id)).State);
    }

    [Theory, EachDatabase]
    public async Task A_cap_outside_its_range_is_refused(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Coordinator).PostJson($"/api/v1/rota/{works.Site.Code}/plans", new { from = "2026-W42", weeks = 2, mostSeconds = 0 });

        answer.ShouldBeRefusedBecause("SecondsOutOfRange");
    }

    [Theory, EachDatabase]
    public async Task A_leader_sees_no_jobs(Database database)
    {
        var works = await Given.AWorks(database);

        var jobs = await works.SignedInAs(works.Leader).Get("/api/v1/rota/jobs");

        Assert.True(jobs.Status is System.Net.HttpStatusCode.Forbidden or System.Net.HttpStatusCode.NotFound);
    }
}
