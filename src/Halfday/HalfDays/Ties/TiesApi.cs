using Halfday.HalfDays.Ties;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>How it was: yes or not really.</summary>
public sealed record TieCall(TieQuestion Question, bool Yes);

/// <summary>Closer ties for programs: said for a half day, read for a unit from five answers up.</summary>
internal static class TiesApi
{
    public static IEndpointRouteBuilder MapTies(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/half-days/{id:guid}/ties", async (Guid id, TieCall call, Floor floor, CancellationToken stop) =>
            await floor.Tell(id, call.Question, call.Yes, stop) ? Results.NoContent() : Results.NotFound()).RequireAuthorization(Policies.SignedIn).WithTags("Half days");
        routes.MapGet("/api/v1/units/{code}/ties", Shares).RequireAuthorization(Policies.SignedIn).WithTags("Half days");
        return routes;
    }

    private static async Task<IResult> Shares(HalfdayDb db, Viewer viewer, TimeProvider time, string code, CancellationToken stop)
    {
        if (await db.Units.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(unit => unit.Code == code, stop) is not { } unit) return Results.NotFound();
        var shares = await TieShares.Of(db, unit, IsoWeek.Of(await db.TodayAt(time, unit, stop)).Monday, stop);
        return Results.Ok(shares.Select(share => new { Question = share.Question.ToString(), share.Yes, share.Answers }));
    }
}
