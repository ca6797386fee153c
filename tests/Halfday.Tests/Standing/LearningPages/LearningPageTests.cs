using AngleSharp.Html.Parser;
using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Tests.Standing.Matrix;

namespace Halfday.Tests.Standing.LearningPages;

/// <summary>A leader's learning: what comes next, the path, the hands, those who taught.</summary>
public sealed class LearningPageTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = MatrixStory.Today;

    [Theory]
    [EachDatabaseWith("leader", true), EachDatabaseWith("coordinator", true), EachDatabaseWith("office", true), EachDatabaseWith("auditor", true), EachDatabaseWith("admin", true)]
    [EachDatabaseWith("leader2", false), EachDatabaseWith("mentor", false), EachDatabaseWith("stranger", false)]
    public async Task It_is_ones_own_and_open_to_those_who_read_the_unit_but_not_to_peers(Database database, string who, bool sees)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Named(who)).Get($"/people/{works.Leader.Code}/learning");

        Assert.Equal(sees ? 200 : 404, (int)answer.Status);
        Assert.Equal(answer.Status, (await works.SignedInAs(works.Named(who)).Get($"/api/v1/people/{works.Leader.Code}/learning")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_former_works_reads_it_no_more(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Appointments.Single(held => held.PersonId == works.Leader.Id).Until = Today.AddDays(-1));

        (await works.SignedInAs(works.Coordinator).Get($"/people/{works.Leader.Code}/learning")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Get($"/people/{works.Leader.Code}/learning")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task The_works_of_a_base_unit_reads_what_is_learnt_in_it_and_nothing_of_elsewhere(Database database)
    {
        var (works, other) = (await Given.AWorks(database), await Given.AWorks(database));
        await works.Knows(works.Leader, works.Turning, 55, 2, Today.AddDays(-9));
        await works.Knows(works.Leader, other.Casting, 66, 3, Today.AddDays(-9));
        await works.Change(db => db.Add(new BaseUnitAdoption
        {
            PersonId = works.Leader.Id, SiteId = other.Site.Id, UnitId = other.Site.Id, ClauseId = works.Decision.Clauses[0].Id, From = Today.AddDays(-10), Until = Today.AddDays(300),
        }));

        var page = (await other.SignedInAs(other.Coordinator).Get($"/people/{works.Leader.Code}/learning")).ShouldStand();

        page.ShouldShow("66 of 70");
        page.ShouldNotShow("55 of 70");
        (await works.SignedInAs(works.Leader).Get("/learning")).ShouldShow("55 of 70");
    }

    [Theory, EachDatabase]
    public async Task The_first_thing_is_the_next_half_day_and_what_it_brings(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 40, 1, Today.AddDays(-9), practised: 2);

        var own = new HtmlParser().ParseDocument((await works.SignedInAs(works.Leader).Get("/learning")).ShouldStand().Body);
        var office = await works.SignedInAs(works.Office).Get($"/people/{works.Leader.Code}/learning");

        var first = own.QuerySelector("main .card.next")!;
        Assert.Equal("Wang Peiyu teaches you turning in Workshop 1, Wednesday 7 October 2026, 8:00.", first.QuerySelector(".sentence")!.TextContent);
        Assert.Contains("Half day 3 of 4 in turning; 1 more after it.", first.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/half-days/{works.HalfDay.Id}", Assert.Single(own.QuerySelectorAll("main .primary")).GetAttribute("href"));
        Assert.Equal("/learning", own.QuerySelector(".rail [aria-current]")!.GetAttribute("href"));
        office.ShouldShow("Wang Peiyu teaches Zhou Wen turning in Workshop 1");
    }

    [Theory, EachDatabase]
    public async Task The_path_tells_of_each_trade_its_evidence_and_what_is_left(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Lapses(works.Turning, 12);
        await works.Change(db => db.AddRange(
            works.Found(works.Leader, works.Turning, Method.Test, Today.AddDays(-9), knowledge: 81),
            works.Found(works.Leader, works.Turning, Method.SignOff, Today.AddDays(-8), operation: 2, by: works.Mentor)));

        var page = await works.SignedInAs(works.Leader).Get("/learning");
        var path = new HtmlParser().ParseDocument(page.Body).QuerySelectorAll(".path > li").ToList();

        Assert.Equal([works.Turning.Code, works.Casting.Code], path.Select(trade => trade.Id));
        Assert.Contains("81 of 70", path[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("knowledge test, 28 September 2026; due again by 28 September 2027", path[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("sign-off at the machine by Wang Peiyu, 29 September 2026", path[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Left: 4 half days and 1 sign-off, in 104 weeks, by 28 September 2028.", path[0].TextContent, StringComparison.Ordinal);
        page.ShouldShow("0 of 2 trades mastered. Left: 8 half days, 1 test and 2 sign-offs, in 104 weeks, by 28 September 2028.");
        page.ShouldShow("What my hands can do");
        page.ShouldShow("since 29 September 2026");
    }

    [Theory, EachDatabase]
    public async Task It_speaks_chinese(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 81, 2, Today.AddDays(-9), practised: 3);

        var page = await works.SignedInAs(works.Leader).InChinese().Get("/learning");

        page.ShouldShow("我的学习");
        page.ShouldShow("练完这半天，车工的 4 个半天就满了：接下来是验收。");
        page.ShouldShow("外部带入，2026年9月28日");
        page.ShouldShow("能在指导下操作");
    }

    [Theory, EachDatabase]
    public async Task Those_who_taught_are_thanked_by_name_and_the_notes_stand_the_latest_first(Database database)
    {
        var works = await Given.AWorks(database);
        await Worked(works, Today.AddDays(-7), "turned shafts", "the tool must be on centre");
        await Worked(works, Today.AddDays(-14), "faced flanges", "");

        var page = await works.SignedInAs(works.Leader).Get("/learning");

        page.ShouldShow("Thank you, Wang Peiyu: 2 half days of turning, the last on Wed 30 Sep.");
        page.ShouldShow("turned shafts · 12 pieces");
        page.ShouldShow("the tool must be on centre");
        Assert.True(page.Body.IndexOf("turned shafts", StringComparison.Ordinal) < page.Body.IndexOf("faced flanges", StringComparison.Ordinal));
        (await works.SignedInAs(works.Coordinator).Get($"/people/{works.Leader.Code}/learning")).ShouldShow("Wang Peiyu: 2 half days of turning");
    }

    [Theory, EachDatabase]
    public async Task A_program_reads_what_the_page_shows(Database database)
    {
        var works = await Given.AWorks(database);
        await Worked(works, Today.AddDays(-7), "turned shafts", "");
        await works.Lapses(works.Turning, 1);
        await works.Knows(works.Leader, works.Turning, 80, 3, Today.AddDays(-10));

        var told = (await works.SignedInAs(works.Leader).Get($"/api/v1/people/{works.Leader.Code}/learning")).Json;

        Assert.Equal([works.Turning.Code, works.Casting.Code], told.GetProperty("path").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal((1, 2, 4, works.HalfDay.Id), (told.GetProperty("mastered").GetInt32(), told.GetProperty("asked").GetInt32(), told.GetProperty("left").GetProperty("halfDays").GetInt32(), told.GetProperty("next").GetGuid()));
        Assert.Equal(["2026-10-27", "2026-10-30"], told.GetProperty("due").EnumerateArray().Select(due => due.GetProperty("day").GetString()));
        Assert.Equal(("Wang Peiyu", 1), (told.GetProperty("taughtBy")[0].GetProperty("mentor").GetString(), told.GetProperty("taughtBy")[0].GetProperty("halfDays").GetInt32()));
    }

    [Theory, EachDatabase]
    public async Task More_than_ten_half_days_go_on_the_next_page(Database database)
    {
        var works = await Given.AWorks(database);
        for (var week = 1; week <= 11; week++) await Worked(works, Today.AddDays(-7 * week), $"work of week {week:00}", "");
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get("/learning")).ShouldShow("work of week 10");
        (await leader.Get("/learning")).ShouldNotShow("work of week 11");
        (await leader.Get("/learning?p=2")).ShouldShow("work of week 11");
        (await leader.Get("/learning?p=99")).ShouldShow("work of week 11");
    }

    [Theory, EachDatabase]
    public async Task A_past_day_shows_what_was_known_and_done_then(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Knows(works.Leader, works.Turning, 40, 1, Today.AddDays(-9));
        await works.Knows(works.Leader, works.Turning, 90, 4, Today.AddDays(-2), practised: 5);
        await Worked(works, Today.AddDays(-1), "turned shafts", "");
        var leader = works.SignedInAs(works.Leader);

        var then = await leader.Get("/learning?on=2026-10-04");

        then.ShouldShow("As it stood on Sunday 4 October 2026.");
        then.ShouldShow("40 of 70");
        then.ShouldNotShow("90 of 70");
        then.ShouldNotShow("turned shafts");
        then.ShouldNotShow("teaches you turning");
        (await leader.Get("/learning")).ShouldShow("90 of 70");
        foreach (var odd in new[] { "9999-12-31", "0001-01-01", "soon" }) (await leader.Get($"/learning?on={odd}")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task Who_has_nothing_to_learn_yet_is_told_what_will_stand_there(Database database)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Mentor).Get("/learning")).ShouldShow("No trade yet");
        (await works.SignedInAs(works.SecondLeader).Get("/learning")).ShouldShow("No half day is planned for you yet");
        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow("href=\"/learning\"");
        (await works.SignedInAs(works.Mentor).Get("/")).ShouldNotShow("href=\"/learning\"");
    }

    private static async Task Worked(Works works, DateOnly date, string what, string note)
    {
        var half = works.NewHalfDay(works.Leader, date, PartOfDay.Am);
        works.Came(half);
        Assert.Null(half.Record(WorkDone.Told(what, "12 pieces", note, half.CheckedIn!)));
        await works.Change(db => db.AddRange(half, new PractisedHalfDay
        {
            HalfDayId = half.Id, SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, On = date,
        }));
    }
}
