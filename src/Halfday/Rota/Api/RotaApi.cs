using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Rota.Pages;
using Halfday.Rota.Planning;
using Halfday.Rota.Runs;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Api;

/// <summary>What programs ask of the rota: weeks to read; plans to ask for, follow, fetch, publish and cancel.</summary>
public static class RotaApi
{
    /// <summary>Maps /api/v1/rota and the progress of a run's page.</summary>
    public static IEndpointRouteBuilder MapRotaApi(this IEndpointRouteBuilder routes)
    {
        var rota = routes.MapGroup("/api/v1/rota/{site}").WithTags("Rota");
        rota.MapGet("/weeks/{week}", Week).RequireAuthorization(Policies.SignedIn);
        rota.MapGet("/plans", Plans).RequireAuthorization(Policies.Steers);
        rota.MapPost("/plans", Ask).RequireAuthorization(Policies.Steers);
        rota.MapGet("/plans/{id:guid}", Plan).RequireAuthorization(Policies.Steers);
        rota.MapGet("/plans/{id:guid}/problem", (HttpContext http, string site, Guid id) => File(http, site, id, run => run.Problem)).RequireAuthorization(Policies.Steers);
        rota.MapGet("/plans/{id:guid}/plan", (HttpContext http, string site, Guid id) => File(http, site, id, run => run.Plan)).RequireAuthorization(Policies.Steers);
        rota.MapPost("/plans/{id:guid}/publication", Publish).RequireAuthorization(Policies.Steers);
        rota.MapPost("/plans/{id:guid}/cancellation", Cancel).RequireAuthorization(Policies.Steers);
        routes.MapGet("/rota/{site}/plans/{id:guid}/events", RunEvents.Follow).RequireAuthorization(Policies.Steers).ExcludeFromDescription();
        return routes;
    }

    private static async Task<IResult> Week(HalfdayDb db, Viewer viewer, TimeProvider time, string site, string week, CancellationToken stop)
    {
        if (await db.Units.Sites().FindFor(viewer, site, stop) is not { } found || !IsoWeek.TryParse(week, out var asked)) return Results.NotFound();

        var shown = await PublishedWeek.Read(db, found, asked, By.Workshop, null, steers: false, time, stop);
        return Results.Ok(new WeekAnswer(found.Code, asked.ToString(), [.. shown.Entries.OrderBy(half => half.Slot.Date).ThenBy(half => half.Slot.Part)
            .ThenBy(half => half.LeaderCode, StringComparer.Ordinal).Select(HalfDayAnswer.Of)]));
    }

    private static async Task<IResult> Plans(HalfdayDb db, Viewer viewer, string site, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return Results.NotFound();

        var runs = await db.PlanRuns.AsNoTracking().Where(run => run.SiteId == found.Id).OrderByDescending(run => run.AskedAt).Take(100).ToListAsync(stop);
        return Results.Ok(runs.Select(RunAnswer.Of));
    }

    private static async Task<IResult> Ask(HalfdayDb db, Viewer viewer, PlanRequests requests, string site, PlanAsked asked, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return Results.NotFound();
        if (!IsoWeek.TryParse(asked.From, out var first)) return RotaRefusals.NoSuchWeek.AsProblem();

        var based = asked.BasedOn is { } id ? await db.RunOf(found, id, stop) : null;
        if (await requests.Ask([found], new Horizon(first, asked.Weeks ?? 13), asked.Seed ?? 0, based, stop, asked.MostSeconds) is { } refusal) return refusal.AsProblem();

        await db.SaveChangesAsync(stop);
        requests.Wake();
        var run = requests.Asked(found);
        return Results.Accepted($"/api/v1/rota/{found.Code}/plans/{run.Id}", RunAnswer.Of(run));
    }

    private static async Task<IResult> Plan(HalfdayDb db, Viewer viewer, string site, Guid id, CancellationToken stop) =>
        await Find(db, viewer, site, id, stop) is (_, { } run) ? Results.Ok(RunAnswer.Of(run)) : Results.NotFound();

    private static async Task<IResult> File(HttpContext http, string site, Guid id, Func<PlanRun, string> text)
    {
        var (db, viewer) = (http.RequestServices.GetRequiredService<HalfdayDb>(), http.RequestServices.GetRequiredService<Viewer>());
        return await Find(db, viewer, site, id, http.RequestAborted) is (_, { } run) && text(run) is { Length: > 0 } json
            ? Results.Text(json, "application/json")
            : Results.NotFound();
    }

    private static async Task<IResult> Publish(HalfdayDb db, Viewer viewer, Publishing publishing, string site, Guid id, CancellationToken stop) =>
        await Find(db, viewer, site, id, stop) is ({ } found, { } run)
            ? await db.Settle(await publishing.Publish(run, found, stop), () => RunAnswer.Of(run), stop)
            : Results.NotFound();

    private static async Task<IResult> Cancel(HalfdayDb db, Viewer viewer, TimeProvider time, string site, Guid id, CancellationToken stop) =>
        await Find(db, viewer, site, id, stop) is (_, { } run)
            ? await db.Settle(run.Cancel(time.UtcNow()), () => RunAnswer.Of(run), stop)
            : Results.NotFound();

    private static async Task<(Unit? Site, PlanRun? Run)> Find(HalfdayDb db, Viewer viewer, string code, Guid id, CancellationToken stop) =>
        await db.SteeredSiteFor(viewer, code, stop) is { } site ? (site, await db.RunOf(site, id, stop)) : (null, null);
}
