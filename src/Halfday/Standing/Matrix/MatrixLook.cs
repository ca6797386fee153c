using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Standing.Matrix;

/// <summary>How the matrix is searched, ordered and drawn.</summary>
public static class MatrixLook
{
    /// <summary>What may be left out: only leaders whose time is short, only levels about to lapse.</summary>
    public const string OnlyPressed = "pressed", OnlyLapsing = "lapsing";

    /// <summary>What the marks mean, in the reader's language.</summary>
    public static IReadOnlyList<(Tone, string)> Legend =>
    [
        (Tone.Done, Words.Say("target reached", "已达标")), (Tone.Going, Words.Say("on the way", "学习中")), (Tone.None, Words.Say("nothing found yet", "尚未认定")),
        (Tone.Warn, Words.Say($"lapsed, or lapses within {CompetenceRow.DaysAhead} days", $"已过期，或 {CompetenceRow.DaysAhead} 天内过期")),
        (Tone.Bad, Words.Say("too little time left for it", "剩余时间不够")),
    ];

    /// <summary>The rows that search and filter leave, in the order that is asked for: who is pressed most first, else by name or mastery.</summary>
    public static IReadOnlyList<MatrixRow> Find(this CompetenceMatrix matrix, string? q, string? show, string? sort) =>
        [.. Sorted(matrix.Rows.Where(row => Matches(row, q?.Trim()) && IsShown(row, show)), sort)];

    /// <summary>The same matrix with one of its columns, and the leaders who have something in it; as it is where the column is unknown.</summary>
    public static CompetenceMatrix Only(this CompetenceMatrix matrix, string? key)
    {
        var at = matrix.Columns.Select(column => column.Key).ToList().IndexOf(key ?? "");
        if (at < 0) return matrix;
        return matrix with
        {
            Columns = [matrix.Columns[at]],
            Rows = [.. matrix.Rows.Where(row => row.Cells[at] is not null).Select(row => row with { Cells = [row.Cells[at]] })],
        };
    }

    /// <summary>The cell for ears, and for a phone: "knowledge 62 of 70, hand 2 of 3, works under supervision; lapses 5 December 2026".</summary>
    public static string Said(this CompetenceRow cell) => string.Join(Words.Say("; ", "；"), Pieces(cell));

    /// <summary>How far a dimension is of its target, in tenths, 0 to 10.</summary>
    public static int TenthsOf(Level? level, int target) =>
        level is null ? 0 : target == 0 ? 10 : Math.Min(10, 10 * level.Value / target);

    /// <summary>"soon" where a level lapses before long, "gone" where one has; null: neither.</summary>
    public static string? LapseMark(this CompetenceRow cell) =>
        cell.HasLapsed || cell.FallenBelow is not null ? "gone" : cell.LapsesSoon ? "soon" : null;

    /// <summary>"late" where even this trade alone takes more than the time that is left; "tight" where hardly a week may be lost.</summary>
    public static string? DueMark(this CompetenceRow cell) => cell.Left.Pressure switch
    {
        Pressure.TooLate => "late",
        Pressure.Tight => "tight",
        _ => null,
    };

    private static IEnumerable<string> Pieces(CompetenceRow cell)
    {
        yield return Words.Say($"knowledge {cell.Knowledge}", $"理论 {cell.Knowledge}");
        yield return Words.Say($"hand {cell.Operation}", $"操作 {cell.Operation}");
        if (cell.IsMastered) yield return Words.Say("mastered", "已掌握");
        if (cell.FallenBelow is { } below) yield return Words.Say($"rests on {below.Title.ToLowerInvariant()}, which has lapsed", $"其前置工种{below.Title}已失效");
        if (cell.LapsesSoon) yield return Words.Say($"lapses {cell.NextLapse!.Value.Plain()}", $"{cell.NextLapse!.Value.Plain()}过期");
        if (cell.DueMark() is not null) yield return cell.Left.Pressure.Words().ToString();
        if (!cell.IsOwed) yield return Words.Say("not asked for", "未要求");
    }

    private static bool Matches(MatrixRow row, string? q) =>
        string.IsNullOrEmpty(q) || new[] { row.Person.Code, row.Person.Name, row.Person.NameZh }.Any(text => text.Contains(q, StringComparison.OrdinalIgnoreCase));

    private static bool IsShown(MatrixRow row, string? show) => show switch
    {
        OnlyPressed => row.IsPressed,
        OnlyLapsing => row.LapsesSoon,
        _ => true,
    };

    private static IEnumerable<MatrixRow> Sorted(IEnumerable<MatrixRow> rows, string? sort) => sort switch
    {
        "name" => rows.OrderBy(row => row.Person.FullName, StringComparer.CurrentCulture),
        "-name" => rows.OrderByDescending(row => row.Person.FullName, StringComparer.CurrentCulture),
        "mastered" => rows.OrderBy(row => row.Mastered),
        "-mastered" => rows.OrderByDescending(row => row.Mastered),
        "pressure" => rows.OrderBy(row => row.Left.Pressure).ThenBy(row => row.Left.HalfDaysAWeek ?? 0),
        _ => rows.OrderByDescending(row => row.Left.Pressure).ThenByDescending(row => row.Left.HalfDaysAWeek ?? 0),
    };
}
