using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization;

public sealed class UnitPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_leader_sees_their_site_and_nothing_beside_it(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get($"/units/{works.Site.Code}")).ShouldShow("Lathe Works");
        (await leader.Get($"/units/{works.Bureau.Code}")).ShouldBeUnseen();
        (await leader.Get($"/units/{foreign.Site.Code}")).ShouldBeUnseen();
        (await leader.Get($"/api/v1/units/{foreign.Site.Code}")).ShouldBeUnseen();
        (await leader.Get($"/api/v1/units/{works.Site.Code}")).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task The_tree_begins_where_the_viewers_reach_begins(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));

        var tree = await works.SignedInAs(works.Office).Get("/units");

        tree.ShouldShow(works.Site.Code);
        Assert.DoesNotContain(foreign.Site.Code, tree.Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"/units/{works.Top.Code}\"", tree.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_search_finds_part_of_a_name_whatever_the_case(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Get("/units?q=LATHE+wor")).ShouldShow(works.Site.Code);
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_closes_a_day_and_an_auditor_cannot(Database database)
    {
        var works = await Given.AWorks(database);
        var close = $"/units/{works.Site.Code}/close";

        (await works.SignedInAs(works.Auditor).Post(close, ("date", "2026-10-20"))).ShouldBeUnseen();
        (await works.SignedInAs(works.Coordinator).Post(close, ("date", "2026-10-20"), ("part", "PM"), ("reason", "Stocktaking"))).ShouldBeDone();

        var closures = await works.Ask(db => db.Closures.Where(closure => closure.UnitId == works.Site.Id).ToListAsync());
        Assert.Equal((new DateOnly(2026, 10, 20), PartOfDay.Pm, "Stocktaking"), (closures.Single().Date, closures[0].Part!.Value, closures[0].Reason));
        (await works.SignedInAs(works.Leader).Get($"/units/{works.Workshop.Code}")).ShouldShow("Stocktaking");
    }

    [Theory, EachDatabase]
    public async Task A_closure_in_a_part_that_nobody_named_is_refused(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/close", ("date", "2026-10-20"), ("part", "DUSK"));

        answer.ShouldBeRefusedBecause("NoPart");
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_sets_how_many_leaders_a_workshop_takes(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Post($"/units/{works.Workshop.Code}/capacity", ("Sat-AM", "3"))).ShouldBeDone();

        var saturday = await works.Ask(db => db.Capacities.SingleAsync(row => row.WorkshopId == works.Workshop.Id && row.Weekday == DayOfWeek.Saturday));
        Assert.Equal((3, works.Site.Id), (saturday.Leaders, saturday.SiteId));
    }

    [Theory, EachDatabase]
    public async Task A_unit_with_living_units_below_cannot_end(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);

        (await admin.Post($"/units/{works.Site.Code}/end", ("until", "2026-12-31"))).ShouldBeRefusedBecause("UnitHasUnitsBelow");
        (await admin.Post($"/units/{works.SecondWorkshop.Code}/end", ("until", "2026-12-31"))).ShouldBeDone();

        Assert.Equal(new DateOnly(2026, 12, 31), await works.Ask(db => db.Units.Where(unit => unit.Id == works.SecondWorkshop.Id).Select(unit => unit.Until).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_adds_a_workshop_where_one_can_stand(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);

        (await admin.Post("/units/new", Form(works, "W9", "Workshop", works.Bureau.Code))).ShouldBeRefusedBecause("WrongLevel");
        (await admin.Post("/units/new", Form(works, "W9", "Workshop", works.Site.Code))).ShouldBeDone();
        (await admin.Post("/units/new", Form(works, "W9", "Workshop", works.Site.Code))).ShouldBeRefusedBecause("CodeIsTaken");
        (await works.SignedInAs(works.Coordinator).Post("/units/new", Form(works, "W8", "Workshop", works.Site.Code))).ShouldBeUnseen();

        Assert.Equal(works.Site.Id, await works.Ask(db => db.Units.Where(unit => unit.Code == $"{works.Prefix}-W9").Select(unit => unit.SiteId).SingleAsync()));
    }

    private static (string, string)[] Form(Works works, string code, string level, string parent) =>
        [("Form.Code", $"{works.Prefix}-{code}"), ("Form.Name", "New"), ("Form.Level", level), ("Form.Parent", parent)];
}
