using System.Text;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>The standing for programs and spreadsheets.</summary>
internal static class StandingApi
{
    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapStandingApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/standing", OfUnit).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/api/v1/standing/people/{code}", OfPerson).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/standing/{code}/csv", Csv).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> OfUnit(
        [FromQuery] string? unit, [FromQuery] DateOnly? asOf, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var standing = await Find(unit, asOf, db, viewer, time, stop);
        return standing is null ? Results.NotFound() : Results.Ok(StandingDocument.Of(standing, viewer.ReadsReasonOf));
    }

    private static async Task<IResult> Csv(
        string code, [FromQuery] DateOnly? asOf, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        if (await Find(code, asOf, db, viewer, time, stop) is not { } standing) return Results.NotFound();

        var bytes = Encoding.UTF8.GetPreamble().Concat(StandingCsv.Write(standing, viewer.ReadsReasonOf)).ToArray();
        return Results.File(bytes, "text/csv; charset=utf-8", FormattableString.Invariant($"standing-{code}-{standing.AsOf:yyyy-MM-dd}.csv"));
    }

    private static async Task<IResult> OfPerson(
        string code, [FromQuery] DateOnly? asOf, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return Results.NotFound();

        var standing = await UnitStanding.OfPerson(db, person, time.Within(asOf) ?? await db.TodayOf(time, person.Id, stop), stop);
        return viewer.SeesStandingOf(standing)
            ? Results.Ok(StandingDocument.Of(standing, viewer.ReadsReasonOf))
            : Results.NotFound();
    }

    private static async Task<UnitStanding?> Find(
        string? code, DateOnly? asOf, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var unit = code is null
            ? await StandingDay.Top(db, stop)
            : await db.Units.AsNoTracking().SingleOrDefaultAsync(unit => unit.Code == code, stop);
        if (unit is null || !viewer.SeesStandingOf(unit)) return null;

        return await UnitStanding.Of(db, unit, time.Within(asOf) ?? await db.TodayAt(time, unit, stop), stop);
    }
}
