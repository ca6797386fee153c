using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Standing;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing;

public sealed class UnitStandingTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Wednesday = new(2026, 10, 7);
    private static readonly DateOnly LastWednesday = StandingStory.LastWednesday;

    [Theory, EachDatabase]
    public async Task A_confirmed_half_day_meets_its_week(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Done);

        var owed = await works.FloorTime(LastWednesday, Wednesday);

        Assert.Equal(StandingState.Met, owed.State);
        Assert.Equal("2026-W40", owed.Period);
        Assert.Equal("A1", owed.Clause.Key);
        Assert.Equal("Done on Wed 30 Sep 2026, confirmed.", owed.Reason.En);
    }

    [Theory, EachDatabase]
    public async Task A_missed_half_day_leaves_its_week_behind(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, _ => { });

        var owed = await works.FloorTime(LastWednesday, Wednesday);

        Assert.Equal(StandingState.Behind, owed.State);
        Assert.StartsWith("Missed on Wed 30 Sep 2026.", owed.Reason.En);
    }

    [Theory, EachDatabase]
    public async Task After_seven_days_without_a_word_a_half_day_is_not_met(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Came);

        Assert.Equal(StandingState.OnTrack, (await works.FloorTime(LastWednesday, Wednesday)).State);
        Assert.Equal(StandingState.Behind, (await works.FloorTime(LastWednesday, Wednesday.AddDays(1))).State);
    }

    [Theory, EachDatabase]
    public async Task A_disputed_half_day_is_behind_until_it_is_settled(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Disputed);

        Assert.Equal(StandingState.Behind, (await works.FloorTime(LastWednesday, Wednesday)).State);
    }

    [Theory, EachDatabase]
    public async Task What_the_coordinator_settled_as_done_meets_the_week(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, half =>
        {
            works.Disputed(half);
            Assert.Null(half.Settle(wasThere: true, works.Coordinator.Id, "spoke with both", new DateTime(2026, 10, 1, 3, 0, 0, DateTimeKind.Utc)));
        });

        Assert.Equal(StandingState.Met, (await works.FloorTime(LastWednesday, Wednesday)).State);
    }

    [Theory, EachDatabase]
    public async Task An_excuse_shows_as_excused(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Excused);

        Assert.Equal(StandingState.Excused, (await works.FloorTime(LastWednesday, Wednesday)).State);
    }

    [Theory, EachDatabase]
    public async Task A_make_up_counts_for_the_week_it_makes_up(Database database)
    {
        var works = await Given.AWorks(database);
        var missed = await Has(works, _ => { });
        var makeUp = works.MakingUp(missed, new DateOnly(2026, 10, 6));
        await works.Change(db =>
        {
            works.Done(makeUp);
            db.HalfDays.Add(makeUp);
        });

        Assert.Equal(StandingState.Met, (await works.FloorTime(LastWednesday, Wednesday)).State);
        Assert.Equal(StandingState.Behind, (await works.FloorTime(LastWednesday, new DateOnly(2026, 10, 5))).State);
        Assert.Equal(StandingState.OnTrack, (await works.FloorTime(Wednesday, Wednesday)).State);
    }

    [Theory, EachDatabase]
    public async Task An_absence_is_named_but_the_week_stays_behind(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Availability { PersonId = works.Leader.Id, Date = LastWednesday, Kind = AvailabilityKind.Unavailable }));

        var owed = await works.FloorTime(LastWednesday, Wednesday);

        Assert.Equal(StandingState.Behind, owed.State);
        Assert.StartsWith("Missed: no half day was planned. Away on Wed 30 Sep 2026.", owed.Reason.En);
    }

    [Theory, EachDatabase]
    public async Task Before_the_decision_is_in_force_nothing_stands(Database database)
    {
        var works = await Given.AWorks(database);

        var standing = await works.Standing(new DateOnly(2026, 9, 21));

        Assert.Empty(standing.People);
        Assert.Equal(default, standing.Totals);
    }

    [Theory, EachDatabase]
    public async Task Practice_that_keeps_pace_is_on_track_and_mastery_is_met(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            db.Add(Found(works, works.Turning.Id, knowledge: 80));
            db.Add(Found(works, works.Casting.Id, knowledge: 60));
        });
        Assert.Equal(StandingState.OnTrack, await Mastery(works));

        await works.Change(db => db.Competences.Single(row => row.TradeId == works.Casting.Id).Knowledge = 70);
        Assert.Equal(StandingState.Met, await Mastery(works));
    }

    [Theory, EachDatabase]
    public async Task Units_count_the_people_at_and_below_them(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Done);

        var standing = await works.Standing(Wednesday, works.Top);
        var byCode = standing.Units.ToDictionary(unit => unit.Unit.Code, unit => unit.Totals);

        Assert.Equal(new Totals(Met: 1, OnTrack: 4, Behind: 1, Excused: 0), byCode[works.Site.Code]);
        Assert.Equal(byCode[works.Site.Code], byCode[works.Bureau.Code]);
        Assert.Equal(byCode[works.Site.Code], byCode[works.Top.Code]);
        Assert.Equal(standing.Units.Select(unit => unit.Unit.Code).Order(StringComparer.Ordinal), standing.Units.Select(unit => unit.Unit.Code));
    }

    [Theory, EachDatabase]
    public async Task One_person_alone_stands_as_among_all(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Done);

        var alone = await works.Ask(db => UnitStanding.OfPerson(db, works.Leader, Wednesday, CancellationToken.None));
        var among = (await works.Standing(Wednesday, works.Top)).People.Single(person => person.Person.Id == works.Leader.Id);

        Assert.Equal(StandingDocument.Of(among).Obligations, StandingDocument.Of(alone).Obligations);
    }

    [Theory, EachDatabase]
    public async Task The_trend_tells_floor_time_week_by_week(Database database)
    {
        var works = await Given.AWorks(database);
        await Has(works, works.Done);

        var trend = (await works.Standing(Wednesday)).Trend();

        Assert.Equal(
            [("2026-W40", new Totals(1, 0, 1, 0)), ("2026-W41", new Totals(0, 2, 0, 0))],
            trend.Select(week => (week.Week.ToString(), week.Totals)));
    }

    private static async Task<HalfDay> Has(Works works, Action<HalfDay> happening)
    {
        var half = works.NewHalfDay(works.Leader, LastWednesday, PartOfDay.Am);
        happening(half);
        await works.Change(db => db.HalfDays.Add(half));
        return half;
    }

    private static Competence Found(Works works, Guid tradeId, int knowledge) => new()
    {
        SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = tradeId, Knowledge = knowledge, Operation = 3, Practised = 4, On = new DateOnly(2026, 9, 1),
    };

    private static async Task<StandingState> Mastery(Works works) =>
        (await works.Standing(Wednesday)).People.Single(person => person.Person.Id == works.Leader.Id)
            .Obligations.Single(owed => owed.Kind == ObligationKind.Mastery).State;
}
