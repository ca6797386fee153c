using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.Interchange.Bundle;

/// <summary>Bundles for programs: POST imports (multipart files or one zip as the body), GET export.</summary>
public static class BundleEndpoints
{
    /// <summary>POST /api/v1/imports?dryRun=true, GET /api/v1/export.</summary>
    public static IEndpointRouteBuilder MapBundles(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/imports", Import).RequireAuthorization(Policies.Administers)
            .WithMetadata(new RequestSizeLimitAttribute(BundleSource.MostBytes), new RequestFormLimitsAttribute { MultipartBodyLengthLimit = BundleSource.MostBytes });
        routes.MapGet("/api/v1/export", Export).RequireAuthorization(Policies.Administers);
        return routes;
    }

    private static async Task<IResult> Import(HttpRequest request, BundleDesk desk, bool? dryRun, CancellationToken stop)
    {
        if (await desk.MayCarry(stop) is { } refusal) return refusal.AsProblem();
        var (source, unread) = await Read(request, stop);
        if (source is null) return unread!.AsProblem();

        var outcome = dryRun == true ? await desk.Preview(source, stop) : await desk.TakeIn(source, stop);
        if (outcome.Refusal is { } unsaved) return unsaved.AsProblem();
        return outcome.Faults.Count > 0 ? Faulty(outcome.Faults) : Results.Ok(outcome.Changes);
    }

    private static async Task<(BundleSource?, Refusal?)> Read(HttpRequest request, CancellationToken stop)
    {
        if (!request.HasFormContentType) return await BundleSource.Of([("bundle.zip", await Body(request, stop))], stop);
        var form = await request.ReadFormAsync(stop);
        return await BundleSource.Of(form.Files.Select(file => (file.FileName, file.OpenReadStream())), stop);
    }

    private static async Task<Stream> Body(HttpRequest request, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        await request.Body.CopyToAsync(bytes, stop);
        bytes.Position = 0;
        return bytes;
    }

    private static IResult Faulty(IReadOnlyList<Fault> faults) => Results.Problem(
        Words.Say("Nothing was imported: mend the faults and send it again.", "未导入任何内容：请改正后重新发送。"),
        statusCode: StatusCodes.Status422UnprocessableEntity, title: "BundleIsFaulty",
        extensions: new Dictionary<string, object?>
        {
            ["rule"] = "BundleIsFaulty",
            ["faults"] = faults.Select(fault => new { fault.File, fault.Line, fault.Column, fault.Field, Wrong = fault.Wrong.ToString() }),
        });

    private static async Task<IResult> Export(HalfdayDb db, BundleDesk desk, CancellationToken stop) =>
        await desk.MayCarry(stop) is { } refusal
            ? refusal.AsProblem()
            : Results.File(await new BundleExport(db).Zip(stop), "application/zip", "halfday.zip");
}
