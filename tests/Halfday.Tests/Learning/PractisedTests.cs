using Halfday.Learning;
using Halfday.Shared.Data;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Learning;

public sealed class PractisedTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Day = new(2026, 9, 1);

    [Theory, EachDatabase]
    public async Task A_competences_row_states_all_practice_up_to_its_day(Database database)
    {
        var works = await Given.AWorks(database);
        await Practised(works, Day.AddDays(-3), Day, Day.AddDays(1));
        await works.Change(db => db.Add(Row(works, Day, practised: 5)));

        Assert.Equal(6, await Count(works, Day.AddDays(30)));
        Assert.Equal(5, await Count(works, Day));
        Assert.Equal(1, await Count(works, Day.AddDays(-1)));
    }

    [Theory, EachDatabase]
    public async Task The_latest_row_on_or_before_the_day_holds(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(Row(works, Day, practised: 5), Row(works, Day.AddDays(10), practised: 2)));

        Assert.Equal(5, await Count(works, Day.AddDays(9)));
        Assert.Equal(2, await Count(works, Day.AddDays(10)));
    }

    [Theory, EachDatabase]
    public async Task A_half_day_counts_once_however_often_it_is_recorded(Database database)
    {
        var works = await Given.AWorks(database);
        await Do(works, db => db.RecordPractice(works.Site.Id, works.Leader.Id, works.Turning.Id, Day, works.HalfDay.Id, default));
        await Do(works, db => db.RecordPractice(works.Site.Id, works.Leader.Id, works.Turning.Id, Day, works.HalfDay.Id, default));

        Assert.Equal(1, await Count(works, Day));
    }

    [Theory, EachDatabase]
    public async Task What_is_revoked_no_longer_counts_and_twice_is_once(Database database)
    {
        var works = await Given.AWorks(database);
        await Do(works, db => db.RecordPractice(works.Site.Id, works.Leader.Id, works.Turning.Id, Day, works.HalfDay.Id, default));
        await Do(works, db => db.RevokePractice(works.HalfDay.Id, default));
        await Do(works, db => db.RevokePractice(works.HalfDay.Id, default));

        Assert.Equal(0, await Count(works, Day));
    }

    [Theory, EachDatabase]
    public async Task Revoked_and_recorded_again_in_one_act_it_counts_with_what_was_said_last(Database database)
    {
        var works = await Given.AWorks(database);
        await Do(works, db => db.RecordPractice(works.Site.Id, works.Leader.Id, works.Casting.Id, Day, works.HalfDay.Id, default));
        await Do(works, async db =>
        {
            await db.RevokePractice(works.HalfDay.Id, default);
            await db.RecordPractice(works.Site.Id, works.Leader.Id, works.Turning.Id, Day, works.HalfDay.Id, default);
        });

        Assert.Equal(1, await Count(works, Day));
    }

    [Theory, EachDatabase]
    public async Task One_person_alone_counts_as_among_all(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(Row(works, Day, practised: 5), new PractisedHalfDay
        {
            HalfDayId = Guid.CreateVersion7(), SiteId = works.Site.Id, PersonId = works.SecondLeader.Id, TradeId = works.Turning.Id, On = Day,
        }));
        await Practised(works, Day.AddDays(1), Day.AddDays(2));

        var alone = await works.Ask(db => Halfday.Learning.Practised.Read(db, [works.Site.Id], Day.AddDays(9), default, works.Leader.Id));

        Assert.Equal((7, 0), (alone.Count(works.Leader.Id, works.Turning.Id), alone.Count(works.SecondLeader.Id, works.Turning.Id)));
        Assert.Equal([new PersonTrade(works.Leader.Id, works.Turning.Id)], alone.All);
    }

    // The slow, obvious twin: walk through the days one after the other.
    [Theory, EachDatabase]
    public async Task Any_history_counts_as_its_slow_twin_does(Database database)
    {
        var works = await Given.AWorks(database);
        var random = new Random(7);
        var rows = Enumerable.Range(0, 6).Select(_ => Day.AddDays(random.Next(40))).Distinct().Select(on => Row(works, on, random.Next(9))).ToList();
        var days = Enumerable.Range(0, 15).Select(_ => Day.AddDays(random.Next(40))).ToArray();
        await works.Change(db => db.AddRange(rows));
        await Practised(works, days);

        for (var asOf = Day; asOf < Day.AddDays(42); asOf = asOf.AddDays(1))
            Assert.Equal(Slowly(rows, days, asOf), await Count(works, asOf));
    }

    private static int Slowly(List<Competence> rows, DateOnly[] days, DateOnly asOf)
    {
        var count = 0;
        for (var day = Day; day <= asOf; day = day.AddDays(1))
        {
            count += days.Count(practised => practised == day);
            if (rows.Find(row => row.On == day) is { } found) count = found.Practised;
        }
        return count;
    }

    private static Competence Row(Works works, DateOnly on, int practised) => new()
    {
        SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, Knowledge = 50, Operation = 2, Practised = practised, On = on,
    };

    private static Task Practised(Works works, params DateOnly[] days) => works.Change(db =>
    {
        foreach (var day in days)
            db.Add(new PractisedHalfDay { HalfDayId = Guid.CreateVersion7(), SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, On = day });
    });

    private static Task<int> Count(Works works, DateOnly asOf) => works.Ask(async db =>
        (await Halfday.Learning.Practised.Read(db, [works.Site.Id], asOf, default)).Count(works.Leader.Id, works.Turning.Id));

    private static Task<int> Do(Works works, Func<HalfdayDb, Task> act) => works.Ask(async db =>
    {
        await act(db);
        return await db.SaveChangesAsync();
    });
}
