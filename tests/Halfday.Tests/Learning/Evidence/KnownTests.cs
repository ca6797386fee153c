using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Tests.Harness;
using Halfday.Trades;

namespace Halfday.Tests.Learning.Evidence;

/// <summary>Evidence read from both databases, and what falls when that on which it rests has fallen.</summary>
public sealed class KnownTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Theory, EachDatabaseWith(1), EachDatabaseWith(2), EachDatabaseWith(3), EachDatabaseWith(4)]
    public async Task A_chain_of_trades_stands_on_every_day_as_its_slow_twin_does(Database database, int seed)
    {
        var works = await Given.AWorks(database);
        var chain = await Chain(works);
        var story = Story.Random(seed, works, chain);
        await works.Change(db => { db.AddRange(story.Evidence); db.AddRange(story.Brought); db.AddRange(story.Practised); });

        var last = await Read(works, Histories.First.AddDays(Histories.Length + 70));
        for (var days = 0; days <= Histories.Length + 70; days += 3)
        {
            var day = Histories.First.AddDays(days);
            var read = await Read(works, day);
            foreach (var known in new[] { read, last.At(day) })
                foreach (var trade in chain)
                {
                    Assert.Equal((day, story.FallenBelow(trade, chain, day)), (day, known.FallenBelow(works.Leader.Id, trade.Id)));
                    Assert.Equal((day, story.IsMastered(trade, chain, day)), (day, known.IsMastered(works.Leader.Id, trade.Id)));
                }
            Assert.Equal(read.All.Order(ByIds), last.At(day).All.Order(ByIds));
        }
    }

    [Theory, EachDatabase]
    public async Task When_a_trade_lapses_all_that_comes_after_it_falls_and_stands_again_when_it_is_found_again(Database database)
    {
        var works = await Given.AWorks(database);
        var chain = await Chain(works);
        await works.Change(db =>
        {
            db.AddRange(chain.Select((trade, at) => Brought(works, trade, Day.AddDays(at == 0 ? 0 : 20), 90, 4)));
            db.Add(Found(works, chain[0], Method.Test, Day.AddMonths(1).AddDays(4), knowledge: 80));
            db.Add(Found(works, chain[0], Method.SignOff, Day.AddMonths(1).AddDays(4), operation: 3));
        });
        var (lapsed, again) = (await Read(works, Day.AddMonths(1)), await Read(works, Day.AddMonths(1).AddDays(4)));

        Assert.All(chain, trade => Assert.False(lapsed.IsMastered(works.Leader.Id, trade.Id)));
        Assert.Equal(chain[0].Id, lapsed.FallenBelow(works.Leader.Id, chain[2].Id));
        Assert.True(lapsed.State(works.Leader.Id, chain[2].Id).Masters(70, 3, lapsed.AsOf));
        Assert.All(chain, trade => Assert.True(again.IsMastered(works.Leader.Id, trade.Id)));
    }

    [Theory, EachDatabase]
    public async Task A_trade_in_which_no_level_was_ever_reached_carries_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        var chain = await Chain(works);
        await works.Change(db => db.AddRange(Brought(works, chain[0], Day, 0, 0), Brought(works, chain[1], Day.AddMonths(1), 90, 4)));

        var known = await Read(works, Day.AddMonths(1).AddDays(3));

        Assert.Null(known.FallenBelow(works.Leader.Id, chain[1].Id));
        Assert.True(known.IsMastered(works.Leader.Id, chain[1].Id));
    }

    [Theory, EachDatabase]
    public async Task What_is_revoked_below_takes_with_it_what_rests_on_it(Database database)
    {
        var works = await Given.AWorks(database);
        var chain = await Chain(works);
        await works.Change(db => db.AddRange(
            Brought(works, chain[0], Day, 90, 4), Brought(works, chain[1], Day, 90, 4), Found(works, chain[0], Method.Revocation, Day.AddDays(2), 0, 0)));

        Assert.True((await Read(works, Day.AddDays(1))).IsMastered(works.Leader.Id, chain[1].Id));
        Assert.Equal(chain[0].Id, (await Read(works, Day.AddDays(2))).FallenBelow(works.Leader.Id, chain[1].Id));
    }

    [Theory, EachDatabase]
    public async Task One_person_alone_is_known_as_among_all_wherever_they_learnt(Database database)
    {
        var (works, other) = (await Given.AWorks(database), await Given.AWorks(database));
        await works.Change(db => db.AddRange(Brought(works, works.Turning, Day, 80, 3), new Competence
        {
            SiteId = other.Site.Id, PersonId = works.Leader.Id, TradeId = other.Turning.Id, Knowledge = 75, Operation = 4, Practised = 9, On = Day,
        }));

        var alone = await works.Ask(db => Known.Read(db, null, Day, default, works.Leader.Id));
        var among = await works.Ask(db => Known.Read(db, [works.Site.Id, other.Site.Id], Day, default));

        foreach (var trade in new[] { works.Turning, works.Casting, other.Turning })
            Assert.Equal(among.State(works.Leader.Id, trade.Id), alone.State(works.Leader.Id, trade.Id));
        Assert.Equal(2, alone.All.Count());
    }

    private static readonly Comparer<PersonTrade> ByIds = Comparer<PersonTrade>.Create((one, other) => one.TradeId.CompareTo(other.TradeId));

    // Turning, casting after it, patterns after casting; each lapses in a month.
    private static async Task<Trade[]> Chain(Works works)
    {
        var patterns = new Trade { Code = $"{works.Prefix}-patterns", SiteId = works.Site.Id, Name = "Patterns", KnowledgeTarget = 70, OperationTarget = 3, AfterId = works.Casting.Id };
        await works.Change(db =>
        {
            db.Add(patterns);
            foreach (var trade in new[] { db.Trades.Find(works.Turning.Id)!, db.Trades.Find(works.Casting.Id)!, patterns }) trade.ExpiresMonths = 1;
        });
        return [works.Turning, works.Casting, patterns];
    }

    private static Task<Known> Read(Works works, DateOnly day) => works.Ask(db => Known.Read(db, [works.Site.Id], day, default));

    private static Competence Brought(Works works, Trade trade, DateOnly on, int knowledge, int operation) => new()
    {
        SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = trade.Id, Knowledge = knowledge, Operation = operation, Practised = 4, On = on,
    };

    private static Finding Found(Works works, Trade trade, Method method, DateOnly on, int? knowledge = null, int? operation = null) => new()
    {
        SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = trade.Id, Method = method, On = on,
        At = on.ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc), Knowledge = knowledge, Operation = operation,
    };
}
