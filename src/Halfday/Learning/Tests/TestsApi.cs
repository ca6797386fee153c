using System.Globalization;
using Halfday.Learning.Bank;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Learning.Tests;

/// <summary>What awaits who would sit a test.</summary>
/// <param name="Open">The test under way; null: none.</param>
/// <param name="NextFrom">UTC; null: at once.</param>
public sealed record OfferAnswer(int Questions, int Minutes, Guid? Open, DateTime? NextFrom);

/// <summary>A test. The instants are UTC.</summary>
/// <param name="Score">0..100; null: it is under way.</param>
public sealed record SittingAnswer(Guid Id, int Questions, DateTime StartedAt, DateTime EndsAt, DateTime? FinishedAt, int? Score)
{
    internal static SittingAnswer Of(Sitting sitting) => new(sitting.Id, sitting.Questions, sitting.StartedAt, sitting.EndsAt, sitting.FinishedAt, sitting.Score);
}

/// <summary>How one did in a topic, and the keys of what to read again.</summary>
public sealed record TopicAnswer(string Topic, int Asked, int Right, int Partly, IReadOnlyList<string> ReadAgain);

/// <summary>A test that is over.</summary>
/// <param name="Counts">It became evidence of knowledge.</param>
public sealed record ResultAnswer(SittingAnswer Test, string Trade, string Person, bool Counts, IReadOnlyList<TopicAnswer> Topics);

/// <summary>Tests for programs: one's own alone, and never what is right.</summary>
internal static class TestsApi
{
    /// <summary>GET and POST a trade's test; GET a test, its questions and result; PUT answers; POST its end. And the pictures of pages.</summary>
    public static IEndpointRouteBuilder MapTestsApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/trades/{code}/test", Offer).RequireAuthorization(Policies.SignedIn).WithTags("Tests");
        routes.MapPost("/api/v1/trades/{code}/test", Start).RequireAuthorization(Policies.SignedIn).WithTags("Tests");
        var tests = routes.MapGroup("/api/v1/tests/{id:guid}").WithTags("Tests").RequireAuthorization(Policies.SignedIn);
        tests.MapGet("", Sitting);
        tests.MapGet("/questions/{number}", Question);
        tests.MapPut("/questions/{number}", Answer);
        tests.MapPost("/finish", Finish);
        tests.MapGet("/result", Result);
        routes.MapGet("/tests/{id:guid}/picture", Picture).RequireAuthorization(Policies.SignedIn).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Offer(string code, TestDesk desk, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return Results.NotFound();
        var offer = await desk.Offer(trade, stop);
        return Results.Ok(new OfferAnswer(offer.Questions, offer.Minutes, offer.Open?.Id, offer.NextFrom));
    }

    private static async Task<IResult> Start(string code, TestDesk desk, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return Results.NotFound();
        var (sitting, refusal) = await desk.Start(trade, stop);
        return sitting is null ? refusal!.AsProblem() : Results.Ok(SittingAnswer.Of(sitting));
    }

    private static async Task<IResult> Sitting(Guid id, TestDesk desk, CancellationToken stop) =>
        await desk.Own(id, stop) is { } sitting ? Results.Ok(SittingAnswer.Of(sitting)) : Results.NotFound();

    private static async Task<IResult> Question(Guid id, string number, TestDesk desk, CancellationToken stop)
    {
        if (await Find(id, number, desk, stop) is not var (sitting, posed)) return Results.NotFound();
        return sitting.FinishedAt is null ? Results.Ok(QuestionShown.Of(posed)) : SittingRefusals.IsOver.AsProblem();
    }

    private static async Task<IResult> Answer(Guid id, string number, ReplyCall call, HalfdayDb db, TestDesk desk, CancellationToken stop)
    {
        if (await Find(id, number, desk, stop) is not var (sitting, posed)) return Results.NotFound();
        return await db.Settle(desk.Answer(sitting, posed, call), () => QuestionShown.Of(posed), stop);
    }

    private static async Task<IResult> Finish(Guid id, HalfdayDb db, TestDesk desk, CancellationToken stop)
    {
        if (await desk.Own(id, stop) is not { } sitting) return Results.NotFound();
        await desk.Finish(sitting, stop);
        return await db.Settle(null, () => SittingAnswer.Of(sitting), stop);
    }

    private static async Task<IResult> Result(Guid id, HalfdayDb db, Viewer viewer, TestDesk desk, CancellationToken stop)
    {
        if (await TestResult.Of(db, viewer, desk, id, stop) is not { } result) return Results.NotFound();
        return Results.Ok(new ResultAnswer(SittingAnswer.Of(result.Sitting), result.Trade.Code, result.Person.Code, result.Counts,
            [.. result.Topics.Select(topic => new TopicAnswer(topic.Topic.Key, topic.Asked, topic.Right, topic.Partly, topic.IsWhole ? [] : [.. topic.Readings.Select(reading => reading.Key)]))]));
    }

    private static async Task<IResult> Picture(Guid id, string? q, HalfdayDb db, TestDesk desk, CancellationToken stop) =>
        await Find(id, q, desk, stop) is var (sitting, posed) && sitting.FinishedAt is null && posed.Asked is PlaceAsked place
            ? await db.Shown(place.PictureId, stop) : Results.NotFound();

    private static async Task<(Sitting, PosedQuestion)?> Find(Guid id, string? number, TestDesk desk, CancellationToken stop)
    {
        if (!int.TryParse(number, CultureInfo.InvariantCulture, out var which) || await desk.Own(id, stop) is not { } sitting) return null;
        return (await desk.Posed(sitting, stop)).Find(each => each.Number == which) is { } posed ? (sitting, posed) : null;
    }
}
