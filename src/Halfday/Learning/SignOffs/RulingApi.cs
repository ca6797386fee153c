using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>A piece of evidence for programs.</summary>
/// <param name="By">The code of who found, granted or revoked; null: nobody by name.</param>
/// <param name="Source">The sitting or sign-off.</param>
public sealed record EvidenceAnswer(Guid Id, string Method, DateOnly On, int? Knowledge, int? Operation, string? By, Guid? Source, string Reason, DateOnly? ReviewOn);

/// <summary>A signed step for programs.</summary>
public sealed record SignatureAnswer(Guid HalfDay, int SheetVersion, int Step, string How, DateTime At);

/// <summary>One person in one trade: all evidence, the latest first.</summary>
public sealed record EvidenceOf(string Person, string Trade, IReadOnlyList<EvidenceAnswer> Evidence, IReadOnlyList<SignatureAnswer> Steps);

/// <summary>Takes a level back. Of operation to this level, 0 unless given; of knowledge all of it.</summary>
public sealed record RevocationCall(Dimension? What, int? Level, string? Reason);

/// <summary>Exempts until a review.</summary>
public sealed record ExemptionCall(Dimension? What, DateOnly? ReviewOn, string? Reason);

/// <summary>Evidence on one person in one trade for programs, and what those who steer the site say of it.</summary>
public static class RulingApi
{
    /// <summary>Maps them below /api/v1/people/{code}/competences/{trade}.</summary>
    public static IEndpointRouteBuilder MapRulings(this IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/people/{code}/competences/{trade}").WithTags("Competence");
        api.MapGet("", async (string code, string trade, HalfdayDb db, RulingDesk desk, CancellationToken stop) =>
            await desk.Open(code, trade, stop) is { } sheet ? Results.Ok(await Answer(db, sheet, stop)) : Results.NotFound()).RequireAuthorization(Policies.SignedIn);
        api.MapPost("/revocation", async (string code, string trade, RevocationCall call, HalfdayDb db, RulingDesk desk, CancellationToken stop) =>
            await desk.Open(code, trade, stop) is { Revokes: true } sheet
                ? await db.Settle(IsNone(call.What) ?? desk.Revoke(sheet, call.What!.Value, call.Level ?? 0, call.Reason), async () => await Answer(db, (await desk.Open(code, trade, stop))!, stop), stop)
                : Results.NotFound()).RequireAuthorization(Policies.Steers);
        api.MapPost("/exemption", async (string code, string trade, ExemptionCall call, HalfdayDb db, RulingDesk desk, CancellationToken stop) =>
            await desk.Open(code, trade, stop) is { Exempts: true } sheet
                ? await db.Settle(IsNone(call.What) ?? desk.Exempt(sheet, call.What!.Value, call.ReviewOn, call.Reason), async () => await Answer(db, (await desk.Open(code, trade, stop))!, stop), stop)
                : Results.NotFound()).RequireAuthorization(Policies.Decides);
        return routes;
    }

    private static Refusal? IsNone(Dimension? what) => what is { } named && Enum.IsDefined(named) ? null : Rulings.NoDimension;

    private static async Task<EvidenceOf> Answer(HalfdayDb db, CompetenceSheet sheet, CancellationToken stop)
    {
        var ids = sheet.Evidence.Select(found => found.ById).OfType<Guid>().ToList();
        var codes = await db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Code, stop);
        return new EvidenceOf(sheet.Person.Code, sheet.Trade.Code,
            [.. sheet.Evidence.Select(found => new EvidenceAnswer(found.Id, found.Method.ToString(), found.On, found.Knowledge, found.Operation,
                found.ById is { } by ? codes.GetValueOrDefault(by) : null, found.SourceId, found.Reason, found.ReviewOn))],
            [.. sheet.Signatures.Select(signed => new SignatureAnswer(signed.HalfDayId, signed.SheetVersion, signed.Step, signed.How.ToString(), signed.At))]);
    }
}
