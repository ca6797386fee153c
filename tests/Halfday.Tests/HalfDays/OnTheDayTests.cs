using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Shared.Journal;
using Halfday.Shared.Notices;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.HalfDays;

/// <summary>A leader's morning through the real application: five past eight on the day.</summary>
public sealed class OnTheDayTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_leader_checks_in_records_work_and_checks_out_and_the_mentor_confirms(Database database)
    {
        var works = await Given.AWorks(database);
        var (leader, path) = (works.SignedInAs(works.Leader), $"/half-days/{works.HalfDay.Id}");

        (await leader.Get("/")).ShouldShow("Wang Peiyu teaches you turning in Workshop 1");
        (await leader.Post($"{path}/check-in")).ShouldBeDone();
        (await leader.Get("/")).ShouldShow("Record the work");
        (await leader.Post($"{path}/work", ("what", "turned shafts"), ("howMuch", "12 pieces"))).ShouldBeDone();
        (await leader.Post($"{path}/check-out")).ShouldBeDone();
        (await works.SignedInAs(works.Mentor).Post($"{path}/confirmation")).ShouldBeDone();

        var halfDay = await works.Reload(works.HalfDay);
        Assert.Equal(HalfDayState.Confirmed, halfDay.StateOn(halfDay.Date));
        Assert.Equal(("turned shafts", "12 pieces"), (halfDay.Work!.What, halfDay.Work.HowMuch));
        (await leader.Get(path)).ShouldShow("turned shafts");
    }

    [Theory, EachDatabase]
    public async Task Today_says_what_the_trade_demands(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow("Turning asks for 4 half days of practice (you have 0)");
    }

    [Theory, EachDatabase]
    public async Task A_check_in_after_the_window_is_accepted_with_a_reason(Database database)
    {
        var works = await Given.AWorks(database);
        var (leader, path) = (works.SignedInAs(works.Leader), $"/half-days/{works.HalfDay.Id}/check-in");
        TestTime.Is(TestTime.Morning.AddMinutes(40));

        (await leader.Post(path)).ShouldBeRefusedBecause("LateWithoutReason");
        (await leader.Get(path)).ShouldShow("Why are you late?");
        (await leader.Post(path, ("lateReason", "the tram stood still"))).ShouldBeDone();

        Assert.Equal("the tram stood still", (await works.Reload(works.HalfDay)).LateReason);
    }

    [Theory, EachDatabase]
    public async Task A_confirmed_half_day_counts_as_practice_once(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}";
        await works.SignedInAs(works.Leader).PostJson($"{path}/check-in", new { });

        (await works.SignedInAs(works.Mentor).PostJson($"{path}/confirmation", new { })).ShouldBeDone();
        (await works.SignedInAs(works.Mentor).PostJson($"{path}/confirmation", new { })).ShouldBeDone();

        Assert.Equal(1, await works.Ask(db => db.PractisedHalfDays.CountAsync(done => done.HalfDayId == works.HalfDay.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_confirmation_that_comes_before_the_check_in_becomes_practice_when_that_arrives(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}";

        (await works.SignedInAs(works.Mentor).PostJson($"{path}/confirmation", new { })).ShouldBeDone();
        Assert.False(await works.Ask(db => db.PractisedHalfDays.AnyAsync(done => done.HalfDayId == works.HalfDay.Id)));
        (await works.SignedInAs(works.Leader).PostJson($"{path}/check-in", new { happenedAt = TestTime.Morning.AddMinutes(-10) })).ShouldBeDone();

        Assert.True(await works.Ask(db => db.PractisedHalfDays.AnyAsync(done => done.HalfDayId == works.HalfDay.Id)));
    }

    [Theory, EachDatabase]
    public async Task Two_check_ins_at_once_are_one_in_the_journal(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => leader.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { })));

        Assert.All(answers, answer => answer.ShouldBeDone());
        Assert.Equal(1, await works.Ask(db => db.Set<JournalEntry>().CountAsync(entry => entry.SubjectId == works.HalfDay.Id && entry.What == "check-in")));
    }

    [Theory, EachDatabase]
    public async Task Check_in_and_confirmation_at_the_same_instant_still_become_practice(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}";

        await Task.WhenAll(
            works.SignedInAs(works.Leader).PostJson($"{path}/check-in", new { }),
            works.SignedInAs(works.Mentor).PostJson($"{path}/confirmation", new { }));

        Assert.True((await works.Reload(works.HalfDay)).IsConfirmed);
        Assert.True(await works.Ask(db => db.PractisedHalfDays.AnyAsync(done => done.HalfDayId == works.HalfDay.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_mentor_sees_who_comes_and_confirms_with_one_button(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");

        var page = await works.SignedInAs(works.Mentor).Get("/mentoring");

        page.ShouldShow("Zhou Wen checked in at 8:05");
        page.ShouldShow($"action=\"/half-days/{works.HalfDay.Id}/confirmation\"");
    }

    [Theory, EachDatabase]
    public async Task The_leader_is_told_of_the_confirmation(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Leader).Post($"/half-days/{works.HalfDay.Id}/check-in");
        await works.SignedInAs(works.Mentor).Post($"/half-days/{works.HalfDay.Id}/confirmation");

        (await works.SignedInAs(works.Leader).Get("/notices")).ShouldShow("Your half day is confirmed");
        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow("1 new notice");
        (await works.SignedInAs(works.Leader).Post("/notices")).ShouldBeDone();
        Assert.False(await works.Ask(db => db.Notices.To(works.Leader.Id).Unread().AnyAsync()));
    }

    [Theory, EachDatabase]
    public async Task A_program_reads_half_days_and_the_rule_of_a_refusal(Database database)
    {
        var works = await Given.AWorks(database);
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get("/api/v1/half-days")).ShouldShow(works.HalfDay.Id.ToString());
        (await leader.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/work", new { what = "turned" })).ShouldBeRefusedBecause("NotCheckedIn");
        (await leader.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/confirmation", new { })).ShouldBeRefusedBecause("OwnHalfDay");
    }
}
