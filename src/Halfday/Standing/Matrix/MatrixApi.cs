using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.Standing.Matrix;

/// <summary>The matrix as programs read it; trades in the order of each leader's cells.</summary>
/// <param name="AsOf">The day.</param>
public sealed record MatrixDocument(string Unit, DateOnly AsOf, IReadOnlyList<string> Trades, IReadOnlyList<MatrixDocument.Leader> Leaders)
{
    /// <summary>A leader, and what is left to the deadline that presses most.</summary>
    public sealed record Leader(
        string Person, int Mastered, int Asked, int HalfDaysLeft, int TestsLeft, int SignOffsLeft, DateOnly? Deadline, int WeeksLeft, string Pressure, IReadOnlyList<Cell?> Cells);

    /// <summary>A leader in a trade; levels are null where nothing was found, and what does not hold on the day says so.</summary>
    public sealed record Cell(string Trade, bool Owed, int? Knowledge, bool KnowledgeHolds, int? Operation, bool OperationHolds, bool Mastered, DateOnly? LapsesOn, string? RestsOn);

    /// <summary>The document of a matrix.</summary>
    public static MatrixDocument Of(CompetenceMatrix matrix, IEnumerable<MatrixRow> rows) => new(
        matrix.Unit.Code, matrix.AsOf, [.. matrix.Columns.Select(column => column.Key)],
        [.. rows.Select(row => new Leader(
            row.Person.Code, row.Mastered, row.Asked, row.Left.HalfDays, row.Left.Tests, row.Left.SignOffs, row.Left.Deadline, row.Left.Weeks,
            row.Left.Pressure.Code(), [.. row.Cells.Select(Of)]))]);

    private static Cell? Of(CompetenceRow? cell) => cell is null ? null : new(
        cell.Trade.Code, cell.IsOwed, cell.State.Knowledge?.Value, Holds(cell.State.Knowledge, cell.AsOf), cell.State.Operation?.Value,
        Holds(cell.State.Operation, cell.AsOf), cell.IsMastered, cell.NextLapse, cell.FallenBelow?.Code);

    private static bool Holds(Level? level, DateOnly day) => level is { IsRevoked: false } && level.HoldsOn(day);
}

/// <summary>What of a matrix is asked for; the same of page, file and program.</summary>
/// <param name="Unit">The unit's code; without it the highest that the viewer reads.</param>
/// <param name="Trade">Only this column.</param>
/// <param name="Q">Part of a leader's name or code.</param>
/// <param name="Show">"pressed" or "lapsing".</param>
/// <param name="On">The day; without it today.</param>
public sealed record MatrixAsked(
    [FromQuery] string? Unit, [FromQuery] string? Trade, [FromQuery] string? Q, [FromQuery] string? Show, [FromQuery] string? Sort, [FromQuery] DateOnly? On)
{
    /// <summary>The matrix and the rows that are left; null where the viewer reads no such unit, or it is too wide.</summary>
    internal async Task<(CompetenceMatrix Matrix, IReadOnlyList<MatrixRow> Rows)?> Find(HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var unit = await db.FindRead(Unit, viewer, stop);
        if (unit is null || await db.IsTooWide(unit, stop)) return null;

        var matrix = (await CompetenceMatrix.Of(db, unit, await db.DayAsked(time, unit, On, stop), stop)).Only(Trade);
        return (matrix, matrix.Find(Q, Show, Sort));
    }
}

/// <summary>The matrix for programs and spreadsheets.</summary>
internal static class MatrixApi
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Maps the endpoints.</summary>
    public static IEndpointRouteBuilder MapMatrix(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/matrix", Document).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/api/v1/matrix/teachers", Teachers).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/api/v1/matrix/coverage", Covered).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/matrix.csv", Csv).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/matrix.xlsx", Xlsx).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> Document([AsParameters] MatrixAsked asked, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop) =>
        await asked.Find(db, viewer, time, stop) is var (matrix, rows) ? Results.Ok(MatrixDocument.Of(matrix, rows)) : Results.NotFound();

    private static async Task<IResult> Csv([AsParameters] MatrixAsked asked, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop) =>
        await asked.Find(db, viewer, time, stop) is var (matrix, rows)
            ? Results.File(MatrixSheet.Of(matrix, rows).ToCsv(), "text/csv; charset=utf-8", NameOf(matrix, "csv"))
            : Results.NotFound();

    private static async Task<IResult> Xlsx([AsParameters] MatrixAsked asked, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop) =>
        await asked.Find(db, viewer, time, stop) is var (matrix, rows)
            ? Results.File(MatrixSheet.Of(matrix, rows).ToXlsx(), Workbook, NameOf(matrix, "xlsx"))
            : Results.NotFound();

    private static async Task<IResult> Teachers([FromQuery] string? unit, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        if (await db.FindRead(unit, viewer, stop) is not { } found || await db.IsTooWide(found, stop)) return Results.NotFound();

        var teachers = await TeacherMatrix.Of(db, found, await db.DayAsked(time, found, null, stop), stop);
        return Results.Ok(teachers.Trades.Select(TaughtDocument.Of));
    }

    private static async Task<IResult> Covered([FromQuery] string? unit, [FromQuery] DateOnly? on, HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        if (await db.FindRead(unit, viewer, stop) is not { } found || await db.IsTooWide(found, stop)) return Results.NotFound();

        return Results.Ok(await Coverage.Year(db, found, await db.DayAsked(time, found, on, stop), stop));
    }

    private static string NameOf(CompetenceMatrix matrix, string kind) =>
        FormattableString.Invariant($"matrix-{matrix.Unit.Code}-{matrix.AsOf:yyyy-MM-dd}.{kind}");
}
