using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>Something to mend in the form: the fault that reading it as a file would find, in the words of the form, and the clause it stands in.</summary>
/// <param name="Clause">From 0; null: none.</param>
/// <param name="Field">The field as files name it.</param>
public sealed record FormFault(int? Clause, string Field, Text Wrong)
{
    private static readonly Dictionary<string, (string Control, Text Label)> Whole = new()
    {
        ["number"] = ("Number", new("Number", "文号")), ["body"] = ("Body", new("Issuing unit", "发文单位")),
        ["title"] = ("Title", new("Title in English", "英文标题")), ["title_zh"] = ("TitleZh", new("Title in Chinese", "中文标题")),
        ["from"] = ("From", new("First day in force", "生效日")), ["until"] = ("Until", new("Last day in force", "失效日")),
        ["issued"] = ("Issued", new("Passed on", "通过日期")), ["open-promises"] = ("OpenPromises", new("Overdue promises", "逾期承诺上限")),
        ["amends"] = ("Amends", new("Amends the decision", "修订的决定")), ["supersedes"] = ("Supersedes", new("Supersedes the decision", "取代的决定")),
    };

    private static readonly Dictionary<string, (string Control, Text Label)> OfClause = new()
    {
        ["id"] = ("Key", new("Its name in the decision", "条款编号")), ["text"] = ("Text", new("Wording in English", "英文条文")), ["text_zh"] = ("TextZh", new("Wording in Chinese", "中文条文")),
        ["posts"] = ("Posts", new("Posts bound", "适用职务")), ["levels"] = ("Levels", new("Levels of the units bound", "适用单位级别")), ["detached"] = ("Detached", new("Bound when", "何者适用")),
        ["half-days"] = ("HalfDays", new("Half days a week", "每周几个半天")), ["check-in-minutes"] = ("CheckInMinutes", new("Minutes for checking in", "可报到的分钟数")),
        ["make-up-weeks"] = ("MakeUpWeeks", new("Weeks for making up", "补班期限")), ["hours"] = ("Hours", new("Hours of study a week", "每周学习小时数")),
        ["which"] = ("Which", new("Which trades", "哪些工种")), ["at-least"] = ("AtLeast", new("At least how many", "至少几个")), ["at-most"] = ("AtMost", new("At most how many", "至多几个")),
        ["within"] = ("Within", new("Months within which", "几个月内")), ["by"] = ("By", new("The day by which", "截止日")), ["level"] = ("Level", new("Level of the base unit", "蹲点单位级别")),
        ["for"] = ("For", new("Months in the base unit", "蹲点月数")), ["trials-per-year"] = ("TrialsPerYear", new("Trials a year", "每年试验项数")),
    };

    /// <summary>The faults of what the form was written as, each led back to its clause.</summary>
    public static IReadOnlyList<FormFault> Of(string yaml, IEnumerable<Fault> faults)
    {
        var lines = yaml.Split('\n');
        return [.. faults.Select(fault => new FormFault(ClauseAt(lines, fault.Line), fault.Field, InWordsOfTheForm(fault)))];
    }

    /// <summary>The name of the field in the form: "Clauses[0].Text".</summary>
    public string Control => Clause is { } at ? $"Clauses[{at}].{Known.Control}" : Known.Control;

    /// <summary>The field's name, as people read it on the form.</summary>
    public Text Label => Known.Label;

    private (string Control, Text Label) Known => (Clause is null ? Whole : OfClause).GetValueOrDefault(Field, (Field, new(Field, Field)));

    // A file lacks a line where the form has an empty field.
    private static Text InWordsOfTheForm(Fault fault) => fault.Wrong.En switch
    {
        var wrong when wrong.StartsWith("is missing", StringComparison.Ordinal) && fault.Field == "within" =>
            new("is empty: give the months, or the day by which", "未填：请填写月数，或截止日"),
        var wrong when wrong.StartsWith("is missing", StringComparison.Ordinal) => new("is empty: fill it in", "未填：请填写"),
        var wrong when wrong.StartsWith("is empty", StringComparison.Ordinal) => new("has nothing chosen: choose at least one", "未选：请至少选一项"),
        _ => fault.Wrong,
    };

    private static int? ClauseAt(string[] lines, int line) =>
        lines.Take(line).Count(text => text.StartsWith("  - id:", StringComparison.Ordinal)) is > 0 and var place ? place - 1 : null;
}
