using Halfday.Learning;
using Halfday.Learning.Bank;
using Halfday.Shared.Notices;
using Halfday.Shared.Pictures;
using Halfday.Tests.Harness;
using Halfday.Tests.Learning.Tests;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.Bank;

/// <summary>Who keeps the bank, who proposes, and what becomes of it.</summary>
public sealed class BankPageTests(RunningApp app) : OnEachDatabase(app)
{
    private static readonly (string, string)[] Single = [("Form.Kind", "single"), ("Form.Topic", "safety"), ("Form.Wording", "What is worn at the lathe?"), ("Form.WordingZh", "车床边戴什么？")];

    [Theory, EachDatabase]
    public async Task Those_who_steer_the_site_add_questions_of_every_kind(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();
        var keeper = works.SignedInAs(works.Coordinator);
        var path = $"/trades/{works.Turning.Code}/questions/new";

        foreach (var kind in QuestionWords.Kinds) (await keeper.Get($"{path}?kind={kind}")).ShouldStand();
        (await Sends(keeper, path, [.. Single, ("Form.Options", "gloves"), ("Form.Options", "glasses"), ("Form.OptionsZh", "手套"), ("Form.OptionsZh", "眼镜"), ("Form.Right", "1")])).ShouldBeDone();
        (await Sends(keeper, path, ("Form.Kind", "number"), ("Form.Topic", "lathe"), ("Form.Wording", "How far?"), ("Form.Value", "12.5"), ("Form.Tolerance", "0.1"), ("Form.Unit", "mm"))).ShouldBeDone();
        (await Sends(keeper, path, ("Form.Kind", "order"), ("Form.Topic", "lathe"), ("Form.Wording", "In which order?"), ("Form.Options", "a"), ("Form.Options", "b"), ("Form.Options", "c"))).ShouldBeDone();
        (await Uploads(keeper, path, TinyPng.Of(40, 30), ("Form.Kind", "hotspot"), ("Form.Topic", "lathe"), ("Form.Wording", "Where?"), ("Form.Alt", "A lathe"), ("Form.X", "10"), ("Form.Y", "20"), ("Form.Width", "30"), ("Form.Height", "40"))).ShouldBeDone();

        var kept = await Kept(works);
        Assert.Equal(["hotspot", "number", "order", "single"], kept.Select(question => question.Asked.Kind).Order());
        Assert.All(kept, question => Assert.Equal((QuestionState.InUse, works.Coordinator.Id), (question.State, question.AuthorId)));
        var single = Assert.IsType<ChoiceAsked>(kept.Single(question => question.Asked.Kind == "single").Asked);
        Assert.Equal((1, "glasses", "眼镜"), (Assert.Single(single.Right), single.Options[1].En, single.Options[1].Zh));
        Assert.Equal(new Area(0.1m, 0.2m, 0.3m, 0.4m), kept.Select(question => question.Asked).OfType<PlaceAsked>().Single().Area);
        (await keeper.InChinese().Get($"/trades/{works.Turning.Code}/questions")).ShouldShow("车床边戴什么？");
    }

    [Theory, EachDatabase]
    public async Task A_picture_that_is_none_is_refused_and_what_was_filled_in_stands_there(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();

        var answer = await Uploads(works.SignedInAs(works.Coordinator), $"/trades/{works.Turning.Code}/questions/new", "GIF89a"u8.ToArray(),
            ("Form.Kind", "hotspot"), ("Form.Topic", "lathe"), ("Form.Wording", "Where is the key?"), ("Form.Alt", "A lathe"), ("Form.X", "10"), ("Form.Y", "20"), ("Form.Width", "30"), ("Form.Height", "40"));

        answer.ShouldBeRefusedBecause("NoPicture");
        answer.ShouldShow("Where is the key?");
        Assert.Empty(await Kept(works));
    }

    [Theory, EachDatabase]
    public async Task A_worker_proposes_and_hears_what_becomes_of_it(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();
        var worker = works.SignedInAs(works.Mentor);

        (await Proposes(worker, works)).ShouldBeDone();
        (await Proposes(worker, works)).ShouldBeDone();

        var proposed = Assert.Single(await Kept(works));
        Assert.Equal((QuestionState.Proposed, works.Mentor.Id), (proposed.State, proposed.AuthorId));
        (await worker.Get($"/trades/{works.Turning.Code}/questions")).ShouldShow("What is worn at the lathe?");
        (await works.SignedInAs(works.Coordinator).Get($"/trades/{works.Turning.Code}/questions")).ShouldShow("1 proposal waits for an answer.");
        var path = $"/trades/{works.Turning.Code}/questions/{proposed.Id}";
        (await works.SignedInAs(works.Coordinator).Post($"{path}/verdict", ("takes", "false"))).ShouldBeRefusedBecause("DeclinedWithoutWord");
        (await works.SignedInAs(works.Coordinator).Post($"{path}/verdict", ("takes", "false"), ("word", "We have one like it."))).ShouldBeDone();

        (await worker.Get("/notices")).ShouldShow("We have one like it.");
        (await worker.Get($"/trades/{works.Turning.Code}/questions")).ShouldShow("declined");
    }

