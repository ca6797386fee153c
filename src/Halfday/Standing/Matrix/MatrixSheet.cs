using CsvHelper;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Shared;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;

namespace Halfday.Standing.Matrix;

/// <summary>The matrix as a table for spreadsheets: a row a leader; of each trade knowledge, hand and the next lapse.</summary>
/// <param name="Columns">The head; each name once.</param>
/// <param name="Rows">Text, whole numbers, days; null: nothing known.</param>
internal sealed record MatrixSheet(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows)
{
    private static readonly string[] Leading =
        ["person", "name", "name_zh", "mastered", "asked", "half_days_left", "tests_left", "sign_offs_left", "deadline", "weeks_left", "pressure"];

    // A cell that begins like a formula is escaped, so that a spreadsheet shows it instead of calculating it.
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\r\n", Injection = CsvInjection.Escape };

    // The head and the leader's code and name stay in sight.
    private static readonly OpenXmlConfiguration Frozen = new() { FreezeRowCount = 1, FreezeColumnCount = 2 };

    /// <summary>The sheet of a matrix, its leaders in the order given.</summary>
    public static MatrixSheet Of(CompetenceMatrix matrix, IEnumerable<MatrixRow> rows) => new(
        [.. Leading, .. matrix.Columns.SelectMany(column => new[] { $"{column.Key} knowledge", $"{column.Key} operation", $"{column.Key} lapses_on" })],
        [.. rows.Select(Cells)]);

    /// <summary>UTF-8 with its mark and a header row.</summary>
    public byte[] ToCsv()
    {
        using var bytes = new MemoryStream();
        bytes.Write(System.Text.Encoding.UTF8.Preamble);
        using (var csv = CsvWriter.Create(bytes, Writing, leaveOpen: true))
        {
            csv.WriteRecord(Columns.ToArray());
            foreach (var row in Rows) csv.WriteRecord(row.Select(Written).ToArray());
        }
        return bytes.ToArray();
    }

    /// <summary>A workbook of one sheet; text is written as text, whatever it begins with.</summary>
    public byte[] ToXlsx()
    {
        using var bytes = new MemoryStream();
        bytes.SaveAs(Rows.Select(Keyed).ToList(), sheetName: Words.Say("Competence", "技术水平"), configuration: Frozen);
        return bytes.ToArray();
    }

    private Dictionary<string, object?> Keyed(IReadOnlyList<object?> row) =>
        Columns.Select((column, at) => (column, Value: row[at] is DateOnly day ? Written(day) : row[at])).ToDictionary(cell => cell.column, cell => cell.Value);

    private static string Written(object? value) => value switch
    {
        null => "",
        DateOnly day => FormattableString.Invariant($"{day:yyyy-MM-dd}"),
        _ => FormattableString.Invariant($"{value}"),
    };

    private static IReadOnlyList<object?> Cells(MatrixRow row) =>
    [
        row.Person.Code, row.Person.Name, row.Person.NameZh, row.Mastered, row.Asked,
        row.Left.HalfDays, row.Left.Tests, row.Left.SignOffs, row.Left.Deadline, row.Left.Weeks, row.Left.Pressure.Code(),
        .. row.Cells.SelectMany(cell => new object?[] { LevelOf(cell?.State.Knowledge, cell), LevelOf(cell?.State.Operation, cell), cell?.NextLapse }),
    ];

    // What has lapsed or was revoked is no level any more.
    private static int? LevelOf(Level? level, CompetenceRow? cell) =>
        level is { IsRevoked: false } && level.HoldsOn(cell!.AsOf) ? level.Value : null;
}
