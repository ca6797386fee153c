using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota;

/// <summary>What people change among themselves obeys the rules that the planner keeps. The leader's own are turning, the union chair's casting.</summary>
public sealed class ChangeRulesTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_swap_that_would_bring_casting_before_turning_is_neither_offered_nor_taken(Database database)
    {
        var works = await Given.AWorks(database);
        await Without(works, works.HalfDay);
        var (mine, casting) = await TurningAndCasting(works);
        var leader = works.SignedInAs(works.Leader);

        Assert.DoesNotContain("Ma Aiguo", (await leader.Get($"/half-days/{mine.Id}/swap")).Body, StringComparison.Ordinal);
        var answer = await leader.Post($"/half-days/{mine.Id}/swap", ("withHalfDayId", $"{casting.Id}"));

        answer.ShouldBeRefusedBecause("LearnFirst");
        answer.ShouldShow("Zhou Wen would practise Casting in week 42 without a half day in Turning in an earlier week.");
        Assert.Null((await works.Reload(mine)).Withdrawal);
    }

    [Theory, EachDatabase]
    public async Task Who_has_learnt_turning_may_take_the_casting(Database database)
    {
        var works = await Given.AWorks(database);
        var (mine, casting) = await TurningAndCasting(works);
        await works.Practised(works.Leader, works.Turning, 1);

        await works.SignedInAs(works.Leader).Post($"/half-days/{mine.Id}/swap", ("withHalfDayId", $"{casting.Id}"));
        var swap = await works.Ask(db => db.Swaps.SingleAsync(swap => swap.HalfDayId == mine.Id));
        (await works.SignedInAs(works.SecondLeader).PostJson($"/api/v1/swaps/{swap.Id}/agreement", new { agrees = true })).ShouldBeDone();

        Assert.Equal(WithdrawalReason.Swapped, (await works.Reload(mine)).Withdrawal!.Reason);
    }

    [Theory, EachDatabase]
    public async Task A_swap_agreed_after_the_rules_moved_on_is_refused_and_leaves_both(Database database)
    {
        var works = await Given.AWorks(database);
        var (mine, casting) = await TurningAndCasting(works);
        await works.Practised(works.Leader, works.Turning, 1);
        await works.SignedInAs(works.Leader).Post($"/half-days/{mine.Id}/swap", ("withHalfDayId", $"{casting.Id}"));
        var swap = await works.Ask(db => db.Swaps.SingleAsync(swap => swap.HalfDayId == mine.Id));
        await OnlyTurningIsMain(works);

        (await works.SignedInAs(works.SecondLeader).Post($"/swaps/{swap.Id}/agreement", ("answer", "Agreed"))).ShouldBeRefusedBecause("TradeIsInTheProgramme");

        Assert.Null((await works.Reload(mine)).Withdrawal);
        Assert.Null((await works.Reload(casting)).Withdrawal);
    }

    [Theory, EachDatabase]
    public async Task A_make_up_in_a_trade_outside_the_programme_is_neither_offered_nor_taken(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            db.Trades.Single(trade => trade.Id == works.Turning.Id).IsMain = false;
            db.Trades.Single(trade => trade.Id == works.Casting.Id).AfterId = null;
        });
        TestTime.Is(TestTime.Morning.AddDays(1));
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get($"/half-days/{works.HalfDay.Id}/make-up")).ShouldShow("No room found");
        (await leader.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/make-up", new { date = "2026-10-12", part = "AM", mentorId = works.Mentor.Id }))
            .ShouldBeRefusedBecause("TradeIsInTheProgramme");
    }

    [Theory, EachDatabase]
    public async Task A_make_up_comes_on_top_of_the_weeks_own_but_a_third_half_day_is_too_much(Database database)
    {
        var works = await Given.AWorks(database);
        var earlier = works.NewHalfDay(works.Leader, RotaWorld.Day("2026-09-30"), PartOfDay.Am);
        await works.Change(db => db.AddRange(earlier, works.Pinned(works.Leader, "2026-10-15", works.Mentor)));
        TestTime.Is(TestTime.Morning.AddDays(1));
        var leader = works.SignedInAs(works.Leader);
        Task<Answer> MakeUp(HalfDay missed, string date) =>
            leader.PostJson($"/api/v1/half-days/{missed.Id}/make-up", new { date, part = "AM", mentorId = works.Mentor.Id });

        (await MakeUp(works.HalfDay, "2026-10-13")).ShouldBeDone();
        var answer = await MakeUp(earlier, "2026-10-14");

        answer.ShouldBeRefusedBecause("LeaderIsFree");
        answer.ShouldShow("3 half days in week 42");
        (await MakeUp(earlier, "2026-10-20")).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task A_weekend_later_than_the_casting_that_needs_it_is_refused(Database database)
    {
        var works = await Given.AWorks(database);
        await Without(works, works.HalfDay);
        var turning = works.Pinned(works.Leader, "2026-10-09", works.Mentor);
        await works.Change(db => db.AddRange(turning, Casting(works, works.Leader, "2026-10-15")));
        Task<Answer> Exchange(string date) => works.SignedInAs(works.Leader)
            .Post($"/half-days/{turning.Id}/exchange", ("toDate", date), ("toPart", "AM"), ("reason", "a wedding"));

        (await Exchange("2026-10-24")).ShouldBeRefusedBecause("LearnFirst");
        (await Exchange("2026-10-10")).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task A_person_whom_nothing_binds_here_any_more_makes_up_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Appointments.Single(held => held.PersonId == works.Leader.Id).Until = RotaWorld.Day("2026-10-09"));
        TestTime.Is(TestTime.Morning.AddDays(7));

        (await works.SignedInAs(works.Leader).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/make-up",
            new { date = "2026-10-20", part = "AM", mentorId = works.Mentor.Id })).ShouldBeRefusedBecause("NotBoundHere");
    }

    private static Task Without(Works works, HalfDay halfDay) => works.Change(db =>
        db.HalfDays.Single(row => row.Id == halfDay.Id).Withdraw(WithdrawalReason.MovedByHand, TestTime.Morning.UtcDateTime));

    private static Task OnlyTurningIsMain(Works works) => works.Change(db => db.Trades.Single(trade => trade.Id == works.Casting.Id).IsMain = false);

    private static HalfDay Casting(Works works, Person leader, string date) => new()
    {
        SiteId = works.Site.Id, LeaderId = leader.Id, Date = RotaWorld.Day(date), Part = PartOfDay.Am, WorkshopId = works.SecondWorkshop.Id,
        TradeId = works.Casting.Id, MentorId = works.SecondMentor.Id, PlanRunId = Guid.CreateVersion7(),
    };

    private static async Task<(HalfDay Turning, HalfDay Casting)> TurningAndCasting(Works works)
    {
        var (turning, casting) = (works.Pinned(works.Leader, "2026-10-15", works.Mentor), Casting(works, works.SecondLeader, "2026-10-16"));
        await works.Change(db => db.AddRange(turning, casting));
        await works.Practised(works.SecondLeader, works.Turning, 4);
        return (turning, casting);
    }
}
