using Halfday.HalfDays;
using Halfday.Rota;
using Halfday.Shared.Notices;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota;

public sealed class PublishingTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_plan_is_stored_at_once_made_by_the_job_and_makes_no_half_day(Database database)
    {
        var works = await Given.AWorks(database);

        var run = await works.Run(await works.Plan());

        Assert.Equal((PlanRunState.Planned, 100, 6, 0), (run.State, run.Progress, run.Owed, run.Missed));
        Assert.True(run.Bound <= run.Cost);
        Assert.Empty(await works.Standing());
    }

    [Theory, EachDatabase]
    public async Task Published_half_days_stand_and_everybody_concerned_is_told(Database database)
    {
        var works = await Given.AWorks(database);
        var run = await works.Plan();

        var answer = await works.Publish(run);

        answer.ShouldBeDone();
        var standing = await works.Standing();
        Assert.Equal(6, standing.Count);
        Assert.All(standing, half => Assert.Equal(run, half.PlanRunId));
        foreach (var person in new[] { works.Leader, works.SecondLeader, works.Mentor })
            Assert.True(await works.Ask(db => db.Notices.To(person.Id).AnyAsync()), person.Name);
        (await works.SignedInAs(works.Leader).Get("/notices")).ShouldShow("Your half days at Lathe Works, weeks 42 to 44 of 2026");
        (await works.SignedInAs(works.Leader).InChinese().Get("/notices")).ShouldShow("2026年第42至44周半天劳动安排");
    }

    [Theory, EachDatabase]
    public async Task Publishing_twice_is_once(Database database)
    {
        var works = await Given.AWorks(database);
        var run = await works.Plan();
        await works.Publish(run);
        var before = await works.Standing();
        var told = await works.Ask(db => db.Notices.To(works.Leader.Id).CountAsync());

        (await works.Publish(run)).ShouldBeDone();

        Assert.Equal(before.Select(half => half.Id), (await works.Standing()).Select(half => half.Id));
        Assert.Equal(told, await works.Ask(db => db.Notices.To(works.Leader.Id).CountAsync()));
    }

    [Theory, EachDatabase]
    public async Task Planning_again_keeps_the_same_rows_and_withdraws_only_what_must_change(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Publish(await works.Plan());
        var before = await works.Standing();
        var hit = before.First(half => half.LeaderId == works.Leader.Id);
        await works.Away(works.Leader, hit.Date.ToString("yyyy-MM-dd"));

        (await works.Publish(await works.Plan())).ShouldBeDone();

        var gone = await works.Reload(hit);
        Assert.Equal(WithdrawalReason.Replanned, gone.Withdrawal!.Reason);
        var after = await works.Standing();
        Assert.Equal(6, after.Count);
        Assert.DoesNotContain(after, half => half.LeaderId == works.Leader.Id && half.Date == hit.Date);
        Assert.NotEmpty(after.Select(half => half.Id).Intersect(before.Select(half => half.Id)));
    }

    [Theory, EachDatabase]
    public async Task Planning_again_keeps_what_is_pinned_and_what_is_past(Database database)
    {
        var works = await Given.AWorks(database);
        await works.CheckedIn(works.HalfDay);
        var pinned = works.Pinned(works.SecondLeader, "2026-10-09", works.Mentor);
        await works.Change(db => db.Add(pinned));
        TestTime.Is(new DateTimeOffset(2026, 10, 7, 0, 5, 0, TimeSpan.Zero));

        (await works.Publish(await works.Plan("2026-W41"))).ShouldBeDone();

        var standing = await works.Standing("2026-10-05");
        Assert.Contains(standing, half => half.Id == works.HalfDay.Id);
        Assert.Contains(standing, half => half.Id == pinned.Id);
        Assert.Equal(6, standing.Count);
    }

    [Theory, EachDatabase]
    public async Task A_plan_older_than_what_is_published_is_refused(Database database)
    {
        var works = await Given.AWorks(database);
        var (first, second) = (await works.Plan(), await works.Plan());
        await works.Publish(first);

        (await works.Publish(second)).ShouldBeRefusedBecause("PlanIsStale");

        Assert.Equal(PlanRunState.Planned, (await works.Run(second)).State);
    }

    [Theory, EachDatabase]
    public async Task A_plan_that_the_facts_have_overtaken_is_refused_and_says_who_is_not_free(Database database)
    {
        var works = await Given.AWorks(database);
        var run = await works.Plan();
        var half = (await works.Run(run)).ReadPlan().Assignments.First(half => half.Leader == works.Leader.Code);
        await works.Away(works.Leader, (await works.Run(run)).Horizon.DateOf(half.Week, Halfday.Rota.Facts.SitePart.Parse(half.Part).Weekday).ToString("yyyy-MM-dd"));

        var answer = await works.Publish(run);

        answer.ShouldBeRefusedBecause("PlanIsStale");
        Assert.Contains("Zhou Wen is not free", answer.Body, StringComparison.Ordinal);
        Assert.Empty(await works.Standing());
    }

    [Theory, EachDatabase]
    public async Task Weeks_before_the_current_one_are_not_planned(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Coordinator).PostJson($"/api/v1/rota/{works.Site.Code}/plans", new { from = "2026-W40", weeks = 4 });

        answer.ShouldBeRefusedBecause("WeekIsPast");
    }

    [Theory, EachDatabase]
    public async Task A_run_is_cancelled_once_and_cannot_be_published(Database database)
    {
        var works = await Given.AWorks(database);
        var run = new PlanRun
        {
            SiteId = works.Site.Id, FirstMonday = RotaWorld.Day("2026-10-12"), Weeks = 1, Seed = 0, AskedAt = DateTime.MaxValue.ToUniversalTime(), AskedBy = "test",
        };
        Assert.Null(run.Cancel(TestTime.Morning.UtcDateTime));
        await works.Change(db => db.Add(run));

        (await works.Publish(run.Id)).ShouldBeRefusedBecause("NotAPlan");
        (await works.SignedInAs(works.Coordinator).PostJson($"/api/v1/rota/{works.Site.Code}/plans/{run.Id}/cancellation", new { })).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task A_run_that_a_stopped_job_left_is_taken_up_again(Database database)
    {
        var works = await Given.AWorks(database);
        var run = new PlanRun
        {
            SiteId = works.Site.Id, FirstMonday = RotaWorld.Day("2026-10-12"), Weeks = 2, Seed = 0, AskedAt = TestTime.Morning.UtcDateTime, AskedBy = "test",
        };
        run.Take(TestTime.Morning.UtcDateTime.AddMinutes(-1));
        await works.Change(db => db.Add(run));

        Assert.Equal(PlanRunState.Planned, (await works.Ended(run.Id)).State);
    }
}
