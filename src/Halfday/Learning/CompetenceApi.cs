using Halfday.Decisions;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>A person in a trade, as programs read it.</summary>
/// <param name="On">The day of the finding; null: none yet, nor levels.</param>
/// <param name="Mastered">Both targets hold, and rest on nothing that has lapsed.</param>
/// <param name="RestsOn">The code of the trade below that has lapsed or was revoked, so that this one does not hold; null: none.</param>
/// <param name="Left">What is left to do by the deadline; null: no duty asks for the trade.</param>
public sealed record CompetenceOf(
    string Trade, int Practised, int PracticeHalfDays, int? Knowledge, int KnowledgeTarget, int? Operation, int OperationTarget, DateOnly? On,
    LevelOf? KnowledgeFound, LevelOf? OperationFound, bool Mastered, string? RestsOn, LeftOf? Left);

/// <summary>One dimension and its evidence (ISO 9001, 7.2).</summary>
/// <param name="Method">"imported", "test", "signOff", "revocation" or "exemption".</param>
/// <param name="By">The code of who found it; null: nobody by name.</param>
/// <param name="Evidence">The piece of evidence.</param>
/// <param name="LapsesOn">The first day on which it does not hold any more; null: never.</param>
public sealed record LevelOf(int Value, string Method, string? By, DateOnly On, Guid? Evidence, DateOnly? LapsesOn, bool Holds);

/// <summary>What is left.</summary>
/// <param name="Pressure">"none", "low", "tight" or "tooLate".</param>
public sealed record LeftOf(int HalfDays, int Tests, int SignOffs, DateOnly? Deadline, int Weeks, double? HalfDaysAWeek, string Pressure)
{
    /// <summary>As programs read it.</summary>
    public static LeftOf Of(Left left) => new(left.HalfDays, left.Tests, left.SignOffs, left.Deadline, left.Weeks, left.HalfDaysAWeek, left.Pressure.Code());
}

/// <summary>Competence for programs.</summary>
internal static class CompetenceApi
{
    /// <summary>Maps the endpoint.</summary>
    public static IEndpointRouteBuilder MapCompetenceApi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/people/{code}/competences", OfPerson).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> OfPerson(string code, [FromQuery] DateOnly? on, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null) return Results.NotFound();

        var day = time.Within(on) ?? await db.TodayOf(time, person.Id, stop);
        var rows = await CompetenceRows.OfPerson(db, person.Id, viewer, time, stop, day, await Deadlines(db, person.Id, day, stop));
        if (rows.Count == 0 && person.Id != viewer.PersonId) return Results.NotFound();
        var finders = await Finders(db, rows, stop);
        return Results.Ok(rows.Select(row => Told(row, finders)));
    }

    private static async Task<Dictionary<Guid, DateOnly>> Deadlines(HalfdayDb db, Guid personId, DateOnly day, CancellationToken stop) =>
        (await Duties.Of(db, personId, day, day, stop)).Mastery(personId, day)
            .SelectMany(duty => duty.TradeIds, (duty, trade) => (trade, duty.Deadline))
            .GroupBy(owed => owed.trade).ToDictionary(owed => owed.Key, owed => owed.Min(each => each.Deadline));

    private static Task<Dictionary<Guid, string>> Finders(HalfdayDb db, IReadOnlyList<CompetenceRow> rows, CancellationToken stop)
    {
        var ids = rows.SelectMany(row => new[] { row.State.Knowledge?.ById, row.State.Operation?.ById }).OfType<Guid>().Distinct().ToList();
        return db.People.Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Code, stop);
    }

    private static CompetenceOf Told(CompetenceRow row, Dictionary<Guid, string> finders) => new(
        row.Trade.Code, row.Practised, row.Trade.PracticeHalfDays, row.State.Knowledge?.Value, row.Trade.KnowledgeTarget,
        row.State.Operation?.Value, row.Trade.OperationTarget, row.FoundOn,
        Told(row.State.Knowledge, row.AsOf, finders), Told(row.State.Operation, row.AsOf, finders),
        row.IsMastered, row.FallenBelow?.Code, row.IsOwed ? LeftOf.Of(row.Left) : null);

    private static LevelOf? Told(Level? level, DateOnly day, Dictionary<Guid, string> finders) => level is null ? null : new(
        level.Value, level.Method.Code(), level.ById is { } by ? finders.GetValueOrDefault(by) : null, level.On, level.FindingId, level.LapsesOn,
        !level.IsRevoked && level.HoldsOn(day));
}
