using System.Text;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Shared.Data;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Tests;

/// <summary>
/// What is right never leaves the server. Held twice: no answer holds a key, and no answer changes when only the key does, so that
/// nothing in it can depend on the key, in whatever shape.
/// </summary>
public sealed class NoKeyTests(RunningApp app) : OnEachDatabase(app)
{
    // The numbers of the keys, as fractions, percent and pixels of the picture as it is shown.
    private static readonly string[] Keys =
        ["73.125", ".0625", "73,125", "0.234375", "0.546875", "0.1171875", "0.203125", "23.4375", "54.6875", "11.71875", "20.3125", Asking.Whispered];

    [Theory, EachDatabase]
    public async Task A_key_changes_no_byte_of_what_is_read_before_the_end(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        await leader.AnswersRightly(works, id, 5);
        var before = await Read(leader, id);

        await works.Change(db =>
        {
            foreach (var posed in db.Set<PosedQuestion>().Where(each => each.SittingId == id)) Turn(db, posed);
        });

        Assert.Equal(before, await Read(leader, id));
        Assert.All(await works.Posed(id), posed => Assert.NotEqual(1, Scoring.Points(posed.Asked, posed.Reply)));
    }

    [Theory, EachDatabase]
    public async Task No_key_stands_in_anything_that_is_read_before_or_after_the_end(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var start = await leader.PostJson($"/api/v1/trades/{works.Turning.Code}/test", new { });
        var id = start.Json.GetProperty("id").GetGuid();
        var read = new List<string> { start.Body };
        read.AddRange(await Read(leader, id));
        foreach (var posed in await works.Posed(id)) read.Add((await leader.PutJson($"/api/v1/tests/{id}/questions/{posed.Number}", posed.Asked is ChoiceAsked ? (object)new { picks = new[] { 0 } } : new { })).Body);

        read.Add((await leader.PostJson($"/api/v1/tests/{id}/finish", new { })).Body);
        foreach (var path in new[] { $"/tests/{id}/result", $"/api/v1/tests/{id}/result", $"/api/v1/tests/{id}", $"/trades/{works.Turning.Code}/test", $"/trades/{works.Turning.Code}/questions", $"/trades/{works.Turning.Code}", "/notices" })
            read.Add((await leader.Get(path)).ShouldStand().Body);
        for (var number = 1; number <= 5; number++) read.Add((await leader.Get($"/api/v1/tests/{id}/questions/{number}")).Body);

        Assert.All(Keys, key => Assert.All(read, body => Assert.DoesNotContain(key, body, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, EachDatabase]
    public async Task After_the_end_no_question_and_no_picture_is_read_any_more(Database database)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var leader = works.SignedInAs(works.Leader);
        var id = await leader.Begins(works);
        var place = (await works.Posed(id)).Single(posed => posed.Asked is PlaceAsked).Number;
        (await leader.Get($"/tests/{id}/picture?q={place}")).ShouldStand();

        await leader.PostJson($"/api/v1/tests/{id}/finish", new { });

        (await leader.Get($"/api/v1/tests/{id}/questions/{place}")).ShouldBeRefusedBecause("TestIsOver");
        (await leader.Get($"/tests/{id}/picture?q={place}")).ShouldBeUnseen();
    }

    [Theory, EachDatabaseWith("leader"), EachDatabaseWith("mentor"), EachDatabaseWith("auditor")]
    public async Task Who_does_not_keep_the_bank_reads_no_question_of_it(Database database, string who)
    {
        var works = await Given.AWorks(database);
        var questions = await works.AskEveryKind();
        var visitor = works.SignedInAs(works.Named(who));

        (await visitor.Get($"/trades/{works.Turning.Code}/questions")).ShouldNotShow("Question k0?");
        foreach (var path in new[] { $"/trades/{works.Turning.Code}/questions/{questions[0].Id}", $"/trades/{works.Turning.Code}/questions/statistics", $"/trades/{works.Turning.Code}/questions/import", $"/trades/{works.Turning.Code}/questions/export?format=gift", $"/api/v1/trades/{works.Turning.Code}/questions", $"/api/v1/trades/{works.Turning.Code}/questions/statistics", $"/api/v1/trades/{works.Turning.Code}/questions/export?format=moodle" })
            (await visitor.Get(path)).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task The_journal_tells_auditors_that_a_question_was_written_and_not_what_is_right(Database database)
    {
        var works = await Given.AWorks(database);
        var question = (await works.AskEveryKind())[2];
        await works.SignedInAs(works.Coordinator).PutJson($"/api/v1/trades/{works.Turning.Code}/questions/{question.Id}", new { kind = "number", topic = "lathe", wording = "How far exactly?", value = "74.375" });

        var journal = await works.SignedInAs(works.Auditor).Get($"/journal?chain={works.Site.Id}");

        journal.ShouldShow("How far exactly?");
        Assert.All(Keys.Append("74.375"), key => Assert.DoesNotContain(key, journal.Body, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(2, (await works.WrittenOf(question.Id)).Count(written => written.Body.Contains("\"Asked\":\"sealed\"", StringComparison.Ordinal)));
    }

    // Page, program and picture of each question, byte for byte.
    private static async Task<List<string>> Read(Visitor visitor, Guid id)
    {
        var read = new List<string>();
        for (var number = 1; number <= 5; number++)
        {
            read.Add((await visitor.Get($"/tests/{id}?q={number}")).ShouldStand().Body);
            read.Add((await visitor.Get($"/api/v1/tests/{id}/questions/{number}")).ShouldStand().Body);
            read.Add(Encoding.Latin1.GetString(await (await visitor.Send("GET", $"/tests/{id}/picture?q={number}")).Content.ReadAsByteArrayAsync()));
        }
        return read;
    }

    // Something else is right now, and everything is shown and was answered as before.
    private static void Turn(HalfdayDb db, PosedQuestion posed)
    {
        var entry = db.Entry(posed);
        switch (posed.Asked)
        {
            case ChoiceAsked choice:
                entry.Property(each => each.Asked).CurrentValue = choice with { Right = [.. Enumerable.Range(0, choice.Options.Count).Except(choice.Right)] };
                break;
            case NumberAsked number:
                entry.Property(each => each.Asked).CurrentValue = number with { Value = 12.75m, Tolerance = 0.5m };
                break;
            case PlaceAsked place:
                entry.Property(each => each.Asked).CurrentValue = place with { Area = new Area(0.875m, 0.875m, 0.0625m, 0.0625m) };
                break;
            case OrderAsked order:
                var last = order.Items.Count - 1;
                entry.Property(each => each.Asked).CurrentValue = new OrderAsked([.. order.Items.Reverse()]);
                entry.Property(each => each.Places).CurrentValue = [.. posed.Places.Select(place => last - place)];
                entry.Property(each => each.Reply).CurrentValue = new OrderReply([.. ((OrderReply)posed.Reply!).Order.Select(place => last - place)]);
                break;
        }
    }
}
