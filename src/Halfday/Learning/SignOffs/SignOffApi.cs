using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>A mark as the caller may read it.</summary>
/// <param name="PoolSize">How many the lot was drawn from.</param>
public sealed record MarkAnswer(string Assessor, string Way, int PoolSize, int? Level, string Note, DateTime? At);

/// <summary>A sign-off as the caller may read it: before there is a result, nobody reads a mark but their own.</summary>
/// <param name="Asked">The caller is asked for a mark.</param>
public sealed record SignOffAnswer(
    Guid Id, string Leader, string Trade, string State, bool Asked, int? Result, IReadOnlyList<MarkAnswer> Marks, string Objection, string OfficeWord, DateTime? AcknowledgedAt);

/// <summary>A sign-off in a list.</summary>
/// <param name="Asked">The caller is asked for a mark.</param>
public sealed record SignOffLineAnswer(Guid Id, string Leader, string Trade, string State, bool Asked, DateTime OpenedAt);

/// <summary>An assessor's mark.</summary>
public sealed record MarkCall(int? Level, string? Note)
{
    /// <summary>The level; one that does not exist where none was given.</summary>
    public int Given => Level ?? -1;
}

/// <summary>A word: why one declines or disagrees, or what the office answers.</summary>
public sealed record WordCall(string? Word);

/// <summary>The person whom the office names.</summary>
public sealed record AssessorCall(string? Person);

/// <summary>How an assessor marks.</summary>
/// <param name="Shift">Levels above (+) or below (-) others; null: too few shared marks to say.</param>
/// <param name="Margin">Half the width of its 95 % interval, levels.</param>
public sealed record AssessorAnswer(string Assessor, int Marks, int Shared, double? Shift, double? Margin);

/// <summary>Sign-offs for programs: the same verbs as the pages'.</summary>
public static class SignOffApi
{
    /// <summary>Maps them below /api/v1/signoffs.</summary>
    public static IEndpointRouteBuilder MapSignOffs(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/signoffs").WithTags("Sign-offs").RequireAuthorization(Policies.SignedIn);
        api.MapGet("", async (HalfdayDb db, Viewer viewer, CancellationToken stop) => await Answers(db, viewer, await db.SignOffsVisibleTo(viewer)
            .AsNoTracking().OrderByDescending(assessment => assessment.OpenedAt).Take(SignOffLists.Most).ToListAsync(stop), stop));
        api.MapGet("/{id:guid}", async (Guid id, HalfdayDb db, Viewer viewer, SignOffDesk desk, CancellationToken stop) =>
            await desk.Find(id, stop) is { } found ? Results.Ok(await Answer(db, viewer, found, stop)) : Results.NotFound());
        MapVerbs(api.MapGroup("/{id:guid}"));
        routes.MapGet("/api/v1/signoffs/assessors", async (HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            (await db.SeveritiesFor(viewer, stop)).Select(line => new AssessorAnswer(line.Person.Code, line.Severity.Marks, line.Severity.Shared,
                line.Severity.CanBeSaid ? line.Severity.Shift : null, line.Severity.CanBeSaid ? line.Severity.Margin : null))).WithTags("Sign-offs").RequireAuthorization(Policies.Steers);
        MapOffice(routes.MapGroup("/api/v1/signoffs").WithTags("Sign-offs").RequireAuthorization(Policies.Decides));
        return routes;
    }

    private static void MapVerbs(RouteGroupBuilder api)
    {
        api.MapPost("/mark", (Guid id, MarkCall call, SignOffDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.Mark(found, call.Given, call.Note, stop), stop));
        api.MapPost("/declining", (Guid id, WordCall call, SignOffDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.Decline(found, call.Word, stop), stop));
        api.MapPost("/acknowledgement", (Guid id, SignOffDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.Acknowledge(found, stop), stop));
        api.MapPost("/objection", (Guid id, WordCall call, SignOffDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.Object(found, call.Word, stop), stop));
    }

    private static void MapOffice(RouteGroupBuilder api)
    {
        api.MapGet("/waiting", async (HalfdayDb db, Viewer viewer, OfficeDesk desk, CancellationToken stop) =>
            await Answers(db, viewer, await desk.Waiting(stop), stop));
        api.MapPost("/{id:guid}/assessor", (Guid id, AssessorCall call, OfficeDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.Name(found, call.Person, stop), stop));
        api.MapPost("/{id:guid}/draw", (Guid id, OfficeDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.DrawAnew(found, stop), stop));
        api.MapPost("/{id:guid}/answer", (Guid id, WordCall call, OfficeDesk desk, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
            Act(db, viewer, desk.Find(id, stop), found => desk.Answer(found, call.Word, stop), stop));
    }

    private static async Task<IResult> Act(HalfdayDb db, Viewer viewer, Task<Assessment?> finding, Func<Assessment, Task<Refusal?>> verb, CancellationToken stop) =>
        await finding is { } found ? await db.Settle(await verb(found), () => Answer(db, viewer, found, stop), stop) : Results.NotFound();

    private static async Task<IEnumerable<SignOffLineAnswer>> Answers(HalfdayDb db, Viewer viewer, IReadOnlyList<Assessment> assessments, CancellationToken stop) =>
        (await db.Lines(assessments, stop)).Select(line => new SignOffLineAnswer(line.Assessment.Id, line.Leader.Code, line.Trade.Code,
            line.Assessment.State.ToString(), line.Assessment.Asked?.PersonId == viewer.PersonId, line.Assessment.OpenedAt));

    private static async Task<SignOffAnswer> Answer(HalfdayDb db, Viewer viewer, Assessment assessment, CancellationToken stop)
    {
        var view = await SignOffView.Read(db, assessment, viewer, stop);
        return new SignOffAnswer(
            assessment.Id, view.About.Leader.Code, view.About.Trade.Code, assessment.State.ToString(), view.IsAsked, view.Result,
            [.. view.Marks.Select(seat => new MarkAnswer(view.By(seat).Code, seat.Way.ToString(), seat.PoolSize, seat.Level, seat.Note, seat.MarkedAt))],
            view.ReadsTheMarks ? assessment.Objection : "", view.ReadsTheMarks ? assessment.OfficeWord : "", assessment.AcknowledgedAt);
    }
}
