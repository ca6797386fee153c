using CsCheck;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Trades;

public sealed class TradeFormTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory]
    [EachDatabaseWith("Practice", "-1"), EachDatabaseWith("Practice", "1001"), EachDatabaseWith("Knowledge", "101"), EachDatabaseWith("Knowledge", "-1")]
    [EachDatabaseWith("Operation", "5"), EachDatabaseWith("Operation", "-1"), EachDatabaseWith("Expires", "0"), EachDatabaseWith("Expires", "1201")]
    public async Task A_target_out_of_bounds_is_refused(Database database, string field, string value)
    {
        var works = await Given.AWorksToRead(database);

        (await Keep(works, (field, value))).ShouldBeRefusedBecause("TargetOutOfBounds");
    }

    [Theory]
    [EachDatabaseWith("Practice", "many"), EachDatabaseWith("Practice", ""), EachDatabaseWith("Knowledge", "70.5"), EachDatabaseWith("Operation", "three"), EachDatabaseWith("Expires", "never")]
    public async Task A_target_that_is_no_number_is_refused_by_name_and_changes_nothing(Database database, string field, string value)
    {
        var works = await Given.AWorksToRead(database);

        (await Keep(works, (field, value))).ShouldBeUnreadable(field);

        Assert.Equal(4, (await works.Ask(db => db.Trades.SingleAsync(trade => trade.Id == works.Turning.Id))).PracticeHalfDays);
    }

    [Theory, EachDatabaseWith("", "NoCode"), EachDatabaseWith("two words", "NoCode"), EachDatabaseWith("turning", "CodeIsTaken")]
    public async Task A_new_trade_needs_a_code_of_its_own(Database database, string code, string rule)
    {
        var works = await Given.AWorksToRead(database);
        var given = code == "turning" ? works.Turning.Code : code;

        (await works.SignedInAs(works.Coordinator).Post("/trades/new", ("Form.Site", works.Site.Code), ("Form.Code", given), ("Form.Name", "N"))).ShouldBeRefusedBecause(rule);
    }

    [Theory, EachDatabase]
    public async Task A_workshop_of_another_site_is_refused(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));

        (await Keep(works, ("Workshops", foreign.Workshop.Code), works.Casting)).ShouldBeRefusedBecause("NotOfThisSite");
        (await Keep(works, ("After", foreign.Turning.Code), works.Casting)).ShouldBeRefusedBecause("NotOfThisSite");
    }

    [Theory, EachDatabaseWith("not sent"), EachDatabaseWith("soon")]
    public async Task A_trade_does_not_end_on_no_day(Database database, string until)
    {
        var works = await Given.AWorksToRead(database);
        (string, string)[] fields = until == "not sent" ? [] : [("until", until)];

        (await works.SignedInAs(works.Coordinator).Post($"/trades/{works.Casting.Code}/end", fields)).ShouldBeUnreadable("until");

        Assert.Null((await works.Ask(db => db.Trades.SingleAsync(trade => trade.Id == works.Casting.Id))).Until);
    }

    [Theory, EachDatabaseWith("2026-10-07", true), EachDatabaseWith("2026-10-06", false)]
    public async Task The_list_holds_a_trade_until_the_end_of_its_last_day(Database database, string until, bool isThere)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Casting).Entity.Until = DateOnly.Parse(until));

        var list = await works.SignedInAs(works.Leader).Get($"/trades?q={works.Prefix}");

        Assert.Equal(isThere, list.Body.Contains(works.Casting.Code, StringComparison.Ordinal));
        (await works.SignedInAs(works.Leader).Get($"/trades/{works.Casting.Code}")).ShouldShow("Its last day is");
    }

    [Theory, EachDatabaseWith("铸造", true), EachDatabaseWith("CASTING", true), EachDatabaseWith("51-4034.00", true), EachDatabaseWith("51-40", false), EachDatabaseWith("%", false)]
    public async Task A_trade_is_found_by_name_code_and_whole_taxonomy(Database database, string words, bool isFound)
    {
        var works = await Given.AWorksToRead(database);

        var list = await works.SignedInAs(works.Leader).Get($"/trades?q={Uri.EscapeDataString(words)}");

        Assert.Equal(isFound, list.ShouldStand().Body.Contains(works.Casting.Code, StringComparison.Ordinal));
    }

    [Theory, EachDatabaseWith("100"), EachDatabaseWith("-1"), EachDatabaseWith("two")]
    public async Task Nobody_teaches_an_impossible_number_of_half_days(Database database, string most)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Coordinator).Post($"/people/{works.Mentor.Code}/teaching", ("workshop", works.Workshop.Code), ("maxPerWeek", most));

        Assert.Contains(answer.Rule, new[] { "NumberOutOfBounds", "UnreadableField" });
        Assert.Equal(3, (await works.Ask(db => db.Mentors.SingleAsync(mentor => mentor.PersonId == works.Mentor.Id))).MaxPerWeek);
    }

    [Theory, EachDatabase]
    public async Task Who_teaches_no_more_is_no_mentor_on_the_trades_page(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Mentors.Single(mentor => mentor.PersonId == works.Mentor.Id).Until = new DateOnly(2026, 10, 6));

        var page = await works.SignedInAs(works.Leader).Get($"/trades/{works.Turning.Code}");

        page.ShouldNotShow("Wang Peiyu");
        page.ShouldShow("Nobody yet");
    }

    [Theory, EachDatabase]
    public async Task Page_and_program_say_the_same_of_a_trade(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var trade = (await works.SignedInAs(works.Leader).Get($"/api/v1/trades/{works.Casting.Code}")).Json;

        var page = await works.SignedInAs(works.Leader).Get($"/trades/{works.Casting.Code}");

        page.ShouldShow(trade.GetProperty("name").GetString()!);
        page.ShouldShow($"{trade.GetProperty("knowledgeTarget").GetInt32()} of 100");
        page.ShouldShow($"level {trade.GetProperty("operationTarget").GetInt32()} of 4");
        Assert.Equal(works.Turning.Code, trade.GetProperty("after").GetString());
    }

    [Theory, EachDatabase]
    public async Task A_workshop_where_a_mentor_teaches_the_trade_stays_with_it(Database database)
    {
        var works = await Given.AWorksToRead(database);

        (await Keep(works, ("Workshops", works.SecondWorkshop.Code))).ShouldBeRefusedBecause("TaughtThere");
    }

    [Fact]
    public void Whatever_order_is_asked_for_no_trade_ever_comes_before_itself() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[-1, 7]).Array[1, 40].Sample(asks =>
        {
            var trades = Enumerable.Range(0, 8).Select(n => new Trade { Code = $"t{n}", SiteId = Guid.Empty, Name = "t" }).ToList();
            foreach (var (trade, first) in asks)
            {
                var before = trades[trade].AfterId;
                var refusal = trades[trade].ComesAfter(first < 0 ? null : trades[first], trades);
                if (refusal is not null && trades[trade].AfterId != before) return false;
            }
            return trades.All(start => Steps(start, trades) <= trades.Count);
        }, iter: Effort.Of(2000));

    private static int Steps(Trade start, List<Trade> trades)
    {
        var steps = 0;
        for (var at = start; at is not null && steps <= trades.Count; steps++) at = trades.Find(trade => trade.Id == at.AfterId);
        return steps;
    }

    private static Task<Answer> Keep(Works works, (string Field, string Value) given, Trade? trade = null) => works.SignedInAs(works.Coordinator).Post(
        $"/trades/{(trade ?? works.Turning).Code}/edit", ("Form.Site", works.Site.Code), ("Form.Name", "Turning"), ($"Form.{given.Field}", given.Value));
}
