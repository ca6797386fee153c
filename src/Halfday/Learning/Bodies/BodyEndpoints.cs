using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Learning.Bodies;

/// <summary>Bodies of knowledge for programs: PUT trades/{code}/body with the YAML as it stands; an example to begin with.</summary>
internal static class BodyEndpoints
{
    public static IEndpointRouteBuilder MapBodies(this IEndpointRouteBuilder routes)
    {
        routes.MapPut("/api/v1/trades/{code}/body", Put).RequireAuthorization(Policies.Steers).WithTags("Learning");
        routes.MapGet("/trades/{code}/body/example", Example).RequireAuthorization(Policies.Steers).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Put(HttpRequest request, HalfdayDb db, BodyDesk desk, string code, CancellationToken stop)
    {
        if (await desk.Open(code, stop) is not { } trade) return Results.NotFound();
        using var yaml = new MemoryStream();
        await request.Body.CopyToAsync(yaml, stop);
        var outcome = await desk.PutWritten(trade, yaml.ToArray(), "body.yaml", stop);
        return outcome.Change is { } change
            ? await db.Settle(null, () => new { change.Added, change.Changed, change.Ended, SheetVersion = change.Version }, stop)
            : Results.Problem(
                string.Join('\n', outcome.Faults), statusCode: StatusCodes.Status422UnprocessableEntity, title: "FaultyBody",
                extensions: new Dictionary<string, object?> { ["rule"] = "FaultyBody", ["faults"] = outcome.Faults.Select(fault => fault.ToString()) });
    }

    private static async Task<IResult> Example(BodyDesk desk, string code, CancellationToken stop) =>
        await desk.Open(code, stop) is { } trade
            ? Results.File(ShippedBodies.Source(ShippedBodies.For(trade.Taxonomy)?.Name ?? ShippedBodies.All[0].Name), "application/yaml", "body.yaml")
            : Results.NotFound();
}
