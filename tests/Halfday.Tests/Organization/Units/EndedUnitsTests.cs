using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.Units;

public sealed class EndedUnitsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabaseWith("not sent"), EachDatabaseWith(""), EachDatabaseWith("31.12.2026")]
    public async Task A_unit_does_not_end_on_no_day(Database database, string until)
    {
        var works = await Given.AWorksToRead(database);
        (string, string)[] fields = until == "not sent" ? [] : [("until", until)];

        (await works.SignedInAs(works.Administrator).Post($"/units/{works.SecondWorkshop.Code}/end", fields)).ShouldBeUnreadable("until");

        Assert.Null(await works.Ask(db => db.Units.Where(unit => unit.Id == works.SecondWorkshop.Id).Select(unit => unit.Until).SingleAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_a_unit_did_stays_readable_after_its_last_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.SecondWorkshop).Entity.Until = new DateOnly(2026, 10, 6));
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Get($"/units/{works.SecondWorkshop.Code}")).ShouldShow("Its last day is");
        (await coordinator.Get($"/units/{works.Site.Code}")).ShouldShow("ended");
        (await coordinator.Get($"/units?q={works.SecondWorkshop.Code}")).ShouldShow("Workshop 2");
    }

    [Theory, EachDatabaseWith("2026-10-07", true), EachDatabaseWith("2026-10-06", false)]
    public async Task The_tree_holds_a_site_until_the_end_of_its_last_day(Database database, string until, bool isThere)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Site).Entity.Until = DateOnly.Parse(until));

        var tree = await works.SignedInAs(works.Office).Get("/units");

        Assert.Equal(isThere, tree.Body.Contains($"/units/{works.Site.Code}\"", StringComparison.Ordinal));
    }

    [Theory, EachDatabase]
    public async Task A_unit_may_end_on_the_day_on_which_the_last_below_it_ends(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        foreach (var workshop in new[] { works.Workshop, works.SecondWorkshop })
            await admin.Post($"/units/{workshop.Code}/end", ("until", "2026-12-31"));

        (await admin.Post($"/units/{works.Site.Code}/end", ("until", "2026-12-30"))).ShouldBeRefusedBecause("UnitHasUnitsBelow");
        (await admin.Post($"/units/{works.Site.Code}/end", ("until", "2026-12-31"))).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task The_refusal_says_how_many_units_live_on_in_the_readers_language(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var admin = works.SignedInAs(works.Administrator);

        (await admin.Post($"/units/{works.Site.Code}/end", ("until", "2026-12-31"))).ShouldShow("2 units below it live on");
        (await admin.InChinese().Post($"/units/{works.Site.Code}/end", ("until", "2026-12-31"))).ShouldShow("其下还有 2 个单位");
    }
}
