using Halfday.Learning;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.Standing.LearningPages;

/// <summary>What a leader learns, as programs read it; each trade's evidence stands at /api/v1/people/{code}/competences.</summary>
/// <param name="Path">Codes of the trades, in the order in which one learns them.</param>
/// <param name="Left">What is left, to the deadline that presses most.</param>
/// <param name="Next">The next half day; null: none is planned, or a past day was asked for.</param>
public sealed record LearningDocument(
    string Person, DateOnly AsOf, int Mastered, int Asked, IReadOnlyList<string> Path, LeftOf Left, Guid? Next,
    IReadOnlyList<LearningDocument.DueOn> Due, IReadOnlyList<LearningDocument.Taught> TaughtBy)
{
    /// <summary>What is due, in English; without a day where none is set.</summary>
    public sealed record DueOn(DateOnly? Day, string Sentence);

    /// <summary>Somebody who taught, by name, the half days, and the last of them.</summary>
    public sealed record Taught(string Mentor, int HalfDays, DateOnly Last);

    /// <summary>The document of a story.</summary>
    public static LearningDocument Of(LearningStory story) => new(
        story.Person.Code, story.AsOf, story.Mastered, story.Asked, [.. story.Path.Select(row => row.Trade.Code)], LeftOf.Of(story.Left), story.Next?.Card.HalfDay.Id,
        [.. story.Due.Select(due => new DueOn(due.Day, due.Sentence.En))], [.. story.Taught.Select(thanks => new Taught(thanks.Mentor.En, thanks.HalfDays, thanks.Last))]);
}

/// <summary>A leader's learning for programs.</summary>
internal static class LearningApi
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapLearningPages(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/people/{code}/learning", OfPerson).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> OfPerson(string code, [FromQuery] DateOnly? on, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop) =>
        await db.FindLearning(code, on, viewer, time, stop) is { } story ? Results.Ok(LearningDocument.Of(story)) : Results.NotFound();
}
