using Halfday.Learning;
using Halfday.Learning.Bank;
using Halfday.Learning.Evidence;
using Halfday.Learning.Tests;
using Halfday.Shared.Journal;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Halfday.Tests.Learning.Tests;

/// <summary>A test from its announcement to its result, through the real application.</summary>
public sealed class SittingTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly DateOnly Today = new(2026, 10, 7);

    [Theory, EachDatabase]
    public async Task Before_it_begins_one_reads_what_awaits(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);

        (await leader.Get($"/trades/{works.Turning.Code}")).ShouldShow("5 questions, 8 minutes at most.");
        (await leader.Get($"/trades/{works.Turning.Code}/knowledge")).ShouldShow($"href=\"/trades/{works.Turning.Code}/test\"");
        (await leader.Get($"/trades/{works.Turning.Code}/test")).ShouldShow("The target is 70 of 100.");
        (await leader.InChinese().Get($"/trades/{works.Turning.Code}/test")).ShouldShow("至多 8 分钟");
    }

    [Theory, EachDatabase]
    public async Task All_right_is_a_hundred_and_becomes_knowledge(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);

        await leader.AnswersRightly(works, id, 5);
        var handedIn = await leader.Post($"/tests/{id}/finish");

        Assert.Equal($"/tests/{id}/result", handedIn.Location);
        var finding = await works.Ask(db => db.Findings.AsNoTracking().SingleAsync(found => found.SourceId == id));
        Assert.Equal((100, Method.Test, Today, works.Leader.Id), (finding.Knowledge, finding.Method, finding.On, finding.PersonId));
        Assert.Null(finding.Operation);
        (await leader.Get($"/tests/{id}/result")).ShouldShow("100 of 100");
        (await leader.Get($"/people/{works.Leader.Code}")).ShouldShow("100 of 70");
    }

    [Theory, EachDatabase]
    public async Task A_form_answers_one_question_after_the_other(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);

        foreach (var posed in await works.Posed(id))
        {
            (await leader.Get($"/tests/{id}?q={posed.Number}")).ShouldShow(posed.Wording);
            var answer = await Answer.Of(await leader.Send("POST", $"/tests/{id}/answer?q={posed.Number}", new FormUrlEncodedContent(Fields(posed).Append(new("go", "next")))));
            Assert.Equal($"/tests/{id}?q={Math.Min(posed.Number + 1, 5)}", answer.Location);
        }

        Assert.All(await works.Posed(id), posed => Assert.Equal(1, posed.Points));
        (await leader.Get($"/tests/{id}")).ShouldShow("All questions are answered.");
    }

    [Theory, EachDatabase]
    public async Task Another_device_goes_on_where_one_was(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var id = await works.SignedInAs(works.Leader).Begins(works);
        await works.SignedInAs(works.Leader).AnswersRightly(works, id, 2);

        var page = await works.SignedInAs(works.Leader).Get($"/tests/{id}");

        page.ShouldShow("Question 3 of 5");
        page.ShouldShow("until 8:13");
        (await works.SignedInAs(works.Leader).Get($"/trades/{works.Turning.Code}/test")).ShouldShow($"href=\"/tests/{id}\"");
        Assert.Equal(id, await works.SignedInAs(works.Leader).Begins(works));
    }

    [Theory, EachDatabase]
    public async Task Things_are_moved_by_buttons_and_a_place_is_pointed_at(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        var (order, place) = ((await works.Posed(id)).Single(each => each.Asked is OrderAsked), (await works.Posed(id)).Single(each => each.Asked is PlaceAsked));

        var moved = await leader.Send("POST", $"/tests/{id}/answer?q={order.Number}", new FormUrlEncodedContent([new("Call.Order", "0"), new("Call.Order", "1"), new("Call.Order", "2"), new("Call.Order", "3"), new("move", "2-up")]));
        (await leader.Post($"/tests/{id}/answer?q={place.Number}", ("at.x", "150"), ("at.y", "47"))).ShouldBeDone();

        Assert.Equal($"/tests/{id}?q={order.Number}", moved.Headers.Location!.ToString());
        var all = await works.Posed(id);
        Assert.Equal([order.Places[0], order.Places[2], order.Places[1], order.Places[3]], Assert.IsType<OrderReply>(all[order.Number - 1].Reply).Order);
        Assert.Equal(new PlaceReply(0.5m, 0.2513m), all[place.Number - 1].Reply);
        (await leader.Post($"/tests/{id}/answer?q={place.Number}", ("at.x", "0"), ("at.y", "0"))).ShouldBeRefusedBecause("NotPointedAt");
        (await leader.Post($"/tests/{id}/answer?q={order.Number}", ("move", "0-up"))).ShouldBeRefusedBecause("NotEachOnce");
    }

    [Theory, EachDatabase]
    public async Task An_answer_may_be_changed_and_taken_back(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        var number = (await works.Posed(id)).Single(each => each.Asked is NumberAsked).Number;

        (await leader.PutJson($"/api/v1/tests/{id}/questions/{number}", new { number = "73" })).ShouldBeDone();
        (await leader.PutJson($"/api/v1/tests/{id}/questions/{number}", new { number = "73.1" })).ShouldBeDone();
        Assert.Equal(new NumberReply(73.1m), (await works.Posed(id))[number - 1].Reply);
        (await leader.PutJson($"/api/v1/tests/{id}/questions/{number}", new { number = "about 73" })).ShouldBeRefusedBecause("NoNumberGiven");
        (await leader.PutJson($"/api/v1/tests/{id}/questions/{number}", new { })).ShouldBeDone();

        Assert.Null((await works.Posed(id))[number - 1].Reply);
    }

    [Theory, EachDatabase]
    public async Task After_its_time_a_late_answer_is_refused_and_what_was_given_counts(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        await leader.AnswersRightly(works, id, 3);
        TestTime.Is(TestTime.Morning.AddMinutes(8));

        (await leader.PutJson($"/api/v1/tests/{id}/questions/4", new { })).ShouldBeRefusedBecause("TestIsOver");
        (await leader.Post($"/tests/{id}/answer?q=4")).ShouldBeRefusedBecause("TestIsOver");

        var sitting = await works.Sitting(id);
        Assert.Equal((60, sitting.EndsAt), (sitting.Score, sitting.FinishedAt));
        Assert.Equal(60, (await works.Ask(db => db.Findings.SingleAsync(found => found.SourceId == id))).Knowledge);
        Assert.Equal($"/tests/{id}/result", (await leader.Get($"/tests/{id}")).Location);
    }

    [Theory, EachDatabase]
    public async Task A_test_that_nobody_looks_at_is_closed_by_the_clock(Database database)
    {
        var works = await Given.AWorksAlone(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        await leader.AnswersRightly(works, id, 1);
        using var clock = new TestClock(works.App.Services.GetRequiredService<IServiceScopeFactory>(), works.App.Services.GetRequiredService<TimeProvider>(), NullLogger<TestClock>.Instance);

        await clock.Round(CancellationToken.None);
        Assert.Null((await works.Sitting(id)).FinishedAt);
        TestTime.Is(TestTime.Morning.AddDays(2));
        await clock.Round(CancellationToken.None);
        await clock.Round(CancellationToken.None);

        Assert.Equal(20, (await works.Sitting(id)).Score);
        Assert.Equal(Today, (await works.Ask(db => db.Findings.SingleAsync(found => found.SourceId == id))).On);
        Assert.Equal(2, (await works.WrittenOf(id)).Count);
    }

    [Theory, EachDatabase]
    public async Task The_next_one_waits_twenty_hours(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        (await leader.Post($"/tests/{id}/finish")).ShouldBeDone();

        TestTime.Is(TestTime.Morning.AddHours(20).AddSeconds(-1));
        (await leader.Post($"/trades/{works.Turning.Code}/test")).ShouldBeRefusedBecause("TestTooSoon");
        (await leader.Get($"/trades/{works.Turning.Code}/test")).ShouldShow("Thu 8 Oct 2026, 4:05");
        TestTime.Is(TestTime.Morning.AddHours(20));

        Assert.NotEqual(id, await leader.Begins(works));
    }

    [Theory, EachDatabase]
    public async Task A_worse_day_takes_nothing_away_and_an_equal_one_renews(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);

        await Sits(works, leader, 3);
        TestTime.Is(TestTime.Morning.AddDays(1));
        var worse = await Sits(works, leader, 2);
        TestTime.Is(TestTime.Morning.AddDays(2));
        await Sits(works, leader, 3);

        var found = await works.Ask(db => db.Findings.Where(each => each.PersonId == works.Leader.Id).OrderBy(each => each.On).ToListAsync());
        Assert.Equal([(60, Today), (60, Today.AddDays(2))], found.Select(each => (each.Knowledge!.Value, each.On)));
        (await leader.Get($"/tests/{worse}/result")).ShouldShow("A better result holds already");
    }

    [Theory, EachDatabase]
    public async Task What_has_lapsed_holds_nobody_back(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        await works.Change(db => db.Set<Halfday.Trades.Trade>().Single(trade => trade.Id == works.Turning.Id).ExpiresMonths = 12);
        await works.Change(db => db.Add(new Finding { SiteId = works.Site.Id, PersonId = works.Leader.Id, TradeId = works.Turning.Id, Method = Method.Test, On = Today.AddYears(-1), At = TestTime.Morning.UtcDateTime.AddYears(-1), Knowledge = 90 }));

        var id = await Sits(works, works.SignedInAs(works.Leader), 1);

        Assert.Equal(20, (await works.Ask(db => db.Findings.SingleAsync(found => found.SourceId == id))).Knowledge);
    }

    [Theory]
    [EachDatabaseWith("leader2"), EachDatabaseWith("mentor"), EachDatabaseWith("coordinator"), EachDatabaseWith("office"), EachDatabaseWith("auditor"), EachDatabaseWith("admin"), EachDatabaseWith("stranger")]
    public async Task A_test_under_way_is_seen_by_nobody_else(Database database, string who)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var id = await works.SignedInAs(works.Leader).Begins(works);
        var other = works.SignedInAs(works.Named(who));

        foreach (var path in new[] { $"/tests/{id}", $"/tests/{id}/result", $"/tests/{id}/picture?q=1", $"/api/v1/tests/{id}", $"/api/v1/tests/{id}/questions/1", $"/api/v1/tests/{id}/result" })
            (await other.Get(path)).ShouldBeUnseen();
        (await other.Post($"/tests/{id}/finish")).ShouldBeUnseen();
        (await other.Post($"/tests/{id}/answer?q=1")).ShouldBeUnseen();
        (await other.PutJson($"/api/v1/tests/{id}/questions/1", new { })).ShouldBeUnseen();
        (await other.PostJson($"/api/v1/tests/{id}/finish", new { })).ShouldBeUnseen();
    }

    [Theory]
    [EachDatabaseWith("coordinator", true), EachDatabaseWith("office", true), EachDatabaseWith("admin", true)]
    [EachDatabaseWith("auditor", false), EachDatabaseWith("leader2", false), EachDatabaseWith("mentor", false), EachDatabaseWith("stranger", false)]
    public async Task A_result_is_for_the_person_and_for_those_who_keep_the_trade(Database database, string who, bool sees)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var id = await Sits(works, works.SignedInAs(works.Leader), 2);
        var other = works.SignedInAs(works.Named(who));

        Assert.Equal(sees ? 200 : 404, (int)(await other.Get($"/tests/{id}/result")).Status);
        Assert.Equal(sees ? 200 : 404, (int)(await other.Get($"/api/v1/tests/{id}/result")).Status);
        (await other.Get($"/tests/{id}")).ShouldBeUnseen();
        (await other.Get($"/api/v1/tests/{id}/questions/1")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Those_of_another_works_sit_no_test_here(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorksToRead(database));
        await works.AskEveryKind();

        foreach (var visitor in new[] { foreign.SignedInAs(foreign.Leader), works.SignedInAs(works.Stranger) })
        {
            (await visitor.Post($"/trades/{works.Turning.Code}/test")).ShouldBeUnseen();
            (await visitor.PostJson($"/api/v1/trades/{works.Turning.Code}/test", new { })).ShouldBeUnseen();
        }
    }

    [Theory, EachDatabase]
    public async Task A_trade_without_questions_says_so(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Leader).Get($"/trades/{works.Turning.Code}/test")).ShouldShow("There are no questions yet");
        (await works.SignedInAs(works.Leader).Post($"/trades/{works.Turning.Code}/test")).ShouldBeRefusedBecause("NoQuestions");
    }

    [Theory, EachDatabase]
    public async Task Only_what_is_in_use_is_asked_and_a_change_of_the_bank_changes_no_test_under_way(Database database)
    {
        var works = await Given.AWorks(database);
        var questions = await works.AskEveryKind();
        await works.Change(db => db.Set<Question>().Single(each => each.Id == questions[0].Id).Retire());
        var id = await works.SignedInAs(works.Leader).Begins(works);
        var before = await works.SignedInAs(works.Leader).Get($"/api/v1/tests/{id}/questions/1");

        await works.Change(db =>
        {
            foreach (var question in db.Set<Question>().Where(each => each.SiteId == works.Site.Id)) question.Says("Other words?", "", question.TopicId, Asking.EveryKind[2]);
        });

        var posed = await works.Posed(id);
        Assert.Equal(4, posed.Count);
        Assert.DoesNotContain(posed, each => each.QuestionId == questions[0].Id);
        Assert.Equal(before.Body, (await works.SignedInAs(works.Leader).Get($"/api/v1/tests/{id}/questions/1")).Body);
    }

    [Theory, EachDatabase]
    public async Task Whoever_begins_twice_at_once_has_one_test(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => works.SignedInAs(works.Leader).PostJson($"/api/v1/trades/{works.Turning.Code}/test", new { })));

        Assert.All(answers, answer => answer.ShouldBeDone());
        Assert.Single(answers.Select(answer => answer.Json.GetProperty("id").GetGuid()).Distinct());
        Assert.Equal(1, await works.Ask(db => db.Sittings.CountAsync(sitting => sitting.TradeId == works.Turning.Id)));
    }

    [Theory, EachDatabase]
    public async Task Whoever_hands_in_twice_at_once_has_one_finding(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var id = await works.SignedInAs(works.Leader).Begins(works);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => works.SignedInAs(works.Leader).PostJson($"/api/v1/tests/{id}/finish", new { })));

        Assert.Equal(1, await works.Ask(db => db.Findings.CountAsync(found => found.SourceId == id)));
    }

    [Theory, EachDatabase]
    public async Task The_journal_tells_of_the_test_and_not_of_its_answers(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var id = await Sits(works, works.SignedInAs(works.Leader), 5);

        Assert.Equal(["test", "finish"], (await works.WrittenOf(id)).Select(written => written.What));
        Assert.Equal(0, await works.Ask(db => db.Set<JournalEntry>().CountAsync(entry => entry.Chain == works.Site.Id && entry.What == "answer")));
    }

    [Theory, EachDatabase]
    public async Task The_result_names_what_to_read_again_where_something_was_missing(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        var safety = (await works.Posed(id)).Where(posed => posed.Asked is ChoiceAsked { IsMultiple: false } or NumberAsked or PlaceAsked).ToList();
        foreach (var posed in safety) await leader.PutJson($"/api/v1/tests/{id}/questions/{posed.Number}", Asking.RightCall(posed));
        await leader.PostJson($"/api/v1/tests/{id}/finish", new { });

        var result = (await leader.Get($"/api/v1/tests/{id}/result")).Json;
        var page = await leader.Get($"/tests/{id}/result");

        Assert.Equal(60, result.GetProperty("test").GetProperty("score").GetInt32());
        Assert.Equal(["safety: 3 of 3, read ", "lathe: 0 of 2, read read-lathe"], result.GetProperty("topics").EnumerateArray().Select(topic =>
            $"{topic.GetProperty("topic")}: {topic.GetProperty("right")} of {topic.GetProperty("asked")}, read {string.Join(' ', topic.GetProperty("readAgain").EnumerateArray())}"));
        page.ShouldShow($"href=\"/trades/{works.Turning.Code}/readings/read-lathe\"");
        page.ShouldNotShow("/readings/read-safety\"");
    }

    private static async Task<Guid> Sits(Works works, Visitor visitor, int rightly)
    {
        var id = await visitor.Begins(works);
        await visitor.AnswersRightly(works, id, rightly);
        (await visitor.Post($"/tests/{id}/finish")).ShouldBeDone();
        return id;
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(PosedQuestion posed)
    {
        var call = Asking.RightCall(posed);
        IEnumerable<KeyValuePair<string, string?>> fields =
        [
            .. call.Picks.Select(pick => new KeyValuePair<string, string?>("Call.Picks", $"{pick}")), .. call.Order.Select(place => new KeyValuePair<string, string?>("Call.Order", $"{place}")),
            new("Call.Number", call.Number), new("Call.X", call.X), new("Call.Y", call.Y),
        ];
        return fields.Where(field => field.Value is not null).Select(field => new KeyValuePair<string, string>(field.Key, field.Value!));
    }
}
