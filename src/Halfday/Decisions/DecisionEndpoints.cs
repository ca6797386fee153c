using Halfday.Decisions.Yaml;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>Decisions for programs, under /api/v1.</summary>
internal static class DecisionEndpoints
{
    public static IEndpointRouteBuilder MapDecisionEndpoints(this IEndpointRouteBuilder routes)
    {
        var decisions = routes.MapGroup("/api/v1/decisions");
        decisions.MapGet("", List).RequireAuthorization(Policies.SignedIn);
        decisions.MapGet("{number}/yaml", AsYaml).RequireAuthorization(Policies.SignedIn);
        decisions.MapGet("{number}/bound", Bound).RequireAuthorization(Policies.SignedIn);
        decisions.MapPost("", Keep).RequireAuthorization(Policies.Decides);
        decisions.MapPost("{number}/issue", Issue).RequireAuthorization(Policies.Decides);
        return routes;
    }

    private static async Task<IResult> List(HalfdayDb db, Viewer viewer, CancellationToken stop) =>
        Results.Ok((await db.DecisionsFor(viewer, stop)).Select(one => new
        {
            one.Decision.Number, one.Decision.Title, one.Decision.TitleZh, Body = one.Body.Code, State = one.Decision.State.ToString(),
            one.Decision.Issued, one.Decision.From, one.Decision.Until, one.Decision.Amends, one.Decision.Supersedes,
            Clauses = one.Decision.Clauses.OrderBy(clause => clause.Order).Select(clause => new { Id = clause.Key, clause.Text, clause.TextZh, Duty = clause.Duty.ToString() }),
        }));

    private static async Task<IResult> AsYaml(string number, HalfdayDb db, Viewer viewer, CancellationToken stop) =>
        (await db.DecisionsFor(viewer, stop)).SingleOrDefault(one => one.Decision.Number == number) is { Decision: not null } found
            ? Results.Text(DecisionYaml.Write([WrittenDecision.Of(found.Decision, found.Body.Code)]), "application/yaml")
            : Results.NotFound();

    private static async Task<IResult> Bound(string number, DateOnly? on, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        if ((await db.DecisionsFor(viewer, stop)).All(one => one.Decision.Number != number)) return Results.NotFound();

        var bound = await WhoIsBound.Read(db, number, on, time.Today(TimeZoneInfo.Utc), stop);
        var seen = bound!.Bonds.Where(one => one.Bond.PersonId == viewer.PersonId || viewer.Sees(one.Bond.Unit.Path));
        return Results.Ok((bound with { Bonds = [.. seen] }).AsJson());
    }

    // The body is a decision.yaml; a fault is answered as a program reads it on the command line.
    private static async Task<IResult> Keep(HttpRequest request, HalfdayDb db, Viewer viewer, CancellationToken stop)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, stop);
        var writing = await DecisionWriting.Of(db, viewer, body.ToArray(), stop);
        return writing.Faults.Count == 0
            ? await db.Settle(writing.Refusal, () => new { writing.Number, State = nameof(DecisionState.Draft) }, stop)
            : Results.Problem(
                string.Join('\n', writing.Faults), statusCode: StatusCodes.Status422UnprocessableEntity, title: "FaultyDecision",
                extensions: new Dictionary<string, object?> { ["rule"] = "FaultyDecision", ["faults"] = writing.Faults.Select(fault => fault.ToString()) });
    }

    private static async Task<IResult> Issue(string number, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var found = (await db.DecisionsFor(viewer, stop)).SingleOrDefault(one => one.Decision.Number == number);
        if (found.Decision is null || !viewer.Decides(found.Body.Path)) return Results.NotFound();

        return await db.Settle(
            await new Issuing(db, time).Issue(found.Decision, stop), () => new { found.Decision.Number, State = found.Decision.State.ToString() }, stop);
    }
}
