using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A step of the job sheet, signed.</summary>
/// <param name="Version">The version that was read; absent: the one in force.</param>
/// <param name="How">"Watched", "Supervised" or "Alone".</param>
public sealed record StepCall(int Step, StepLevel How, int? Version);

/// <summary>A signed step as programs read it.</summary>
public sealed record StepAnswer(int Version, int Step, string How, Guid ById, DateTime At);

/// <summary>Signing after a half day, for programs: for who taught it.</summary>
internal static class SigningApi
{
    /// <summary>Maps steps and assessment below /api/v1/half-days/{id}.</summary>
    public static IEndpointRouteBuilder MapSigning(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/half-days/{id:guid}").RequireAuthorization(Policies.SignedIn).WithTags("Half days");
        api.MapGet("/steps", async (Guid id, Floor floor, CancellationToken stop) =>
            await floor.TaughtByMe().AnyAsync(halfDay => halfDay.Id == id, stop) ? Results.Ok(await Steps(floor, id, stop)) : Results.NotFound());
        api.MapPost("/steps", async (Guid id, StepCall call, Floor floor, CancellationToken stop) =>
            Answer(await floor.SignStep(id, call.Version, call.Step, call.How, stop)) ?? Results.Ok(await Steps(floor, id, stop)));
        api.MapPost("/assessment", async (Guid id, MarkCall call, Floor floor, SignOffDesk desk, CancellationToken stop) =>
            Answer(await floor.OpenSignOff(desk, id, call.Given, call.Note, stop)) ?? Results.NoContent());
        return routes;
    }

    // Null: done.
    private static IResult? Answer(Outcome outcome) => outcome.HalfDay is null ? Results.NotFound() : outcome.Refusal?.AsProblem();

    private static async Task<List<StepAnswer>> Steps(Floor floor, Guid id, CancellationToken stop) =>
        [.. (await floor.Db.StepSignatures.AsNoTracking().Where(signed => signed.HalfDayId == id).OrderBy(signed => signed.Step).ToListAsync(stop))
            .Select(signed => new StepAnswer(signed.SheetVersion, signed.Step, signed.How.ToString(), signed.ById, signed.At))];
}
