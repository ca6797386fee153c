using AngleSharp.Html.Parser;
using Halfday.Organization;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Everywhere;

/// <summary>The menu and the links of a page lead nowhere that is not there for this person, and auditors read what they are to audit.</summary>
public sealed class WhereOneStandsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_auditor_reads_how_the_rota_came_about_and_changes_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var auditor = works.SignedInAs(works.Auditor);
        var run = new Halfday.Rota.PlanRun { SiteId = works.Site.Id, FirstMonday = new DateOnly(2026, 11, 30), Weeks = 6, Seed = 0, AskedAt = TestTime.Morning.UtcDateTime, AskedBy = works.Coordinator.Code };
        await works.Change(db => db.AddRange(run, new CoverMember { Group = $"{works.Prefix}-O", PersonId = works.Leader.Id, MaxAway = 1 }));
        run.Cancel(TestTime.Morning.UtcDateTime);

        foreach (var path in new[] { $"/rota/{works.Site.Code}/plans", $"/rota/{works.Site.Code}/plans/{run.Id}", $"/rota/{works.Site.Code}/fairness", "/rota/jobs", "/cover", $"/cover/{works.Prefix}-O", "/base-units" })
        {
            var page = (await auditor.Get(path)).ShouldStand();
            var main = new HtmlParser().ParseDocument(page.Body).QuerySelector("main")!;
            Assert.True(main.QuerySelector("form[method='post']") is null, $"{path} offers an act");
        }
        foreach (var path in new[] { $"/rota/{works.Site.Code}/plans", $"/rota/{works.Site.Code}/plans/{run.Id}/publication", $"/rota/{works.Site.Code}/plans/{run.Id}/cancellation", "/rota/jobs", "/cover", $"/cover/{works.Prefix}-O", "/base-units/propose" })
            (await auditor.Post(path, ("from", "2026-W42"), ("weeks", "3"), ("maxAway", "2"), ("code", "x"), ("people", works.Leader.Code))).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task An_auditor_of_another_works_does_not_read_them(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var auditor = foreign.SignedInAs(foreign.Auditor);
        await works.Change(db => db.Add(new CoverMember { Group = $"{works.Prefix}-O", PersonId = works.Leader.Id, MaxAway = 1 }));

        foreach (var path in new[] { $"/rota/{works.Site.Code}/plans", $"/rota/{works.Site.Code}/fairness", $"/cover/{works.Prefix}-O" })
            (await auditor.Get(path)).ShouldBeUnseen();
        (await auditor.Get("/cover")).ShouldNotShow(works.Prefix);
    }

    [Theory, EachDatabase]
    public async Task Who_owes_no_half_day_has_none_in_the_menu_and_no_page_for_it(Database database)
    {
        var works = await Given.AWorks(database);

        foreach (var person in new[] { works.Coordinator, works.Mentor, works.Auditor })
        {
            (await works.SignedInAs(person).Get("/")).ShouldNotShow("href=\"/half-days\"");
            (await works.SignedInAs(person).Get("/half-days")).ShouldBeUnseen();
        }
        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow("href=\"/half-days\"");
        (await works.SignedInAs(works.Auditor).Get("/absences")).ShouldBeUnseen();
    }

    [Theory]
    [EachDatabaseWith("leader", "/half-days"), EachDatabaseWith("mentor", "/mentoring"), EachDatabaseWith("coordinator", "/day"), EachDatabaseWith("leader2", "/rota")]
    public async Task A_half_day_stands_where_its_reader_finds_it(Database database, string who, string place)
    {
        var works = await Given.AWorks(database);

        var page = new HtmlParser().ParseDocument((await works.SignedInAs(works.Named(who)).Get($"/half-days/{works.HalfDay.Id}")).ShouldStand().Body);

        Assert.Equal(place, page.QuerySelector(".rail [aria-current]")!.GetAttribute("href"));
        Assert.Equal(place, page.QuerySelector(".crumbs a")!.GetAttribute("href"));
    }

    [Theory, EachDatabase]
    public async Task A_closure_from_above_is_a_link_only_to_who_sees_the_unit_above(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Closure { UnitId = works.Top.Id, Date = new DateOnly(2027, 1, 1) }));

        (await works.SignedInAs(works.Leader).Get($"/units/{works.Site.Code}")).ShouldNotShow($"href=\"/units/{works.Top.Code}\"");
        (await works.SignedInAs(works.Leader).Get($"/units/{works.Site.Code}")).ShouldShow("<span>Shanghai</span>");
        (await works.SignedInAs(works.Auditor).Get($"/units/{works.Site.Code}")).ShouldShow($"href=\"/units/{works.Top.Code}\"");
    }
}
