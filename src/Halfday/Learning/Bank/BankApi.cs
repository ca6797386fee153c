using Halfday.Learning.Bank.Statistics;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Bank;

/// <summary>A question as those who keep the bank, and who wrote it, read it in a program.</summary>
public sealed record QuestionAnswer(Guid Id, string Key, QuestionState State, int Version, string Word, QuestionForm Says);

/// <summary>An answer to a proposal.</summary>
public sealed record VerdictCall(bool Takes, string? Word);

/// <summary>How a question fares: see <see cref="ItemStatistics"/>.</summary>
public sealed record FaresAnswer(Guid Id, string Key, int Answers, double Difficulty, double? ItemRest, double? UpperLower, string Verdict);

/// <summary>How all of them fare.</summary>
/// <param name="Alpha">Cronbach's; null: too few tests.</param>
public sealed record StatisticsAnswer(int Tests, double? Alpha, IReadOnlyList<FaresAnswer> Questions);

/// <summary>The bank for programs; the keys are read by those who keep it alone.</summary>
internal static class BankApi
{
    /// <summary>GET and POST questions, PUT a question, POST its verdict, retirement and use; and the pictures.</summary>
    public static IEndpointRouteBuilder MapBankApi(this IEndpointRouteBuilder routes)
    {
        var questions = routes.MapGroup("/api/v1/trades/{code}/questions").WithTags("Questions");
        questions.MapGet("", Questions).RequireAuthorization(Policies.Steers);
        questions.MapGet("/statistics", Statistics).RequireAuthorization(Policies.Steers);
        questions.MapPost("", Add).RequireAuthorization(Policies.SignedIn);
        questions.MapPut("/{question:guid}", Change).RequireAuthorization(Policies.Steers);
        questions.MapPost("/{question:guid}/verdict", Verdict).RequireAuthorization(Policies.Steers);
        questions.MapPost("/{question:guid}/retire", Retire).RequireAuthorization(Policies.Steers);
        questions.MapPost("/{question:guid}/use", Use).RequireAuthorization(Policies.Steers);
        routes.MapGet("/trades/{code}/pictures/{picture:guid}", Picture).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Questions(string code, string? q, string? topic, string? state, BankDesk desk, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade) return Results.NotFound();
        var topics = await desk.Topics(trade, stop);
        var found = await BankSearch.Find(desk.Seen(trade, keeps: true), topics, q?.Trim() ?? "", topic, state).ToListAsync(stop);
        return Results.Ok(BankSearch.InOrder(found, topics).Select(question => Told(question, topics.Find(each => each.Id == question.TopicId)?.Key ?? "")));
    }

    private static async Task<IResult> Statistics(string code, HalfdayDb db, BankDesk desk, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade) return Results.NotFound();
        var statistics = await BankStatistics.Read(db, trade, stop);
        return Results.Ok(new StatisticsAnswer(statistics.Sittings, statistics.Alpha, [.. statistics.Questions.Select(each => new FaresAnswer(
            each.Question.Id, each.Question.Key, each.Item.Answers, each.Item.Difficulty, each.Item.ItemRest, each.Item.UpperLower, each.Verdict.Words.ToString()))]));
    }

    private static async Task<IResult> Add(string code, QuestionForm form, HalfdayDb db, BankDesk desk, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return Results.NotFound();
        var (question, refusal) = await desk.Add(trade, form, null, stop);
        return await db.Settle(refusal, () => Told(question!, form.Topic ?? ""), stop);
    }

    private static Task<IResult> Change(string code, Guid question, QuestionForm form, HalfdayDb db, BankDesk desk, CancellationToken stop) =>
        Act(code, question, db, desk, (trade, found) => desk.Change(trade, found, form, null, stop), stop);

    private static Task<IResult> Verdict(string code, Guid question, VerdictCall call, HalfdayDb db, BankDesk desk, CancellationToken stop) =>
        Act(code, question, db, desk, (trade, found) => Task.FromResult(desk.Answer(trade, found, call.Takes, call.Word)), stop);

    private static Task<IResult> Retire(string code, Guid question, HalfdayDb db, BankDesk desk, CancellationToken stop) =>
        Act(code, question, db, desk, (_, found) => Task.FromResult(found.Retire()), stop);

    private static Task<IResult> Use(string code, Guid question, HalfdayDb db, BankDesk desk, CancellationToken stop) =>
        Act(code, question, db, desk, (_, found) => Task.FromResult(found.Use()), stop);

    private static async Task<IResult> Act(
        string code, Guid id, HalfdayDb db, BankDesk desk, Func<Trade, Question, Task<Refusal?>> act, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade) return Results.NotFound();
        if (await desk.Seen(trade, keeps: true).SingleOrDefaultAsync(each => each.Id == id, stop) is not { } question) return Results.NotFound();
        var refusal = await act(trade, question);
        var topics = await desk.Topics(trade, stop);
        return await db.Settle(refusal, () => Told(question, topics.Find(topic => topic.Id == question.TopicId)?.Key ?? ""), stop);
    }

    // A picture shows no key, and is served without what else its file holds.
    private static async Task<IResult> Picture(string code, Guid picture, HalfdayDb db, BankDesk desk, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade || !await db.Pictures.AnyAsync(each => each.Id == picture && each.SiteId == trade.SiteId, stop)) return Results.NotFound();
        return await db.Shown(picture, stop);
    }

    private static QuestionAnswer Told(Question question, string topic) =>
        new(question.Id, question.Key, question.State, question.Version, question.Word, QuestionForm.Of(question, topic));
}

/// <summary>Pictures of questions on their way to a page.</summary>
internal static class ShownPictures
{
    /// <summary>What draws the picture, and nothing else of its file.</summary>
    public static async Task<IResult> Shown(this HalfdayDb db, Guid pictureId, CancellationToken stop)
    {
        var kept = await db.PictureBytes.AsNoTracking().SingleOrDefaultAsync(each => each.Id == pictureId, stop);
        return kept is not null && PlainPng.Of(kept.Bytes) is { } plain ? Results.Bytes(plain, "image/png") : Results.NotFound();
    }
}