    [Theory, EachDatabase]
    public async Task A_proposal_that_is_taken_is_drawn_and_one_notice_says_so(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();
        await Proposes(works.SignedInAs(works.Mentor), works);
        var proposed = Assert.Single(await Kept(works));
        (await works.SignedInAs(works.Leader).Post($"/trades/{works.Turning.Code}/test")).ShouldBeRefusedBecause("NoQuestions");

        for (var twice = 0; twice < 2; twice++)
            (await works.SignedInAs(works.Coordinator).PostJson($"/api/v1/trades/{works.Turning.Code}/questions/{proposed.Id}/verdict", new { takes = true })).ShouldBeDone();

        Assert.Equal(proposed.Id, Assert.Single(await works.Posed(await works.SignedInAs(works.Leader).Begins(works))).QuestionId);
        Assert.Equal(1, await works.Ask(db => db.Notices.CountAsync(notice => notice.PersonId == works.Mentor.Id)));
    }

    [Theory, EachDatabase]
    public async Task Nobody_decides_on_their_own_proposal(Database database)
    {
        var works = await Given.AWorks(database);
        var topics = await works.TeachTwoTopics();
        var own = new Question
        {
            SiteId = works.Site.Id, TradeId = works.Turning.Id, TopicId = topics[0].Id, Key = "own", Wording = "Mine?", Asked = Asking.EveryKind[0], State = QuestionState.Proposed, AuthorId = works.Coordinator.Id,
        };
        await works.Change(db => db.Add(own));
        var path = $"/trades/{works.Turning.Code}/questions/{own.Id}/verdict";

        (await works.SignedInAs(works.Coordinator).Post(path, ("takes", "true"))).ShouldBeRefusedBecause("OwnQuestion");
        (await works.SignedInAs(works.Coordinator).PostJson("/api/v1" + path, new { takes = true })).ShouldBeRefusedBecause("OwnQuestion");
        (await works.SignedInAs(works.Office).Post(path, ("takes", "true"))).ShouldBeDone();
    }

    [Theory, EachDatabaseWith("mentor"), EachDatabaseWith("leader"), EachDatabaseWith("auditor"), EachDatabaseWith("stranger")]
    public async Task Who_does_not_keep_the_bank_changes_nothing_in_it(Database database, string who)
    {
        var works = await Given.AWorks(database);
        var question = (await works.AskEveryKind())[0];
        var (visitor, path) = (works.SignedInAs(works.Named(who)), $"/trades/{works.Turning.Code}/questions/{question.Id}");

        foreach (var act in new[] { "", "/verdict", "/retire", "/use" }) (await visitor.Post(path + act, ("takes", "true"))).ShouldBeUnseen();
        foreach (var act in new[] { "/verdict", "/retire", "/use" }) (await visitor.PostJson("/api/v1" + path + act, new { takes = true })).ShouldBeUnseen();
        (await visitor.PutJson("/api/v1" + path, new { kind = "single" })).ShouldBeUnseen();

        var kept = (await Kept(works)).Single(each => each.Id == question.Id);
        Assert.Equal((QuestionState.InUse, 1), (kept.State, kept.Version));
    }

    [Theory, EachDatabase]
    public async Task A_question_is_changed_retired_and_used_again(Database database)
    {
        var works = await Given.AWorks(database);
        var question = (await works.AskEveryKind())[2];
        var (keeper, path) = (works.SignedInAs(works.Coordinator), $"/trades/{works.Turning.Code}/questions/{question.Id}");

        (await keeper.Get(path)).ShouldShow("73.125");
        (await Sends(keeper, path, ("Form.Kind", "number"), ("Form.Topic", "lathe"), ("Form.Wording", "How far exactly?"), ("Form.Value", "74"))).ShouldBeDone();
        (await keeper.Post($"{path}/retire")).ShouldBeDone();
        (await keeper.Get($"/trades/{works.Turning.Code}/questions?state=Retired")).ShouldShow("How far exactly?");
        (await keeper.Post($"{path}/use")).ShouldBeDone();

        var kept = (await Kept(works)).Single(each => each.Id == question.Id);
        Assert.Equal((2, QuestionState.InUse, "How far exactly?"), (kept.Version, kept.State, kept.Wording));
        Assert.Equal(3, (await works.WrittenOf(question.Id)).Count(written => written.What is "questions" or "retire" or "use"));
    }

