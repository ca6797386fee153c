using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Rota;

/// <summary>Each move by hand is checked by the rules that the planner keeps. The half day moved is the director's, Thursday of week 42.</summary>
public sealed class MoveTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_moved_half_day_leaves_the_old_one_as_history_and_is_pinned(Database database)
    {
        var (works, half) = await AHalfDay(database);

        (await Move(works, half, "1|Fri-PM")).ShouldBeDone();

        Assert.Equal(WithdrawalReason.MovedByHand, (await works.Reload(half)).Withdrawal!.Reason);
        var moved = Assert.Single(await works.Standing());
        Assert.Equal((RotaWorld.Day("2026-10-16"), PartOfDay.Pm, true), (moved.Date, moved.Part, moved.Pinned));
    }

    [Theory, EachDatabase]
    public async Task A_move_to_a_part_in_which_the_leader_is_away_is_refused_by_name(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Away(works.Leader, "2026-10-16");

        var answer = await Move(works, half, "1|Fri-PM");

        answer.ShouldBeRefusedBecause("LeaderIsFree");
        answer.ShouldShow("Zhou Wen is not free on Friday afternoon in week 42.");
    }

    [Theory, EachDatabase]
    public async Task A_move_to_a_mentor_off_shift_is_refused(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Away(works.Mentor, "2026-10-16");

        (await Move(works, half, "1|Fri-PM")).ShouldBeRefusedBecause("MentorIsOnShift");
    }

    [Theory, EachDatabase]
    public async Task A_move_beside_another_leader_of_the_same_mentor_is_refused(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Change(db => db.Add(works.Pinned(works.SecondLeader, "2026-10-16", works.Mentor)));

        (await Move(works, half, "1|Fri-AM")).ShouldBeRefusedBecause("OneLeaderPerMentor");
    }

    [Theory, EachDatabase]
    public async Task A_move_into_a_full_workshop_is_refused(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Change(db =>
        {
            foreach (var row in db.Capacities.Where(row => row.WorkshopId == works.Workshop.Id && row.Weekday == DayOfWeek.Friday)) row.Leaders = 0;
            db.Add(new Capacity { SiteId = works.Site.Id, WorkshopId = works.Workshop.Id, Weekday = DayOfWeek.Saturday, Part = PartOfDay.Am, Leaders = 1 });
        });

        (await Move(works, half, "1|Fri-AM")).ShouldBeRefusedBecause("WorkshopHasRoom");
    }

    [Theory, EachDatabase]
    public async Task A_move_to_a_trade_whose_forerunner_is_not_learnt_is_refused(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Change(db => db.HalfDays.Single(row => row.Id == works.HalfDay.Id).Withdraw(WithdrawalReason.Swapped, TestTime.Morning.UtcDateTime));

        (await Move(works, half, "1|Fri-AM", $"{works.Casting.Code}|{works.SecondMentor.Code}")).ShouldBeRefusedBecause("LearnFirst");
    }

    [Theory, EachDatabase]
    public async Task A_move_that_empties_the_office_is_refused(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Covers("office", 1, works.Leader, works.SecondLeader);
        await works.Practised(works.SecondLeader, works.Turning, 4);
        await works.Change(db => db.Add(new HalfDay
        {
            SiteId = works.Site.Id, LeaderId = works.SecondLeader.Id, Date = RotaWorld.Day("2026-10-16"), Part = PartOfDay.Am,
            WorkshopId = works.SecondWorkshop.Id, TradeId = works.Casting.Id, MentorId = works.SecondMentor.Id,
        }));

        (await Move(works, half, "1|Fri-AM")).ShouldBeRefusedBecause("OfficeIsCovered");
    }

    [Theory, EachDatabase]
    public async Task A_move_beyond_a_mentors_week_is_refused(Database database)
    {
        var (works, half) = await AHalfDay(database);
        await works.Change(db =>
        {
            db.Add(works.Pinned(works.SecondLeader, "2026-10-20", works.Mentor));
            db.Mentors.Single(mentor => mentor.PersonId == works.Mentor.Id).MaxPerWeek = 1;
        });

        (await Move(works, half, "2|Fri-AM")).ShouldBeRefusedBecause("MentorWeek");
    }

    [Theory, EachDatabase]
    public async Task A_pinned_half_day_is_unpinned_before_it_is_moved(Database database)
    {
        var (works, half) = await AHalfDay(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        await coordinator.Post($"/rota/{works.Site.Code}/half-days/{half.Id}/pin");

        (await Move(works, half, "1|Fri-PM")).ShouldBeRefusedBecause("PinIsKept");

        await coordinator.Post($"/rota/{works.Site.Code}/half-days/{half.Id}/unpin");
        (await Move(works, half, "1|Fri-PM")).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task What_has_begun_is_not_moved(Database database)
    {
        var works = await Given.AWorks(database);

        (await Move(works, works.HalfDay, "0|Fri-PM")).ShouldBeRefusedBecause("AlreadyPast");
    }

    [Theory, EachDatabase]
    public async Task Only_those_who_steer_the_site_move(Database database)
    {
        var (works, half) = await AHalfDay(database);

        foreach (var person in new[] { works.Leader, works.Mentor, works.Auditor, works.Stranger })
            (await works.SignedInAs(person).Post($"/rota/{works.Site.Code}/half-days/{half.Id}/move", ("when", "1|Fri-PM"), ("lesson", ""))).ShouldBeUnseen();

        Assert.Null((await works.Reload(half)).Withdrawal);
    }

    private async Task<(Works, HalfDay)> AHalfDay(Database database)
    {
        var works = await Given.AWorks(database);
        var half = works.Pinned(works.Leader, "2026-10-15", works.Mentor);
        half.Pinned = false;
        await works.Change(db => db.Add(half));
        return (works, half);
    }

    private static Task<Answer> Move(Works works, HalfDay half, string when, string? lesson = null) =>
        works.SignedInAs(works.Coordinator).Post($"/rota/{works.Site.Code}/half-days/{half.Id}/move",
            ("when", when), ("lesson", lesson ?? $"{works.Turning.Code}|{works.Mentor.Code}"));
}
