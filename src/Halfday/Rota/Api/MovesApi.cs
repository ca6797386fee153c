using Halfday.HalfDays;
using Halfday.Planner;
using Halfday.Rota.Moves;
using Halfday.Rota.Pages;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Api;

/// <summary>Where a published half day is to go, by codes.</summary>
/// <param name="Part">The part of the week: "Mon-AM".</param>
public sealed record MoveAsked(string? Week, string? Part, string? Workshop, string? Trade, string? Mentor);

/// <summary>What programs do to a published half day: move, pin, unpin; the same rules and sentences as on the page.</summary>
public static class MovesApi
{
    /// <summary>Maps /api/v1/rota/{site}/half-days/{id}.</summary>
    public static IEndpointRouteBuilder MapMovesApi(this IEndpointRouteBuilder routes)
    {
        var halfDay = routes.MapGroup("/api/v1/rota/{site}/half-days/{id:guid}").WithTags("Rota");
        halfDay.MapPost("/move", Move).RequireAuthorization(Policies.Steers);
        halfDay.MapPost("/pin", (HttpContext http, string site, Guid id) => SetPinned(http, site, id, true)).RequireAuthorization(Policies.Steers);
        halfDay.MapPost("/unpin", (HttpContext http, string site, Guid id) => SetPinned(http, site, id, false)).RequireAuthorization(Policies.Steers);
        return routes;
    }

    private static async Task<IResult> Move(HttpContext http, string site, Guid id, MoveAsked asked)
    {
        var (db, weeks, halfDay) = await Find(http, site, id);
        if (halfDay is null) return Results.NotFound();
        if (!IsoWeek.TryParse(asked.Week, out var week)) return RotaRefusals.NoSuchWeek.AsProblem();

        var to = new Assignment(weeks!.AsAssignment(halfDay).Leader, week.Since(weeks.Horizon.First), asked.Part ?? "", asked.Workshop ?? "", asked.Trade ?? "", asked.Mentor ?? "");
        return await db.Settle(weeks.Move(halfDay, to), () => to, http.RequestAborted);
    }

    private static async Task<IResult> SetPinned(HttpContext http, string site, Guid id, bool pinned)
    {
        var (db, weeks, halfDay) = await Find(http, site, id);
        if (halfDay is null) return Results.NotFound();

        halfDay.Pinned = pinned;
        return await db.Settle(weeks!.HasBegun(halfDay) ? RotaRefusals.AlreadyPast : null, () => new { halfDay.Id, halfDay.Pinned }, http.RequestAborted);
    }

    private static async Task<(HalfdayDb Db, PublishedWeeks? Weeks, HalfDay? HalfDay)> Find(HttpContext http, string code, Guid id)
    {
        var (services, stop) = (http.RequestServices, http.RequestAborted);
        var db = services.GetRequiredService<HalfdayDb>();
        if (await db.SteeredSiteFor(services.GetRequiredService<Viewer>(), code, stop) is not { } site) return (db, null, null);

        var weeks = await PublishedWeeks.Read(db, site, services.GetRequiredService<TimeProvider>(), stop);
        return (db, weeks, weeks.Find(id));
    }
}
