using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Learning.Tests;

/// <summary>A test as a program sits it.</summary>
public sealed class TestsApiTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_program_reads_what_awaits_begins_answers_and_hands_in(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var (leader, trade) = (works.SignedInAs(works.Leader), $"/api/v1/trades/{works.Turning.Code}/test");

        var offer = (await leader.Get(trade)).Json;
        Assert.Equal((5, 8, "Null", "Null"), (offer.GetProperty("questions").GetInt32(), offer.GetProperty("minutes").GetInt32(), $"{offer.GetProperty("open").ValueKind}", $"{offer.GetProperty("nextFrom").ValueKind}"));
        var begun = (await leader.PostJson(trade, new { })).Json;
        var id = begun.GetProperty("id").GetGuid();
        Assert.Equal(TimeSpan.FromMinutes(8), begun.GetProperty("endsAt").GetDateTime() - begun.GetProperty("startedAt").GetDateTime());
        Assert.Equal(id, (await leader.Get(trade)).Json.GetProperty("open").GetGuid());
        await leader.AnswersRightly(works, id, 4);
        var over = (await leader.PostJson($"/api/v1/tests/{id}/finish", new { })).Json;

        Assert.Equal(80, over.GetProperty("score").GetInt32());
        Assert.Equal(TestTime.Morning.UtcDateTime.AddHours(20), (await leader.Get(trade)).Json.GetProperty("nextFrom").GetDateTime());
        (await leader.PostJson(trade, new { })).ShouldBeRefusedBecause("TestTooSoon");
        Assert.Equal(80, (await leader.PostJson($"/api/v1/tests/{id}/finish", new { })).Json.GetProperty("score").GetInt32());
    }

    [Theory, EachDatabase]
    public async Task A_question_tells_its_options_and_what_was_answered_in_the_readers_language(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        var posed = (await works.Posed(id)).Single(each => each.Asked is ChoiceAsked { IsMultiple: false });
        var path = $"/api/v1/tests/{id}/questions/{posed.Number}";

        var told = (await leader.PutJson(path, new { picks = new[] { 2 } })).Json;
        var chinese = (await works.SignedInAs(works.Leader).InChinese().Get(path)).Json;

        Assert.Equal(["a tie", "glasses", "gloves"], told.GetProperty("options").EnumerateArray().Select(option => option.GetString()!).Order());
        Assert.Equal((2, true), (Assert.Single(told.GetProperty("picks").EnumerateArray()).GetInt32(), told.GetProperty("isAnswered").GetBoolean()));
        Assert.Equal(["手套", "眼镜", "领带"], chinese.GetProperty("options").EnumerateArray().Select(option => option.GetString()!).Order(StringComparer.Ordinal));
        Assert.Equal("题k0？", chinese.GetProperty("wording").GetString());
    }

    [Theory, EachDatabaseWith("0"), EachDatabaseWith("6"), EachDatabaseWith("one"), EachDatabaseWith("99999999999")]
    public async Task A_question_that_there_is_not_is_not_there(Database database, string number)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);

        (await leader.Get($"/api/v1/tests/{id}/questions/{number}")).ShouldBeUnseen();
        (await leader.PutJson($"/api/v1/tests/{id}/questions/{number}", new { })).ShouldBeUnseen();
        (await leader.Get($"/tests/{id}/picture?q={number}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task An_answer_that_meets_the_end_is_not_said_to_be_kept(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var id = await works.SignedInAs(works.Leader).Begins(works);
        var posed = (await works.Posed(id)).Single(each => each.Asked is NumberAsked);

        // One device has read the test as it was open; the other hands it in before the first one saves.
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>(() => works.Ask(async db =>
        {
            var open = db.Set<PosedQuestion>().Single(each => each.Id == posed.Id);
            (await works.SignedInAs(works.Leader).PostJson($"/api/v1/tests/{id}/finish", new { })).ShouldBeDone();
            open.Take(new NumberReply(73.125m), TestTime.Morning.UtcDateTime);
            return await db.SaveChangesAsync();
        }));

        Assert.Equal((0, null), ((await works.Sitting(id)).Score, (await works.Posed(id))[posed.Number - 1].Reply));
    }

    [Theory, EachDatabase]
    public async Task The_end_that_meets_an_answer_is_not_said_to_be_the_score(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        var posed = (await works.Posed(id)).Single(each => each.Asked is NumberAsked);

        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateConcurrencyException>(() => works.Ask(async db =>
        {
            var all = db.Set<PosedQuestion>().Where(each => each.SittingId == id).ToList();
            (await leader.PutJson($"/api/v1/tests/{id}/questions/{posed.Number}", new { number = "73.125" })).ShouldBeDone();
            all.ForEach(each => each.Close());
            return await db.SaveChangesAsync();
        }));
        (await leader.PostJson($"/api/v1/tests/{id}/finish", new { })).ShouldBeDone();

        Assert.Equal(20, (await works.Sitting(id)).Score);
    }
}
