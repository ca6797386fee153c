using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Inductions;

/// <summary>A person has what a requirement asks for from a day on.</summary>
public sealed record InductionCall(string? Person, string? Requirement, DateOnly From);

/// <summary>Inductions for programs: who has what a trade asks for before hands-on work, read and recorded.</summary>
internal static class InductionEndpoints
{
    public static IEndpointRouteBuilder MapInductions(this IEndpointRouteBuilder routes)
    {
        var inductions = routes.MapGroup("/api/v1/trades/{code}/inductions").WithTags("Learning").RequireAuthorization(Policies.SignedIn);
        inductions.MapGet("", Rows);
        inductions.MapPost("", Record);
        return routes;
    }

    private static async Task<IResult> Rows(HalfdayDb db, Viewer viewer, InductionDesk desk, TimeProvider time, string code, DateOnly? on, CancellationToken stop)
    {
        if (await Find(db, viewer, desk, code, stop) is not { } trade) return Results.NotFound();
        var day = on ?? await db.TodayAt(time, trade.SiteId, stop);
        var asked = await desk.Requirements(trade, day, stop);
        var rows = await desk.Rows(trade, asked, day, stop);
        return Results.Ok(rows.Select(row => new { Person = row.Person.Code, Valid = asked.Zip(row.LastDays).Select(pair => new { Requirement = pair.First.Key, Until = pair.Second }) }));
    }

    private static async Task<IResult> Record(HalfdayDb db, Viewer viewer, InductionDesk desk, string code, InductionCall call, CancellationToken stop) =>
        await Find(db, viewer, desk, code, stop) is { } trade
            ? await db.Settle(await desk.Record(trade, call.Person, call.Requirement, call.From, stop), () => call, stop)
            : Results.NotFound();

    private static async Task<Trade?> Find(HalfdayDb db, Viewer viewer, InductionDesk desk, string code, CancellationToken stop) =>
        await db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop) is { } trade && await desk.MayRecord(trade, stop) ? trade : null;
}
