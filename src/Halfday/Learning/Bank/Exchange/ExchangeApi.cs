using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>What a file did to the bank.</summary>
public sealed record CarriedAnswer(int Added, int Changed, int Same);

/// <summary>Files of questions for programs: the file is the body.</summary>
internal static class ExchangeApi
{
    /// <summary>POST an import, GET an export; the export for pages too.</summary>
    public static IEndpointRouteBuilder MapExchangeApi(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/trades/{code}/questions/import", Import).RequireAuthorization(Policies.Steers).WithTags("Questions")
            .WithMetadata(new RequestSizeLimitAttribute(MoodleReader.MostBytes));
        routes.MapGet("/api/v1/trades/{code}/questions/export", Export).RequireAuthorization(Policies.Steers).WithTags("Questions");
        routes.MapGet("/trades/{code}/questions/export", Export).RequireAuthorization(Policies.Steers).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Import(string code, HttpRequest request, HalfdayDb db, Viewer viewer, BankDesk desk, QuestionCarrying carrying, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade) return Results.NotFound();
        using var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, stop);
        var carried = await carrying.TakeIn(trade, bytes.ToArray(), "questions", viewer.PersonId ?? Guid.Empty, stop);
        if (carried.Faults.Count > 0) return Faulty(carried.Faults);
        await db.SaveChangesAsync(stop);
        return Results.Ok(new CarriedAnswer(carried.Added, carried.Changed, carried.Same));
    }

    private static async Task<IResult> Export(string code, string? format, BankDesk desk, QuestionCarrying carrying, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade || await carrying.Export(trade, format, stop) is not var (bytes, type, name)) return Results.NotFound();
        return Results.File(bytes, type, name);
    }

    private static IResult Faulty(IReadOnlyList<Fault> faults) => Results.Problem(
        Words.Say("Nothing was taken in: mend the faults and send it again.", "未导入任何内容：请改正后重新发送。"),
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "QuestionsAreFaulty",
        extensions: new Dictionary<string, object?>
        {
            ["rule"] = "QuestionsAreFaulty",
            ["faults"] = faults.Select(fault => new { fault.File, fault.Line, fault.Column, fault.Field, Wrong = fault.Wrong.ToString() }),
        });
}
