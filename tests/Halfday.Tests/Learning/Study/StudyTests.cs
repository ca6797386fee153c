using Halfday.Decisions;
using Halfday.Learning;
using Halfday.Learning.Study;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Tests.Rota;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Study;

/// <summary>Study logged, borne out and owed, through the real application.</summary>
public sealed class StudyTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_leader_logs_study_and_a_mentor_of_the_trade_bears_it_out(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        (await leader.Post("/study", ("Trade", works.Turning.Code), ("on", "2026-10-07"), ("Minutes", "50"), ("learnt", "Why the tool stands at centre height"))).ShouldBeDone();
        (await leader.Get("/study")).ShouldShow("waits");
        (await works.SignedInAs(works.Mentor).Get("/study/waiting")).ShouldShow("Why the tool stands at centre height");
        (await works.SignedInAs(works.Mentor).Post("/study/waiting", ("id", $"{await Entry(works)}"))).ShouldBeDone();

        (await leader.Get("/study")).ShouldShow("confirmed");
        (await leader.Get("/notices")).ShouldShow("Your study is confirmed");
    }

    [Theory, EachDatabase]
    public async Task Nobody_bears_out_their_own_and_a_mentor_of_another_trade_sees_none_of_it(Database database)
    {
        var works = await Given.AWorks(database);
        await Log(works, works.Leader);
        var id = await Entry(works);

        (await works.SignedInAs(works.Leader).PostJson($"/api/v1/study/{id}/confirmation", new { })).ShouldBeUnseen();
        (await works.SignedInAs(works.SecondMentor).PostJson($"/api/v1/study/{id}/confirmation", new { })).ShouldBeUnseen();
        (await works.SignedInAs(works.SecondMentor).Get("/study/waiting")).ShouldShow("Nothing waits");
    }

    [Fact]
    public void The_entry_itself_refuses_its_own_author() => Assert.Equal("OwnStudy", New(Guid.CreateVersion7()) is var entry ? entry.Confirm(entry.PersonId, DateTime.UnixEpoch)?.Rule : "");

    [Fact]
    public void Once_borne_out_by_a_person_a_test_does_not_take_it_over()
    {
        var entry = New(Guid.CreateVersion7());
        Assert.Null(entry.Confirm(Guid.CreateVersion7(), DateTime.UnixEpoch));

        entry.ConfirmBy(Guid.CreateVersion7(), DateTime.UnixEpoch.AddDays(1));

        Assert.Null(entry.SittingId);
        Assert.Equal(DateTime.UnixEpoch, entry.ConfirmedAt);
    }

    [Theory]
    [InlineData("2026-10-08", 60, "x", "StudyDayOutOfBounds"), InlineData("2026-09-08", 60, "x", "StudyDayOutOfBounds")]
    [InlineData("2026-10-07", 4, "x", "StudyMinutesOutOfBounds"), InlineData("2026-10-07", 601, "x", "StudyMinutesOutOfBounds"), InlineData("2026-10-07", 60, " ", "NothingLearnt")]
    [InlineData("2026-10-07", 5, "x", null), InlineData("2026-09-09", 600, "x", null)]
    public void What_cannot_be_is_refused(string on, int minutes, string learnt, string? rule) =>
        Assert.Equal(rule, StudyEntry.Check(DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture), minutes, learnt, new DateOnly(2026, 10, 7))?.Rule);

    [Theory, EachDatabase]
    public async Task What_nothing_bears_out_is_taken_back_and_what_is_borne_out_stays(Database database)
    {
        var works = await Given.AWorks(database);
        await Log(works, works.Leader);
        var id = await Entry(works);
        (await works.SignedInAs(works.SecondLeader).Delete($"/api/v1/study/{id}")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Delete($"/api/v1/study/{id}")).ShouldBeDone();
        await Log(works, works.Leader);
        id = await Entry(works);
        (await works.SignedInAs(works.Mentor).PostJson($"/api/v1/study/{id}/confirmation", new { })).ShouldBeDone();

        (await works.SignedInAs(works.Leader).Delete($"/api/v1/study/{id}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_second_tap_is_once_and_a_day_holds_ten_hours(Database database)
    {
        var works = await Given.AWorks(database);
        await Log(works, works.Leader, minutes: 300);
        await Log(works, works.Leader, minutes: 300);
        Assert.Equal(1, await works.Ask(db => db.StudyEntries.CountAsync(entry => entry.SiteId == works.Site.Id)));

        var more = await works.SignedInAs(works.Leader).PostJson("/api/v1/study", new { trade = works.Turning.Code, on = "2026-10-07", minutes = 301, learnt = "More" });

        more.ShouldBeRefusedBecause("StudyOfADay");
    }

    [Theory, EachDatabase]
    public async Task Who_teaches_no_more_bears_out_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        await Log(works, works.Leader);
        await works.Change(db => db.Mentors.Single(mentor => mentor.PersonId == works.Mentor.Id).Until = RotaWorld.Day("2026-10-01"));

        (await works.SignedInAs(works.Mentor).PostJson($"/api/v1/study/{await Entry(works)}/confirmation", new { })).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_weeks_duty_is_met_by_what_is_borne_out_and_the_standing_says_so(Database database)
    {
        var works = await AWorksThatStudies(database);
        await Log(works, works.Leader, minutes: 60);
        Assert.Equal("onTrack", await Standing(works, "2026-W41"));
        (await works.SignedInAs(works.Mentor).PostJson($"/api/v1/study/{await Entry(works)}/confirmation", new { })).ShouldBeDone();

        Assert.Equal("met", await Standing(works, "2026-W41"));
        Assert.Equal("behind", await Standing(works, "2026-W40"));
        (await works.SignedInAs(works.Leader).Get("/study")).ShouldShow("This week: 1 hour of 1 hour");
    }

    [Theory, EachDatabase]
    public async Task What_was_missed_is_made_up_by_what_is_over(Database database)
    {
        var works = await AWorksThatStudies(database);
        await Log(works, works.Leader, minutes: 120);
        (await works.SignedInAs(works.Mentor).PostJson($"/api/v1/study/{await Entry(works)}/confirmation", new { })).ShouldBeDone();

        Assert.Equal(("met", "met"), (await Standing(works, "2026-W40"), await Standing(works, "2026-W41")));
    }

    [Theory, EachDatabase]
    public async Task Today_says_what_to_read_before_the_next_half_day_and_no_more_once_it_is_studied(Database database)
    {
        var works = await Given.AWorks(database);
        var topic = new Topic { SiteId = works.Site.Id, TradeId = works.Turning.Id, Key = "tools", Order = 0, Name = "Tools" };
        await works.Change(db => db.AddRange(topic, new Reading
        {
            SiteId = works.Site.Id, TradeId = works.Turning.Id, TopicId = topic.Id, Key = "angles", Order = 0, Kind = ReadingKind.Reading, Minutes = 25, Name = "Angles of the tool", Body = "Rake and clearance.",
        }));
        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow("Angles of the tool");

        (await works.SignedInAs(works.Leader).PostJson("/api/v1/study", new { trade = works.Turning.Code, reading = "angles", on = "2026-10-07", minutes = 25, learnt = "Rake" })).ShouldBeDone();

        Assert.DoesNotContain("Angles of the tool", (await works.SignedInAs(works.Leader).Get("/")).Body, StringComparison.Ordinal);
    }

    private async Task<Works> AWorksThatStudies(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            var clause = new Clause { Key = "S1", Order = 0, Text = "Study an hour a week", Duty = DutyKind.Study, Hours = 1, Posts = [$"{works.Prefix}-director"], Levels = [UnitLevel.Site] };
            var decision = new Decision { Number = $"{works.Prefix}-study", Title = "Study", BodyId = works.Top.Id, From = RotaWorld.Day("2026-09-28") };
            decision.Clauses.Add(clause);
            decision.Issue();
            db.Add(decision);
        });
        return works;
    }

    private static async Task<string?> Standing(Works works, string week) =>
        (await works.SignedInAs(works.Leader).Get($"/api/v1/standing/people/{works.Leader.Code}")).Json.GetProperty("obligations").EnumerateArray()
            .First(owed => owed.GetProperty("clause").GetString() == "S1" && owed.GetProperty("period").GetString() == week).GetProperty("state").GetString();

    private static async Task Log(Works works, Person who, int minutes = 50) => (await works.SignedInAs(who).PostJson("/api/v1/study", new { trade = works.Turning.Code, on = "2026-10-07", minutes, learnt = "Centre height" })).ShouldBeDone();

    private static Task<Guid> Entry(Works works) => works.Ask(db => db.StudyEntries.Where(entry => entry.SiteId == works.Site.Id).Select(entry => entry.Id).SingleAsync());

    private static StudyEntry New(Guid person) => new() { SiteId = default, PersonId = person, TradeId = default, On = default, Minutes = 30, Learnt = "x", LoggedAt = default };
}