    [Theory, EachDatabase]
    public async Task Questions_are_found_by_words_topic_and_state_a_page_at_a_time(Database database)
    {
        var works = await Given.AWorks(database);
        var topics = await works.TeachTwoTopics();
        await works.Change(db => db.AddRange(Enumerable.Range(0, 60).Select(at => works.NewQuestion(topics[at % 2], $"n{at:00}", Asking.EveryKind[0]))));
        var (keeper, path) = (works.SignedInAs(works.Coordinator), $"/trades/{works.Turning.Code}/questions");

        (await keeper.Get(path)).ShouldShow("1 to 50 of 60");
        (await keeper.Get($"{path}?p=2")).ShouldShow("51 to 60 of 60");
        (await keeper.Get($"{path}?topic=lathe")).ShouldShow("1 to 30 of 30");
        (await keeper.Get($"{path}?q=QUESTION+n07")).ShouldShow("1 to 1 of 1");
        (await keeper.Get($"{path}?q=题n07")).ShouldShow("1 to 1 of 1");
        (await keeper.Get($"{path}?state=Proposed")).ShouldShow("No question found");
        (await keeper.Get($"{path}?q=%25")).ShouldShow("No question found");
    }

    [Theory, EachDatabase]
    public async Task A_program_keeps_the_bank_as_a_page_does(Database database)
    {
        var works = await Given.AWorks(database);
        await works.TeachTwoTopics();
        var (keeper, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/trades/{works.Turning.Code}/questions");

        (await keeper.PostJson(path, new { kind = "number", topic = "nothing", wording = "How far?", value = "1" })).ShouldBeRefusedBecause("NoSuchTopic");
        (await keeper.PostJson(path, new { })).ShouldBeRefusedBecause("QuestionWithoutWords");
        var added = await keeper.PostJson(path, new { kind = "multiple", topic = "safety", wording = "Which?", options = new[] { "a", "b", "c" }, right = new[] { 0, 2 } });
        (await keeper.PutJson($"{path}/{added.Json.GetProperty("id")}", new { kind = "single", topic = "lathe", wording = "Which one?", options = new[] { "a", "b" }, right = new[] { 1 } })).ShouldBeDone();

        var only = Assert.Single((await keeper.Get($"{path}?topic=lathe")).Json.EnumerateArray());
        Assert.Equal(("inUse", 2, "single"), (only.GetProperty("state").GetString(), only.GetProperty("version").GetInt32(), only.GetProperty("says").GetProperty("kind").GetString()));
        (await keeper.PostJson($"{path}/{added.Json.GetProperty("id")}/retire", new { })).ShouldBeDone();
        Assert.Empty((await keeper.Get($"{path}?state=InUse")).Json.EnumerateArray());
    }

    [Theory, EachDatabase]
    public async Task A_picture_is_seen_by_those_who_see_the_trade_and_another_works_is_not_offered(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var place = (PlaceAsked)(await works.AskEveryKind())[4].Asked;
        await foreign.TeachTwoTopics();
        var path = $"/trades/{works.Turning.Code}/pictures/{place.PictureId}";

        (await works.SignedInAs(works.Mentor).Get(path)).ShouldStand().ShouldNotShow(Asking.Whispered);
        (await foreign.SignedInAs(foreign.Coordinator).Get(path)).ShouldBeUnseen();
        (await foreign.SignedInAs(foreign.Coordinator).Get($"/trades/{foreign.Turning.Code}/pictures/{place.PictureId}")).ShouldBeUnseen();
        (await foreign.SignedInAs(foreign.Coordinator).PostJson($"/api/v1/trades/{foreign.Turning.Code}/questions", new { kind = "hotspot", topic = "lathe", wording = "Where?", alt = "A lathe", picture = place.PictureId, x = "1", y = "1", width = "1", height = "1" })).ShouldBeRefusedBecause("NoPicture");
        Assert.Equal(1, await works.Ask(db => db.Pictures.CountAsync(picture => picture.SiteId == works.Site.Id)));
    }

    private static Task<List<Question>> Kept(Works works) => works.Ask(db => db.Questions.AsNoTracking().Where(question => question.TradeId == works.Turning.Id).ToListAsync());

    private static Task<Answer> Proposes(Visitor visitor, Works works) => Sends(visitor, $"/trades/{works.Turning.Code}/questions/new",
        [.. Single, ("Form.Options", "gloves"), ("Form.Options", "glasses"), ("Form.Right", "1")]);

    private static async Task<Answer> Sends(Visitor visitor, string path, params (string Name, string Value)[] fields) =>
        await Answer.Of(await visitor.Send("POST", path, new FormUrlEncodedContent(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)))));

    private static async Task<Answer> Uploads(Visitor visitor, string path, byte[] file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields) form.Add(new StringContent(value), name);
        form.Add(new ByteArrayContent(file), "Upload", "picture.png");
        return await Answer.Of(await visitor.Send("POST", path, form));
    }
}
