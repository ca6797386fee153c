using System.Net;
using System.Text.Json;
using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Tests.Rota;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>Weeks in which a half day was owed and none was planned. The decision binds from week 40; it is Wednesday of week 41.</summary>
public sealed class ShortWeekTests(RunningApp app) : OnEachDatabase(app)
{
    private const string Week = "2026-W40";

    [Theory, EachDatabase]
    public async Task A_week_without_a_half_day_is_made_up_and_then_met(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.SecondLeader);
        var page = await leader.Get("/half-days");
        page.ShouldShow("Week 40: a half day was owed, and none was planned. It can be made up until 1 November 2026.");
        page.ShouldShow($"/half-days/weeks/{Week}/make-up");
        (await leader.Get($"/half-days/weeks/{Week}/make-up")).ShouldShow(Value(works, "2026-10-08"));

        (await leader.Post($"/half-days/weeks/{Week}/make-up", ("choice", Value(works, "2026-10-08")))).ShouldBeDone();

        var makeUp = await MakeUpOf(works);
        Assert.Equal((RotaWorld.Day("2026-10-08"), RotaWorld.Week(Week), true), (makeUp.Date, makeUp.OwedIn, makeUp.Pinned));
        (await works.SignedInAs(works.Mentor).Get("/notices")).ShouldShow("A leader makes up a half day with you");
        Assert.DoesNotContain("Week 40", (await leader.Get("/half-days")).Body, StringComparison.Ordinal);
        Assert.Equal("behind", await StandingOf(works, "2026-10-07"));
        TestTime.Is(TestTime.Morning.AddDays(1));
        (await leader.PostJson($"/api/v1/half-days/{makeUp.Id}/check-in", new { })).ShouldBeDone();
        (await works.SignedInAs(works.Mentor).PostJson($"/api/v1/half-days/{makeUp.Id}/confirmation", new { })).ShouldBeDone();
        Assert.Equal("met", await StandingOf(works, "2026-10-08"));
    }

    [Theory, EachDatabase]
    public async Task Choosing_the_same_again_is_once_and_another_finds_nothing_left(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.SecondLeader);

        (await Choose(leader, works, "2026-10-08")).ShouldBeDone();
        (await Choose(leader, works, "2026-10-08")).ShouldBeDone();
        (await Choose(leader, works, "2026-10-12")).ShouldBeRefusedBecause("NothingToMakeUp");

        await MakeUpOf(works);
    }

    [Theory, EachDatabase]
    public async Task Two_choices_at_once_make_one_half_day(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.SecondLeader);

        var answers = await Task.WhenAll(Choose(leader, works, "2026-10-08"), Choose(leader, works, "2026-10-09"), Choose(leader, works, "2026-10-12"));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        await MakeUpOf(works);
    }

    [Theory, EachDatabase]
    public async Task A_week_is_made_up_once_it_is_over_and_within_the_clauses_weeks(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.SecondLeader);

        (await Choose(leader, works, "2026-10-12", "2026-W41")).ShouldBeRefusedBecause("WeekIsNotOver");
        (await Choose(leader, works, "2026-11-02")).ShouldBeRefusedBecause("MakeUpPeriodIsOver");
        (await Choose(leader, works, "2026-10-06")).ShouldBeRefusedBecause("InThePast");
        (await Choose(leader, works, "2026-10-12", "2026-W39")).ShouldBeRefusedBecause("NothingToMakeUp");
        TestTime.Is(TestTime.Morning.AddDays(28));
        Assert.DoesNotContain("Week 40:", (await leader.Get("/half-days")).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_week_wholly_closed_owes_nothing_to_make_up(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(RotaWorld.Week(Week).Days.Select(day => new Closure { UnitId = works.Top.Id, Date = day })));

        Assert.Equal("[]", (await works.SignedInAs(works.SecondLeader).Get("/api/v1/half-days/short-weeks")).Body);
        (await works.SignedInAs(works.SecondLeader).Get($"/half-days/weeks/{Week}/make-up")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Of_two_owed_and_one_missed_one_is_lacking(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Set<Clause>().Single(clause => clause.Id == works.Decision.Clauses[0].Id).HalfDays = 2);
        var missed = works.NewHalfDay(works.SecondLeader, RotaWorld.Day("2026-09-30"), PartOfDay.Am);
        await works.Change(db => db.Add(missed));
        var leader = works.SignedInAs(works.SecondLeader);
        async Task<int> Lacking() => JsonDocument.Parse((await leader.Get("/api/v1/half-days/short-weeks")).Body).RootElement
            .EnumerateArray().Where(week => week.GetProperty("week").GetString() == Week).Sum(week => week.GetProperty("lacking").GetInt32());

        Assert.Equal(1, await Lacking());
        await leader.PostJson($"/api/v1/half-days/{missed.Id}/make-up", new { date = "2026-10-08", part = "AM", mentorId = works.Mentor.Id });
        Assert.Equal(1, await Lacking());
        (await Choose(leader, works, "2026-10-09")).ShouldBeDone();
        Assert.Equal(0, await Lacking());
    }

    [Theory, EachDatabase]
    public async Task A_trade_that_must_be_learnt_later_is_not_offered(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.SecondLeader);

        Assert.DoesNotContain($"{works.Casting.Id}", (await leader.Get($"/half-days/weeks/{Week}/make-up")).Body, StringComparison.Ordinal);
        (await leader.PostJson($"/api/v1/half-days/short-weeks/{Week}/make-up",
            new { date = "2026-10-08", part = "AM", mentorId = works.SecondMentor.Id, tradeId = works.Casting.Id })).ShouldBeRefusedBecause("LearnFirst");
    }

    [Theory, EachDatabase]
    public async Task A_person_bound_by_nothing_has_no_short_weeks(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Stranger).Get($"/half-days/weeks/{Week}/make-up")).ShouldBeUnseen();
        (await Choose(works.SignedInAs(works.Stranger), works, "2026-10-08")).ShouldBeRefusedBecause("NothingToMakeUp");
        Assert.Equal("[]", (await works.SignedInAs(works.Stranger).Get("/api/v1/half-days/short-weeks")).Body);
    }

    [Theory, EachDatabase]
    public async Task A_week_whose_half_day_was_planned_is_not_said_to_have_had_none(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(works.NewHalfDay(works.SecondLeader, RotaWorld.Day("2026-09-30"), PartOfDay.Am)));

        var page = await works.SignedInAs(works.SecondLeader).Get($"/half-days/weeks/{Week}/make-up");

        page.ShouldBeRefusedBecause("NothingToMakeUp");
        page.ShouldShow("You owe no further half day for that week");
        page.ShouldNotShow("never planned for you");
    }

    [Theory, EachDatabase]
    public async Task A_week_that_is_not_over_cannot_be_made_up_yet(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.SecondLeader).Get("/half-days/weeks/2026-W42/make-up")).ShouldBeRefusedBecause("WeekIsNotOver");
    }

    [Theory, EachDatabase]
    public async Task The_page_says_how_many_were_never_planned(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/half-days/weeks/{Week}/make-up";

        (await works.SignedInAs(works.SecondLeader).Get(path)).ShouldShow("1 half day was owed in that week and never planned for you.");
        (await works.SignedInAs(works.SecondLeader).InChinese().Get(path)).ShouldShow("该周有 1 个应劳动的半天没有安排。");
    }

    private static string Value(Works works, string date) => $"{date}|AM|{works.Mentor.Id}|{works.Turning.Id}";

    private static Task<Answer> Choose(Visitor leader, Works works, string date, string week = Week) =>
        leader.PostJson($"/api/v1/half-days/short-weeks/{week}/make-up", new { date, part = "AM", mentorId = works.Mentor.Id });

    private static Task<HalfDay> MakeUpOf(Works works) => works.Ask(db => db.HalfDays.AsNoTracking().SingleAsync(half => half.LeaderId == works.SecondLeader.Id));

    private static async Task<string> StandingOf(Works works, string asOf)
    {
        var answer = await works.SignedInAs(works.Office).Get($"/api/v1/standing?unit={works.Site.Code}&asOf={asOf}");
        var person = JsonDocument.Parse(answer.Body).RootElement.GetProperty("people").EnumerateArray()
            .Single(person => person.GetProperty("person").GetString() == works.SecondLeader.Code);
        return person.GetProperty("obligations").EnumerateArray().Single(owed => owed.GetProperty("period").GetString() == Week).GetProperty("state").GetString()!;
    }
}
