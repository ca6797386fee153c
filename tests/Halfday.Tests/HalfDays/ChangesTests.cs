using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>A half day made up, swapped, exchanged for a weekend; absences said.</summary>
public sealed class ChangesTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Thursday = new(2026, 10, 8);
    private static readonly DateOnly Saturday = new(2026, 10, 10);

    private static Task<List<HalfDay>> Of(Works works, Person leader) =>
        works.Ask(db => db.HalfDays.AsNoTracking().OwnedBy(leader.Id).OrderBy(halfDay => halfDay.Date).ToListAsync());

    [Theory, EachDatabase]
    public async Task A_missed_half_day_is_made_up_and_counts_for_its_week(Database database)
    {
        var works = await Given.AWorks(database);
        var (leader, path) = (works.SignedInAs(works.Leader), $"/half-days/{works.HalfDay.Id}/make-up");
        TestTime.Is(TestTime.Morning.AddDays(1).AddHours(2));
        var choice = $"2026-10-12|AM|{works.Mentor.Id}";
        (await leader.Get(path)).ShouldShow(choice);

        (await leader.Post(path, ("choice", choice))).ShouldBeDone();
        (await leader.Post(path, ("choice", choice))).ShouldBeDone();
        (await leader.Post(path, ("choice", $"2026-10-13|AM|{works.Mentor.Id}"))).ShouldBeRefusedBecause("AlreadyChosen");

        var makeUp = Assert.Single(await Of(works, works.Leader), halfDay => halfDay.MakesUpForId == works.HalfDay.Id);
        Assert.Equal(IsoWeek.Of(works.HalfDay.Date), makeUp.OwedIn);
        TestTime.Is(TestTime.Morning.AddDays(5));
        await leader.PostJson($"/api/v1/half-days/{makeUp.Id}/check-in", new { });
        await works.SignedInAs(works.Mentor).PostJson($"/api/v1/half-days/{makeUp.Id}/confirmation", new { });
        Assert.Equal(HalfDayState.MadeUp, (await works.Reload(works.HalfDay)).StateOn(Thursday));
    }

    [Theory, EachDatabase]
    public async Task A_make_up_needs_a_miss_room_and_comes_within_the_period(Database database)
    {
        var works = await Given.AWorks(database);
        var (leader, path) = (works.SignedInAs(works.Leader), $"/api/v1/half-days/{works.HalfDay.Id}/make-up");
        Task<Answer> Choose(string date) => leader.PostJson(path, new { date, part = "AM", mentorId = works.Mentor.Id });

        (await Choose("2026-10-12")).ShouldBeRefusedBecause("NothingToMakeUp");
        TestTime.Is(TestTime.Morning.AddDays(1));
        (await Choose("2026-11-05")).ShouldBeRefusedBecause("MakeUpPeriodIsOver");
        (await Choose("2026-10-07")).ShouldBeRefusedBecause("InThePast");
        (await Choose("2026-10-10")).ShouldBeRefusedBecause("WorkshopHasRoom");
        await works.Change(db => db.Add(new Closure { UnitId = works.Site.Id, Date = new DateOnly(2026, 10, 12) }));
        (await Choose("2026-10-12")).ShouldBeRefusedBecause("WorkshopIsOpen");
        await works.Change(db => db.Add(works.NewHalfDay(works.SecondLeader, new DateOnly(2026, 10, 13), PartOfDay.Am)));
        (await Choose("2026-10-13")).ShouldBeRefusedBecause("OneLeaderPerMentor");
    }

    [Theory, EachDatabase]
    public async Task Two_leaders_swap_their_half_days(Database database)
    {
        var works = await Given.AWorks(database);
        var (mine, theirs) = await TwoHalfDays(works);
        (await works.SignedInAs(works.Leader).Get($"/half-days/{mine.Id}/swap")).ShouldShow("Ma Aiguo");
        (await works.SignedInAs(works.Leader).Post($"/half-days/{mine.Id}/swap", ("withHalfDayId", $"{theirs.Id}"))).ShouldBeDone();
        var swap = await works.Ask(db => db.Swaps.SingleAsync(swap => swap.HalfDayId == mine.Id));
        (await works.SignedInAs(works.SecondLeader).Get("/half-days")).ShouldShow("Zhou Wen asks to swap");
        (await works.SignedInAs(works.Leader).Post($"/swaps/{swap.Id}/agreement", ("answer", "Agreed"))).ShouldBeUnseen();

        (await works.SignedInAs(works.SecondLeader).Post($"/swaps/{swap.Id}/agreement", ("answer", "Agreed"))).ShouldBeDone();
        (await works.SignedInAs(works.SecondLeader).Post($"/swaps/{swap.Id}/agreement", ("answer", "Agreed"))).ShouldBeDone();

        Assert.Equal(WithdrawalReason.Swapped, (await works.Reload(mine)).Withdrawal!.Reason);
        Assert.Equal(theirs.Date, (await Of(works, works.Leader)).Single(halfDay => halfDay.Withdrawal is null && halfDay.Date > Thursday).Date);
        Assert.Equal(mine.Date, (await Of(works, works.SecondLeader)).Single(halfDay => halfDay.Withdrawal is null).Date);
    }

    [Theory, EachDatabase]
    public async Task A_declined_swap_changes_nothing_and_cannot_be_agreed_later(Database database)
    {
        var works = await Given.AWorks(database);
        var (mine, theirs) = await TwoHalfDays(works);
        await works.SignedInAs(works.Leader).Post($"/half-days/{mine.Id}/swap", ("withHalfDayId", $"{theirs.Id}"));
        var swap = await works.Ask(db => db.Swaps.SingleAsync(swap => swap.HalfDayId == mine.Id));

        (await works.SignedInAs(works.SecondLeader).Post($"/swaps/{swap.Id}/agreement", ("answer", "Declined"))).ShouldBeDone();

        (await works.SignedInAs(works.SecondLeader).Post($"/swaps/{swap.Id}/agreement", ("answer", "Agreed"))).ShouldBeRefusedBecause("SwapAlreadyAnswered");
        Assert.Null((await works.Reload(mine)).Withdrawal);
    }

    [Theory, EachDatabase]
    public async Task A_day_off_is_exchanged_for_a_working_weekend_when_mentor_and_coordinator_agree(Database database)
    {
        var works = await Given.AWorks(database);
        var halfDay = works.NewHalfDay(works.SecondLeader, new DateOnly(2026, 10, 9), PartOfDay.Am);
        await works.Change(db => db.Add(halfDay));
        var (leader, path) = (works.SignedInAs(works.SecondLeader), $"/half-days/{halfDay.Id}/exchange");

        (await leader.Post(path, ("toDate", "2026-10-12"), ("toPart", "AM"), ("reason", "a wedding"))).ShouldBeRefusedBecause("NotAClosedDay");
        (await leader.Post(path, ("toDate", "2026-10-10"), ("toPart", "AM"))).ShouldBeRefusedBecause("ExchangeWithoutReason");
        (await leader.Post(path, ("toDate", "2026-10-10"), ("toPart", "AM"), ("reason", "a wedding"))).ShouldBeDone();
        var asked = await works.Ask(db => db.DayExchanges.SingleAsync(asked => asked.HalfDayId == halfDay.Id));
        (await works.SignedInAs(works.Mentor).Get("/notices")).ShouldShow("Instead: Sat 10 Oct, morning.");
        (await leader.Post($"/exchanges/{asked.Id}/agreement", ("agrees", "true"))).ShouldBeRefusedBecause("OwnHalfDay");
        (await works.SignedInAs(works.Coordinator).Post($"/exchanges/{asked.Id}/agreement", ("agrees", "true"))).ShouldBeDone();
        Assert.Null((await works.Reload(halfDay)).Withdrawal);
        (await works.SignedInAs(works.Mentor).Post($"/exchanges/{asked.Id}/agreement", ("agrees", "true"))).ShouldBeDone();

        Assert.Equal(WithdrawalReason.DayExchanged, (await works.Reload(halfDay)).Withdrawal!.Reason);
        Assert.Equal(Saturday, (await Of(works, works.SecondLeader)).Single(kept => kept.Withdrawal is null).Date);
    }

    [Theory, EachDatabase]
    public async Task People_say_themselves_when_they_cannot_come(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        (await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-07"))).ShouldBeDone();
        (await leader.Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-07"))).ShouldBeDone();
        (await leader.Post("/absences", ("kind", "Unavailable"))).ShouldBeRefusedBecause("DateOrWeekday");
        (await leader.Post("/absences", ("kind", "Preferred"), ("weekday", "Friday"), ("part", "PM"))).ShouldBeDone();
        (await leader.Post("/absences", ("kind", "Preferred"), ("weekday", "Monday"), ("part", "AM"))).ShouldBeDone();

        var said = await works.Ask(db => db.Availabilities.Where(given => given.PersonId == works.Leader.Id).ToListAsync());
        Assert.Single(said, given => given.Kind == AvailabilityKind.Unavailable);
        Assert.Equal(DayOfWeek.Monday, Assert.Single(said, given => given.Kind == AvailabilityKind.Preferred).Weekday);
        (await leader.Get("/absences")).ShouldShow("You are away, but have a half day");
    }

    [Theory, EachDatabase]
    public async Task An_absence_is_taken_back_by_its_owner_alone(Database database)
    {
        var works = await Given.AWorks(database);
        var away = new Availability { PersonId = works.Leader.Id, Date = Thursday, Kind = AvailabilityKind.Unavailable };
        await works.Change(db => db.Add(away));

        (await works.SignedInAs(works.SecondLeader).Post($"/absences/{away.Id}/withdrawal")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Post($"/absences/{away.Id}/withdrawal")).ShouldBeDone();

        Assert.False(await works.Ask(db => db.Availabilities.AnyAsync(given => given.Id == away.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_mentor_who_is_away_leaves_a_half_day_that_the_coordinator_is_told_of(Database database)
    {
        var works = await Given.AWorks(database);

        await works.SignedInAs(works.Mentor).Post("/absences", ("kind", "Unavailable"), ("weekday", "Wednesday"), ("part", "AM"));

        (await works.SignedInAs(works.Coordinator).Get("/notices")).ShouldShow("A mentor is away: name a substitute");
    }

    private static async Task<(HalfDay Mine, HalfDay Theirs)> TwoHalfDays(Works works)
    {
        var mine = works.NewHalfDay(works.Leader, Thursday, PartOfDay.Am);
        var theirs = works.NewHalfDay(works.SecondLeader, new DateOnly(2026, 10, 9), PartOfDay.Pm);
        await works.Change(db => db.AddRange(mine, theirs));
        return (mine, theirs);
    }
}
