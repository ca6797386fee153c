using Halfday.HalfDays;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Rota;

/// <summary>A re-plan starts at the current week, with what is done as pins.</summary>
public sealed class ReplanFactsTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateTimeOffset WednesdayNoon = new(2026, 10, 7, 4, 30, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Friday = new(2026, 10, 9, 0, 30, 0, TimeSpan.Zero);

    [Theory, EachDatabase]
    public async Task What_is_done_is_a_pin_though_the_mentor_has_left_since(Database database)
    {
        var works = await Given.AWorks(database);
        await works.CheckedIn(works.HalfDay);
        await works.Away(works.Mentor, "2026-10-07");

        var problem = await works.Problem("2026-W41", now: WednesdayNoon);

        var pin = Assert.Single(problem.Pins);
        Assert.Equal((works.Leader.Code, 0, "Wed-AM", works.Mentor.Code), (pin.Leader, pin.Week, pin.Part, pin.Mentor));
        Assert.Equal('1', problem.MentorOf(works.Mentor).OnShift.At(problem, 0, "Wed-AM"));
    }

    [Theory, EachDatabase]
    public async Task What_has_begun_can_no_longer_be_planned(Database database)
    {
        var works = await Given.AWorks(database);

        var problem = await works.Problem("2026-W41", now: WednesdayNoon);

        Assert.Equal("0000011111", problem.Of(works.SecondLeader).Free[0]);
        Assert.Equal("1111111111", problem.Of(works.SecondLeader).Free[1]);
    }

    [Theory, EachDatabase]
    public async Task A_missed_half_day_uses_up_its_weeks_duty_and_is_made_up_by_people_not_by_the_plan(Database database)
    {
        var works = await Given.AWorks(database);

        var problem = await works.Problem("2026-W41", now: Friday);

        Assert.Equal([0, 1, 1, 1], problem.Of(works.Leader).Owed);
        Assert.Empty(problem.Pins);
    }

    [Theory, EachDatabase]
    public async Task A_pinned_half_day_stays_and_gives_way_only_when_a_rule_no_longer_holds(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            works.Pinned(works.Leader, "2026-10-13", works.Mentor), works.Pinned(works.SecondLeader, "2026-10-14", works.Mentor)));
        await works.Away(works.SecondLeader, "2026-10-14");

        var problem = await works.Problem();

        Assert.Equal([works.Leader.Code], problem.Pins.Select(pin => pin.Leader));
        Assert.Equal("Tue-AM", problem.Pins[0].Part);
    }

    [Theory, EachDatabase]
    public async Task A_make_up_adds_to_what_is_owed_in_its_week(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new HalfDay
        {
            SiteId = works.Site.Id, LeaderId = works.Leader.Id, Date = RotaWorld.Day("2026-10-15"), Part = PartOfDay.Am, WorkshopId = works.Workshop.Id,
            TradeId = works.Turning.Id, MentorId = works.Mentor.Id, MakesUpForId = works.HalfDay.Id, OwedOn = works.HalfDay.Date,
        }));

        var problem = await works.Problem();

        Assert.Equal([2, 1, 1, 1], problem.Of(works.Leader).Owed);
        Assert.Single(problem.Pins);
    }
}
