using Halfday.Planner;
using Halfday.Rota.Changes;
using Halfday.Rota.Facts;
using Halfday.Rota.Moves;
using Halfday.Rota.Pages;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Api;

/// <summary>A choice of a re-plan.</summary>
public sealed record ChoiceAnswer(int Number, int Lost, int Visible, int Mentor, bool Proven, long Cost, IReadOnlyList<string> Touched, bool Chosen);

/// <summary>Which choice is taken, by its number.</summary>
public sealed record ChoiceAsked(int Number);

/// <summary>Somebody or something that could fill a half day's place.</summary>
public sealed record CandidateAnswer(string Kind, Assignment To, string Why, bool MayCome, long MoreCost);

/// <summary>What programs ask when facts have changed: re-plans and their choices, reasons, candidates for one place, and how fair it is.</summary>
public static class ChangesApi
{
    /// <summary>Maps them under /api/v1/rota/{site}.</summary>
    public static IEndpointRouteBuilder MapChangesApi(this IEndpointRouteBuilder routes)
    {
        var rota = routes.MapGroup("/api/v1/rota/{site}").WithTags("Rota");
        rota.MapPost("/replans", Replan).RequireAuthorization(Policies.Steers);
        rota.MapGet("/plans/{id:guid}/choices", Choices).RequireAuthorization(Policies.Steers);
        rota.MapPost("/plans/{id:guid}/choice", Choose).RequireAuthorization(Policies.Steers);
        rota.MapPost("/plans/{id:guid}/why", AskWhy).RequireAuthorization(Policies.Steers);
        rota.MapGet("/plans/{id:guid}/why", Why).RequireAuthorization(Policies.Steers);
        rota.MapGet("/half-days/{id:guid}/candidates", CandidatesFor).RequireAuthorization(Policies.Steers);
        routes.MapGet("/api/v1/rota/jobs", Jobs).WithTags("Rota").RequireAuthorization(Policies.Steers);
        rota.MapGet("/fairness", Fair).RequireAuthorization(Policies.Steers);
        return routes;
    }

    private static async Task<IResult> Replan(HalfdayDb db, Viewer viewer, ReplanRequests requests, TimeProvider time, string site, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return Results.NotFound();
        if (requests.Ask(found, await PublishedWeeks.Read(db, found, time, stop)) is not { Run: { } run } asked) return RotaRefusals.NothingStands.AsProblem();

        await db.SaveChangesAsync(stop);
        requests.Wake();
        return Results.Accepted($"/api/v1/rota/{found.Code}/plans/{run.Id}", RunAnswer.Of(run));
    }

    private static async Task<IResult> Choices(HalfdayDb db, Viewer viewer, string site, Guid id, CancellationToken stop) =>
        await Find(db, viewer, site, id, stop) is { } run && ReplanChoices.Read(run.Choices) is { } choices
            ? Results.Ok(choices.Plans.Index().Select(c => new ChoiceAnswer(c.Index, c.Item.Changes?.Lost ?? 0, c.Item.Changes?.Visible ?? 0, c.Item.Changes?.Mentor ?? 0,
                c.Item.Changes?.Proven ?? false, c.Item.Cost, choices.Touched(c.Item), c.Index == run.Chosen)))
            : Results.NotFound();

    private static async Task<IResult> Choose(HalfdayDb db, Viewer viewer, string site, Guid id, ChoiceAsked asked, CancellationToken stop) =>
        await Find(db, viewer, site, id, stop) is { } run ? await db.Settle(run.Choose(asked.Number), () => RunAnswer.Of(run), stop) : Results.NotFound();

    private static async Task<IResult> AskWhy(HttpContext http, string site, Guid id)
    {
        var (services, stop) = (http.RequestServices, http.RequestAborted);
        var db = services.GetRequiredService<HalfdayDb>();
        if (await Find(db, services.GetRequiredService<Viewer>(), site, id, stop) is not { } run) return Results.NotFound();
        var answer = await db.Settle(run.AskWhy(), () => RunAnswer.Of(run), stop);
        services.GetRequiredService<Runs.PlanSignal>().Wake();
        return answer;
    }

    private static async Task<IResult> Why(HalfdayDb db, Viewer viewer, string site, Guid id, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found || await db.RunOf(found, id, stop) is not { } run) return Results.NotFound();
        return await db.ViewOf(found, run, stop) is { } view && view.Explanation() is { } why ? Results.Ok(why) : Results.NotFound();
    }

    private static async Task<IResult> CandidatesFor(HalfdayDb db, Viewer viewer, TimeProvider time, string site, Guid id, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return Results.NotFound();
        var weeks = await PublishedWeeks.Read(db, found, time, stop);
        if (weeks.Find(id) is not { } halfDay) return Results.NotFound();
        return Results.Ok(Candidates.For(weeks, weeks.AsAssignment(halfDay)).Select(c => new CandidateAnswer(c.Kind.ToString(), c.To, c.Why.ToString(), c.MayCome, c.MoreCost)));
    }

    private static async Task<IResult> Fair(HalfdayDb db, Viewer viewer, TimeProvider time, string site, CancellationToken stop) =>
        await db.SteeredSiteFor(viewer, site, stop) is { } found ? Results.Ok(await Fairness.Fairness.Read(db, found, time, stop)) : Results.NotFound();

    private static async Task<IResult> Jobs(HalfdayDb db, Viewer viewer, CancellationToken stop) => Results.Ok(await Runs.SiteJobs.Read(db, viewer, stop));

    private static async Task<PlanRun?> Find(HalfdayDb db, Viewer viewer, string code, Guid id, CancellationToken stop) =>
        await db.SteeredSiteFor(viewer, code, stop) is { } site ? await db.RunOf(site, id, stop) : null;
}
