using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

public sealed class RotaPagesTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_week_reads_by_workshop_leader_and_mentor(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        foreach (var by in new[] { "workshop", "leader", "mentor" })
        {
            var page = await leader.Get($"/rota/{works.Site.Code}/2026-W41?by={by}");
            page.ShouldBeDone();
            page.ShouldShow("Zhou Wen");
            page.ShouldShow("Wang Peiyu");
        }
    }

    [Theory, EachDatabase]
    public async Task Who_does_not_belong_to_the_site_sees_no_rota(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Stranger).Get($"/rota/{works.Site.Code}/2026-W41")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Get($"/rota/{works.Site.Code}/plans")).ShouldBeUnseen();
        (await works.SignedInAs(works.Auditor).Get($"/rota/{works.Site.Code}/2026-W41")).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task An_empty_week_says_what_to_do_and_who_is_owed(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/2026-W42");

        page.ShouldShow("Nothing is published for this week");
        page.ShouldShow("Owed this week, and not planned");
        page.ShouldShow("Ma Aiguo");
    }

    [Theory, EachDatabase]
    public async Task A_plan_is_asked_for_on_the_page_looked_over_pinned_compared_and_published(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        var asked = await coordinator.Post($"/rota/{works.Site.Code}/plans", ("from", "2026-W42"), ("weeks", "3"), ("seed", "0"));
        asked.ShouldBeDone();
        var first = Guid.Parse(asked.Location.Split('/')[^1]);
        var half = (await works.Ended(first)).ReadPlan().Assignments[0];
        var query = $"?leader={half.Leader}&week={half.Week}&part={half.Part}";
        (await coordinator.Get($"{asked.Location}/half-day{query}")).ShouldBeDone();
        (await coordinator.Post($"{asked.Location}/half-day/pin{query}")).ShouldBeDone();
        var second = await works.Plan("2026-W42", 3, basedOn: first);

        Assert.Contains(half, (await works.Run(second)).ReadPlan().Assignments);
        (await coordinator.Get(asked.Location)).ShouldShow("How the load is shared");
        (await coordinator.Get($"{asked.Location}/against/{second}")).ShouldShow("Two plans");
        (await coordinator.Post($"{asked.Location}/publication")).ShouldBeDone();
        Assert.Contains(await works.Standing(), standing => standing.Pinned);
    }

    [Theory, EachDatabase]
    public async Task What_could_not_be_met_is_said_with_names(Database database)
    {
        var works = await Given.AWorks(database);
        for (var day = 12; day <= 18; day++) await works.Away(works.Leader, $"2026-10-{day}");
        var run = await works.Plan("2026-W42", 1);

        var page = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/plans/{run}");

        page.ShouldShow("Zhou Wen is not free in any part of week 42.");
    }

    [Theory, EachDatabase]
    public async Task A_run_tells_how_far_it_is_until_it_has_ended(Database database)
    {
        var works = await Given.AWorks(database);
        var run = await works.Plan();

        var events = await works.SignedInAs(works.Coordinator).Get($"/rota/{works.Site.Code}/plans/{run}/events");

        Assert.Equal("text/event-stream", events.ContentType);
        Assert.Contains("\"progress\":100", events.Body, StringComparison.Ordinal);
        Assert.Contains("\"ended\":true", events.Body, StringComparison.Ordinal);
    }
}
