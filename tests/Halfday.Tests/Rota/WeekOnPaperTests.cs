using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>A published week as leaders read it, on the page and on paper.</summary>
public sealed class WeekOnPaperTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_leader_is_led_to_a_half_day_and_a_coordinator_to_where_it_is_moved(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/rota/{works.Site.Code}/2026-W41";

        (await works.SignedInAs(works.Leader).Get(path)).ShouldShow($"href=\"/half-days/{works.HalfDay.Id}\"");
        (await works.SignedInAs(works.Coordinator).Get(path)).ShouldShow($"href=\"/rota/{works.Site.Code}/half-days/{works.HalfDay.Id}\"");
        (await works.SignedInAs(works.SecondLeader).Get($"/half-days/{works.HalfDay.Id}")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task On_paper_stand_the_sites_code_the_day_of_issue_and_the_day_of_printing(Database database)
    {
        var works = await Given.AWorks(database);
        (await works.Publish(await works.Plan("2026-W42", 1))).ShouldBeDone();

        var page = await works.SignedInAs(works.Leader).Get($"/rota/{works.Site.Code}/2026-W42");

        page.ShouldShow($"<p class=\"paper-only\">{works.Site.Code} · 2026-W42 · published Wed 7 Oct 2026, 8:05 · printed Wed 7 Oct 2026, 8:05</p>");
        (await works.SignedInAs(works.Leader).Get($"/rota/{works.Site.Code}/2026-W41")).ShouldShow("nothing published");
    }
}
