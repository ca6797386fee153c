using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>A person in a trade, as programs read it.</summary>
/// <param name="On">The day of the finding; null: none yet, nor levels.</param>
public sealed record CompetenceOf(string Trade, int Practised, int PracticeHalfDays, int? Knowledge, int KnowledgeTarget, int? Operation, int OperationTarget, DateOnly? On);

/// <summary>Competence for programs.</summary>
internal static class CompetenceApi
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapCompetenceApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/people/{code}/competences", OfPerson).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> OfPerson(string code, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return Results.NotFound();

        var rows = await CompetenceRows.OfPerson(db, person.Id, viewer, time, stop);
        if (rows.Count == 0 && person.Id != viewer.PersonId) return Results.NotFound();
        return Results.Ok(rows.Select(Told));
    }

    private static CompetenceOf Told(CompetenceRow row) => new(
        row.Trade.Code, row.Practised, row.Trade.PracticeHalfDays, row.Found?.Knowledge, row.Trade.KnowledgeTarget,
        row.Found?.Operation, row.Trade.OperationTarget, row.Found?.On);
}
