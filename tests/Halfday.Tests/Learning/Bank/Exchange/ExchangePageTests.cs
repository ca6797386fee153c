using System.Net.Http.Headers;
using System.Text;
using Halfday.Learning;
using Halfday.Learning.Bank;
using Halfday.Tests.Harness;
using Halfday.Tests.Learning.Tests;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Bank.Exchange;

/// <summary>Files of questions through pages and programs.</summary>
public sealed class ExchangePageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task What_one_works_gives_out_another_takes_in(Database database)
    {
        var (works, other) = (await Given.AWorks(database), await Given.AWorks(database));
        await works.AskEveryKind();
        await other.TeachTwoTopics();
        var file = await Exported(works, "moodle");

        (await Uploads(other, file, "turning.xml")).ShouldBeDone();

        var (sent, taken) = (await Kept(works), await Kept(other));
        Assert.Equal(sent.Select(question => (question.Key, question.Wording, question.WordingZh)), taken.Select(question => (question.Key, question.Wording, question.WordingZh)));
        Assert.All(sent.Zip(taken).Where(pair => pair.First.Asked is not PlaceAsked), pair => Assert.True(pair.First.Asked.SaysTheSameAs(pair.Second.Asked)));
        (await other.SignedInAs(other.Coordinator).Get($"/trades/{other.Turning.Code}/questions")).ShouldShow("Question k4?");
    }

    [Theory, EachDatabaseWith("moodle", 5), EachDatabaseWith("gift", 4)]
    public async Task The_same_file_again_changes_nothing(Database database, string format, int count)
    {
        var works = await Given.AWorks(database);
        await works.AskEveryKind();
        var file = await Exported(works, format);

        var told = await Posts(works, works.Coordinator, file);

        // The picture comes back without what else its file held, once.
        Assert.Equal((0, format == "moodle" ? 1 : 0, count), (told.Json.GetProperty("added").GetInt32(), told.Json.GetProperty("changed").GetInt32(), told.Json.GetProperty("same").GetInt32() + told.Json.GetProperty("changed").GetInt32()));
        Assert.Equal(0, (await Posts(works, works.Coordinator, await Exported(works, format))).Json.GetProperty("changed").GetInt32());
    }

    [Theory, EachDatabase]
    public async Task One_fault_and_nothing_is_taken(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();

        var answer = await Uploads(works, "$CATEGORY: lathe\n\n::a::fine?{=a ~b}\n\n$CATEGORY: sewing\n\n::b::fine?{=a ~b}"u8.ToArray(), "q.txt");
        var told = await Posts(works, works.Coordinator, "::a::x{}"u8.ToArray());

        answer.ShouldBeRefusedBecause("QuestionsAreFaulty");
        answer.ShouldShow("put it into a category named as one of safety, lathe");
        told.ShouldBeRefusedBecause("QuestionsAreFaulty");
        Assert.Equal(1, told.Json.GetProperty("faults")[0].GetProperty("line").GetInt32());
        Assert.Empty(await Kept(works));
    }

    [Theory, EachDatabase]
    public async Task A_topic_is_found_by_its_name_too_and_a_name_stands_once(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();

        (await Posts(works, works.Coordinator, Encoding.UTF8.GetBytes("$CATEGORY: topic LATHE\n\n::a::fine?{=a ~b}\n\n$CATEGORY: 知识点safety\n\n::b::fine?{=a ~b}"))).ShouldBeDone();
        (await Posts(works, works.Coordinator, "$CATEGORY: lathe\n\n::c::x?{=a ~b}\n\n::c::y?{=a ~b}"u8.ToArray())).ShouldBeRefusedBecause("QuestionsAreFaulty");
        (await Posts(works, works.Coordinator, [])).ShouldBeRefusedBecause("QuestionsAreFaulty");

        Assert.Equal(["a", "b"], (await Kept(works)).Select(question => question.Key));
    }

    [Theory, EachDatabaseWith("leader"), EachDatabaseWith("mentor"), EachDatabaseWith("auditor"), EachDatabaseWith("stranger")]
    public async Task Who_does_not_keep_the_bank_takes_nothing_in(Database database, string who)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();

        (await Posts(works, works.Named(who), "$CATEGORY: lathe\n\n::a::fine?{=a ~b}"u8.ToArray())).ShouldBeUnseen();

        Assert.Empty(await Kept(works));
    }

    [Theory, EachDatabase]
    public async Task What_a_file_brings_is_shown_as_text(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();

        (await Posts(works, works.Coordinator, "$CATEGORY: lathe\n\n::a::[html]&lt;script&gt;alert(1)&lt;/script&gt;<b>What</b>?{=a ~b}"u8.ToArray())).ShouldBeDone();

        var page = await works.SignedInAs(works.Coordinator).Get($"/trades/{works.Turning.Code}/questions");
        Assert.DoesNotContain("<script>alert", page.Body, StringComparison.Ordinal);
        page.ShouldShow("<script>alert(1)</script>What?");
    }

    [Theory, EachDatabase]
    public async Task A_format_that_there_is_not_is_not_there(Database database)
    {
        var works = await Given.AWorksToRead(database);

        (await works.SignedInAs(works.Coordinator).Get($"/trades/{works.Turning.Code}/questions/export?format=word")).ShouldBeUnseen();
    }

    private static Task<List<Question>> Kept(Works works) => works.Ask(db => db.Questions.AsNoTracking().Where(question => question.TradeId == works.Turning.Id).OrderBy(question => question.Key).ToListAsync());

    private static async Task<byte[]> Exported(Works works, string format)
    {
        var answer = await works.SignedInAs(works.Coordinator).Send("GET", $"/trades/{works.Turning.Code}/questions/export?format={format}");
        Assert.Equal(200, (int)answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<Answer> Posts(Works works, Halfday.Organization.Person who, byte[] file)
    {
        using var body = new ByteArrayContent(file);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return await Answer.Of(await works.SignedInAs(who).Send("POST", $"/api/v1/trades/{works.Turning.Code}/questions/import", body));
    }

    private static async Task<Answer> Uploads(Works works, byte[] file, string name)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(file), "file", name } };
        return await Answer.Of(await works.SignedInAs(works.Coordinator).Send("POST", $"/trades/{works.Turning.Code}/questions/import", form));
    }
}
