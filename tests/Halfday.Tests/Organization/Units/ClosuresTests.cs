using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.Units;

public sealed class ClosuresTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabaseWith(""), EachDatabaseWith("yesterday"), EachDatabaseWith("2026-02-30"), EachDatabaseWith("not sent")]
    public async Task A_closure_on_no_day_is_refused(Database database, string date)
    {
        var works = await Given.AWorks(database);
        (string, string)[] fields = date == "not sent" ? [("reason", "x")] : [("date", date), ("reason", "x")];

        var answer = await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/close", fields);

        answer.ShouldBeUnreadable("date");
        Assert.False(await works.Ask(db => db.Closures.AnyAsync(closure => closure.UnitId == works.Site.Id)));
    }

    [Theory, EachDatabase]
    public async Task Closing_a_closed_day_again_changes_its_reason_alone(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2026-10-20"), ("reason", "Stocktaking"));
        await coordinator.Post($"/units/{works.Site.Code}/close", ("date", "2026-10-20"), ("reason", "盘点 <全厂>"));

        var closure = await works.Ask(db => db.Closures.SingleAsync(closure => closure.UnitId == works.Site.Id));
        Assert.Equal("盘点 <全厂>", closure.Reason);
        Assert.Equal(["Closure", "Closure"], (await works.WrittenOf(closure.Id)).Select(entry => entry.Subject));
    }

    [Theory, EachDatabase]
    public async Task A_closure_from_above_is_shown_with_where_it_comes_from_and_is_not_taken_back_below(Database database)
    {
        var works = await Given.AWorks(database);
        var closure = await Close(works, works.Bureau, new DateOnly(2026, 10, 20));
        var coordinator = works.SignedInAs(works.Coordinator);

        var page = await coordinator.Get($"/units/{works.Workshop.Code}");
        await coordinator.Post($"/units/{works.Workshop.Code}/open", ("closure", closure.Id.ToString()), ("date", "2026-10-20"));

        page.ShouldShow("Machinery Bureau");
        page.ShouldNotShow("Take back");
        Assert.True(await works.Ask(db => db.Closures.AnyAsync(each => each.Id == closure.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_closure_of_today_can_be_taken_back_and_one_of_yesterday_stays(Database database)
    {
        TestTime.Is(new DateTimeOffset(2026, 10, 7, 17, 0, 0, TimeSpan.Zero)); // one in the morning of the 8th in Shanghai
        var works = await Given.AWorks(database);
        var (past, today) = (await Close(works, works.Site, new DateOnly(2026, 10, 7)), await Close(works, works.Site, new DateOnly(2026, 10, 8)));
        var coordinator = works.SignedInAs(works.Coordinator);

        foreach (var closure in new[] { past, today })
            await coordinator.Post($"/units/{works.Site.Code}/open", ("closure", closure.Id.ToString()), ("date", $"{closure.Date:yyyy-MM-dd}"));

        Assert.Equal([past.Id], await works.Ask(db => db.Closures.Where(each => each.UnitId == works.Site.Id).Select(each => each.Id).ToListAsync()));
    }

    [Theory, EachDatabase]
    public async Task What_was_taken_back_stands_in_the_journal(Database database)
    {
        var works = await Given.AWorks(database);
        var closure = await Close(works, works.Site, new DateOnly(2026, 10, 20));

        await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/open", ("closure", closure.Id.ToString()), ("date", "2026-10-20"));

        var last = (await works.WrittenOf(closure.Id))[^1];
        Assert.Equal((works.Coordinator.Code, "open"), (last.Who, last.What));
        Assert.Contains("removed", last.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Nobody_takes_back_the_closure_of_another_works(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var closure = await Close(foreign, foreign.Site, new DateOnly(2026, 10, 20));

        await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/open", ("closure", closure.Id.ToString()), ("date", "2026-10-20"));

        Assert.True(await works.Ask(db => db.Closures.AnyAsync(each => each.Id == closure.Id)));
    }

    private static async Task<Closure> Close(Works works, Unit unit, DateOnly date, PartOfDay? part = null)
    {
        var closure = new Closure { UnitId = unit.Id, Date = date, Part = part };
        await works.Change(db => db.Add(closure));
        return closure;
    }
}
