using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Trades;

/// <summary>What a mentor teaches, where, how often: read and written alike.</summary>
public sealed record Teaching(string? Workshop, IReadOnlyList<string>? Trades, int MaxPerWeek, DateOnly? Until);

/// <summary>GET and PUT people/{code}/teaching, for who steers a unit of theirs; PUT twice equals once.</summary>
public static class TeachingEndpoints
{
    /// <summary>Maps them below /api/v1.</summary>
    public static IEndpointRouteBuilder MapTeaching(this IEndpointRouteBuilder routes)
    {
        var teaching = routes.MapGroup("/api/v1/people/{code}/teaching").WithTags("Trades").RequireAuthorization(Policies.Steers);
        teaching.MapGet("", async (TeachingDesk desk, string code, CancellationToken stop) =>
            await desk.Open(code, stop) is { Mentor: not null } sheet ? Results.Ok(Answer(sheet)) : Results.NotFound());
        teaching.MapPut("", async (HalfdayDb db, TeachingDesk desk, string code, Teaching call, CancellationToken stop) =>
            await desk.Open(code, stop) is { } sheet
                ? await db.Settle(desk.Keep(sheet, call.Workshop, call.Trades ?? [], call.MaxPerWeek, call.Until), async () => Answer((await desk.Open(code, stop))!), stop)
                : Results.NotFound());
        return routes;
    }

    private static Teaching Answer(TeachingSheet sheet) => new(
        sheet.Workshops.FirstOrDefault(workshop => workshop.Id == sheet.Mentor!.WorkshopId)?.Code,
        [.. sheet.Trades.Where(trade => sheet.Mentor!.Trades.Any(taught => taught.TradeId == trade.Id)).Select(trade => trade.Code)],
        sheet.Mentor!.MaxPerWeek, sheet.Mentor.Until);
}
