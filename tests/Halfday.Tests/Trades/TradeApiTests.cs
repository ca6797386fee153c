using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Trades;

/// <summary>What programs write about trades and mentors: the pages' rules, and twice equals once.</summary>
public sealed class TradeApiTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_trade_is_added_changed_and_ended(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/trades/{works.Prefix}-welding");
        object Call(int practice) => new
        {
            site = works.Site.Code, name = "Welding", nameZh = "焊工", main = true, after = works.Turning.Code, practiceHalfDays = practice,
            knowledgeTarget = 70, operationTarget = 3, workshops = new[] { works.Workshop.Code },
        };

        (await coordinator.PutJson(path, Call(4))).ShouldBeDone();
        (await coordinator.PutJson(path, Call(6))).ShouldBeDone();
        (await coordinator.PutJson(path, Call(6))).ShouldBeDone();
        (await coordinator.PutJson($"{path}/last-day", new { until = "2027-06-30" })).ShouldBeDone();

        var trade = (await coordinator.Get(path)).Json;
        Assert.Equal((6, works.Turning.Code, "2027-06-30"), (trade.GetProperty("practiceHalfDays").GetInt32(), trade.GetProperty("after").GetString(), trade.GetProperty("until").GetString()));
        Assert.Equal(works.Workshop.Code, Assert.Single(trade.GetProperty("workshops").EnumerateArray()).GetString());
        Assert.Equal(1, await works.Ask(db => db.Trades.CountAsync(each => each.Code == $"{works.Prefix}-welding")));
    }

    [Theory, EachDatabase]
    public async Task A_trade_is_refused_as_on_the_page(Database database)
    {
        var works = await Given.AWorks(database);
        var foreign = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        Task<Answer> Put(string code, object call) => coordinator.PutJson($"/api/v1/trades/{code}", call);

        (await Put(works.Turning.Code, new { name = "" })).ShouldBeRefusedBecause("NameIsMissing");
        (await Put(works.Turning.Code, new { name = "Turning", operationTarget = 5 })).ShouldBeRefusedBecause("TargetOutOfBounds");
        (await Put(works.Turning.Code, new { name = "Turning", after = works.Casting.Code })).ShouldBeRefusedBecause("TradesInACircle");
        (await Put(works.Turning.Code, new { name = "Turning", workshops = new[] { foreign.Workshop.Code } })).ShouldBeRefusedBecause("NotOfThisSite");
        (await Put(works.Turning.Code, new { name = "Turning", site = foreign.Site.Code })).ShouldBeRefusedBecause("NotOfThisSite");
        (await Put(foreign.Turning.Code, new { name = "Turning", site = works.Site.Code })).ShouldBeRefusedBecause("CodeIsTaken");
        (await Put($"{works.Prefix}-x", new { name = "X", site = foreign.Site.Code })).ShouldBeUnseen();
        foreach (var person in new[] { works.Leader, works.Auditor })
            (await works.SignedInAs(person).PutJson($"/api/v1/trades/{works.Turning.Code}", new { name = "Lathe work" })).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task What_a_worker_teaches_is_written_and_read(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/people/{works.Mentor.Code}/teaching");
        object Call(int week, params string[] trades) => new { workshop = works.Workshop.Code, trades, maxPerWeek = week };

        (await coordinator.PutJson(path, Call(5, works.Turning.Code))).ShouldBeDone();
        (await coordinator.PutJson(path, Call(5, works.Turning.Code))).ShouldBeDone();

        Assert.Equal(5, (await coordinator.Get(path)).Json.GetProperty("maxPerWeek").GetInt32());
        Assert.Single((await works.Ask(db => db.Mentors.Include(mentor => mentor.Trades).SingleAsync(mentor => mentor.PersonId == works.Mentor.Id))).Trades);
        (await coordinator.PutJson(path, Call(5, works.Casting.Code))).ShouldBeRefusedBecause("NotInThisWorkshop");
        (await coordinator.PutJson(path, Call(5, "nothing"))).ShouldBeRefusedBecause("NotKnownHere");
        (await coordinator.PutJson(path, Call(100, works.Turning.Code))).ShouldBeRefusedBecause("NumberOutOfBounds");
        (await coordinator.Get($"/api/v1/people/{works.Leader.Code}/teaching")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Get(path)).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_trade_without_a_site_asks_for_one(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        (await coordinator.Get("/trades")).ShouldShow("href=\"/trades/new\"");
        Assert.DoesNotContain("/trades/new", (await works.SignedInAs(works.Leader).Get("/trades")).Body, StringComparison.Ordinal);

        var asked = await coordinator.Get("/trades/new");

        asked.ShouldShow("A trade belongs to a site: at which one is it practised?");
        asked.ShouldShow($"<option value=\"{works.Site.Code}\"");
        (await coordinator.Get($"/trades/new?site={works.Site.Code}")).ShouldShow("Add a trade to Lathe Works");
        (await coordinator.Get("/trades/new?site=elsewhere")).ShouldBeUnseen();
    }
}
