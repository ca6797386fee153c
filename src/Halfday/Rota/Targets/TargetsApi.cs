using Halfday.Organization;
using Halfday.Rota.Pages;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Targets;

/// <summary>GET /api/v1/rota/{site}/targets/{trade}?practice=N: what that target would ask of the coming quarter.</summary>
internal static class TargetsApi
{
    public static IEndpointRouteBuilder MapTargets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/rota/{site}/targets/{trade}", Effect).RequireAuthorization(Policies.Steers).WithTags("Rota");
        return routes;
    }

    private static async Task<IResult> Effect(HalfdayDb db, Viewer viewer, TimeProvider time, string site, string trade, int? practice, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return Results.NotFound();
        if (await db.Trades.AsNoTracking().SingleOrDefaultAsync(each => each.SiteId == found.Id && each.Code == trade, stop) is not { } asked) return Results.NotFound();

        var effect = await TargetEffect.Of(db, found, asked, practice ?? asked.PracticeHalfDays, await db.TodayAt(time, found, stop), time.UtcNow(), stop);
        return Results.Ok(new { Weeks = effect.Horizon.ToString(), effect.Now, effect.Then, effect.CanTeach, effect.IsBeyondTheMentors });
    }
}
