using Halfday.Rota;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>Several plans for the same weeks: which one a coordinator is led to, which ones still wait, which can be let go.</summary>
public sealed class PlanAgainTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Planning_again_leads_to_the_new_plan_and_says_so(Database database)
    {
        var works = await Given.AWorks(database);
        var (first, coordinator) = (await works.Plan(), works.SignedInAs(works.Coordinator));

        var asked = await coordinator.Send("POST", $"/rota/{works.Site.Code}/plans", Again(first));

        var second = Guid.Parse(asked.Headers.Location!.ToString().Split('/')[^1]);
        Assert.NotEqual(first, second);
        Assert.Equal(first, (await works.Ended(second)).BasedOnId);
        coordinator.Bringing("Cookie", $"{coordinator.Client.DefaultRequestHeaders.GetValues("Cookie").Single()}; {asked.Headers.GetValues("Set-Cookie").Single().Split(';')[0]}");
        (await coordinator.Get(asked.Headers.Location.ToString())).ShouldShow("This is the new plan. It keeps what was pinned.");
    }

    [Theory, EachDatabase]
    public async Task Of_several_plans_for_the_same_weeks_today_names_the_newest_until_one_is_published(Database database)
    {
        var works = await Given.AWorks(database);
        var (first, second) = (await works.Plan(), await works.Plan());
        var coordinator = works.SignedInAs(works.Coordinator);

        var before = await coordinator.Get("/");
        before.ShouldShow($"/plans/{second}\"");
        before.ShouldNotShow($"/plans/{first}\"");
        (await works.Publish(first)).ShouldBeDone();

        (await coordinator.Get("/")).ShouldNotShow("waits to be published");
    }

    [Theory, EachDatabase]
    public async Task A_plan_that_nobody_wants_is_let_go_and_no_longer_waits(Database database)
    {
        var works = await Given.AWorks(database);
        var (run, coordinator) = (await works.Plan(), works.SignedInAs(works.Coordinator));
        var path = $"/rota/{works.Site.Code}/plans/{run}";
        (await coordinator.Get(path)).ShouldShow("Let this plan go");

        (await coordinator.Post($"{path}/cancellation")).ShouldBeDone();

        Assert.Equal(PlanRunState.Cancelled, (await works.Run(run)).State);
        (await coordinator.Get("/")).ShouldNotShow("waits to be published");
        (await coordinator.Get(path)).ShouldNotShow("Yes, publish");
        (await coordinator.Post($"{path}/publication")).ShouldBeRefusedBecause("NotAPlan");
    }

    [Theory, EachDatabase]
    public async Task A_published_plan_cannot_be_let_go(Database database)
    {
        var works = await Given.AWorks(database);
        var (run, coordinator) = (await works.Plan(), works.SignedInAs(works.Coordinator));
        (await works.Publish(run)).ShouldBeDone();

        (await coordinator.Post($"/rota/{works.Site.Code}/plans/{run}/cancellation")).ShouldBeRefusedBecause("HasEnded");

        Assert.Equal(PlanRunState.Published, (await works.Run(run)).State);
    }

    [Theory, EachDatabase]
    public async Task What_today_leaves_out_it_counts(Database database)
    {
        var works = await Given.AWorks(database);
        for (var week = 42; week < 49; week++) await works.Plan($"2026-W{week}", 1);

        var page = await works.SignedInAs(works.Coordinator).Get("/");

        Assert.Equal(5, page.Body.Split("waits to be published").Length - 1);
        page.ShouldShow("2 more plans wait to be published");
        (await works.SignedInAs(works.Coordinator).InChinese().Get("/")).ShouldShow("另有 2 个方案待发布");
    }

    private static FormUrlEncodedContent Again(Guid basedOn) => new(new Dictionary<string, string>
    {
        ["from"] = "2026-W42", ["weeks"] = "3", ["seed"] = "1", ["basedOn"] = $"{basedOn}",
    });
}
