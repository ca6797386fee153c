using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.Units;

public sealed class CapacityTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabaseWith("-1"), EachDatabaseWith("1000"), EachDatabaseWith("two"), EachDatabaseWith("1.5"), EachDatabaseWith("99999999999")]
    public async Task A_number_of_leaders_that_no_workshop_takes_is_refused(Database database, string given)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Post($"/units/{works.Workshop.Code}/capacity", ("Sat-AM", given))).ShouldBeRefusedBecause("NumberOutOfBounds");

        Assert.False(await works.Ask(db => db.Capacities.AnyAsync(row => row.WorkshopId == works.Workshop.Id && row.Weekday == DayOfWeek.Saturday)));
    }

    [Theory, EachDatabase]
    public async Task None_leaves_no_new_row_and_empties_one_that_there_is(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Coordinator).Post($"/units/{works.Workshop.Code}/capacity", ("Mon-AM", "0"), ("Sat-AM", ""))).ShouldBeDone();

        var rows = await works.Ask(db => db.Capacities.Where(row => row.WorkshopId == works.Workshop.Id).ToListAsync());
        Assert.DoesNotContain(rows, row => row.Weekday == DayOfWeek.Saturday);
        Assert.Equal(0, rows.Single(row => row.Weekday == DayOfWeek.Monday && row.Part == PartOfDay.Am).Leaders);
    }

    [Theory, EachDatabase]
    public async Task Capacity_that_has_ended_is_shown_as_none(Database database)
    {
        var works = await Given.AWorks(database);
        await EndMonday(works, 77);

        var page = await works.SignedInAs(works.Coordinator).Get($"/units/{works.Workshop.Code}");

        Assert.DoesNotContain("value=\"77\"", page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Capacity_that_has_ended_lives_again_when_it_is_kept(Database database)
    {
        var works = await Given.AWorks(database);
        await EndMonday(works, 2);

        (await works.SignedInAs(works.Coordinator).Post($"/units/{works.Workshop.Code}/capacity", ("Mon-AM", "2"))).ShouldBeDone();

        var row = await works.Ask(db => db.Capacities.SingleAsync(row => row.WorkshopId == works.Workshop.Id && row.Weekday == DayOfWeek.Monday && row.Part == PartOfDay.Am));
        Assert.Equal((2, (DateOnly?)null), (row.Leaders, row.Until));
    }

    [Theory, EachDatabase]
    public async Task Capacity_with_a_last_day_to_come_keeps_it_when_nothing_is_changed(Database database)
    {
        var works = await Given.AWorks(database);
        await EndMonday(works, 2, new DateOnly(2026, 12, 31));

        (await works.SignedInAs(works.Coordinator).Post($"/units/{works.Workshop.Code}/capacity", ("Mon-AM", "2"))).ShouldBeDone();

        Assert.True(await works.Ask(db => db.Capacities.AnyAsync(row => row.WorkshopId == works.Workshop.Id && row.Until == new DateOnly(2026, 12, 31))));
    }

    [Theory, EachDatabase]
    public async Task A_site_takes_no_leaders_itself(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/capacity", ("Mon-AM", "2"));

        Assert.Contains((int)answer.Status, new[] { 404, 422 });
        Assert.False(await works.Ask(db => db.Capacities.AnyAsync(row => row.WorkshopId == works.Site.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_leader_reads_the_numbers_and_finds_nothing_to_fill_in(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Leader).Get($"/units/{works.Workshop.Code}");

        page.ShouldShow("How many leaders it takes");
        page.ShouldNotShow("name=\"Mon-AM\"");
        page.ShouldNotShow("Keep capacity");
    }

    private static Task EndMonday(Works works, int leaders, DateOnly? until = null) => works.Change(db =>
    {
        var row = db.Capacities.Single(row => row.WorkshopId == works.Workshop.Id && row.Weekday == DayOfWeek.Monday && row.Part == PartOfDay.Am);
        (row.Leaders, row.Until) = (leaders, until ?? new DateOnly(2026, 9, 30));
    });
}
