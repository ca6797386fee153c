using System.Globalization;
using Halfday.Shared.Time;

namespace Halfday.Interchange.Bundle;

/// <summary>A row whose fields are read as what they must be; what is wrong becomes a fault at the field and reading goes on.</summary>
internal sealed class Row(CsvTable table, List<Field> fields)
{
    public string File => table.File;

    /// <summary>The physical line on which the row starts.</summary>
    public int Line => table.LineOf(fields[0].At);

    /// <summary>The text of a column; a column that is not there is empty.</summary>
    public string this[string column] => table.IndexOf(column) is var index and >= 0 && index < fields.Count ? fields[index].Value : "";

    /// <summary>Something is wrong with the column's value.</summary>
    public void Fault(string column, string en, string zh)
    {
        var index = table.IndexOf(column);
        table.Fault(index >= 0 && index < fields.Count ? fields[index].At : fields[0].At, column, en, zh);
    }

    /// <summary>Any text; NUL is none.</summary>
    public string Text(string column)
    {
        if (this[column].Contains('\0')) Fault(column, "holds a NUL character: remove it", "含有空字符：请删去");
        return this[column];
    }

    /// <summary>A text that must not be empty.</summary>
    public string Required(string column)
    {
        if (string.IsNullOrWhiteSpace(this[column])) Fault(column, "is empty: give one", "是空的：请填写");
        return Text(column);
    }

    /// <summary>A code: at most 40 of A-Z a-z 0-9 . _ -</summary>
    public string Code(string column)
    {
        var code = Required(column);
        if (code.Length > 0 && !Codes.IsCode(code))
            Fault(column, $"'{code}' is no code: use at most 40 of A-Z a-z 0-9 . _ -", $"“{code}”不是编码：请用至多 40 个 A-Z a-z 0-9 . _ - 字符");
        return code;
    }

    /// <summary>An ISO date, or nothing.</summary>
    public DateOnly? Date(string column)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        Fault(column, $"'{text}' is no date: write it as 2026-09-28", $"“{text}”不是日期：请写成 2026-09-28");
        return null;
    }

    /// <summary>An ISO date that must be there.</summary>
    public DateOnly RequiredDate(string column)
    {
        if (this[column].Length == 0) Required(column);
        return Date(column) ?? default;
    }

    /// <summary>The last day of a span; it must not lie before the first.</summary>
    public DateOnly? Until(DateOnly? from)
    {
        var until = Date("until");
        if (until < from && from != default(DateOnly))
            Fault("until", $"{this["until"]} is before from ({from:yyyy-MM-dd}): choose a later day", $"{this["until"]} 早于 from（{from:yyyy-MM-dd}）：请选更晚的日期");
        return until;
    }

    /// <summary>A whole number within bounds, or nothing.</summary>
    public int? Number(string column, int least, int most)
    {
        var text = this[column];
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        Fault(column, $"'{text}' is not a whole number from {least} to {most}: give one", $"“{text}”不是 {least} 到 {most} 的整数：请改正");
        return null;
    }

    /// <summary>A whole number within bounds that must be there.</summary>
    public int RequiredNumber(string column, int least, int most)
    {
        if (this[column].Length == 0) Required(column);
        return Number(column, least, most) ?? least;
    }

    /// <summary>yes or no; empty is no.</summary>
    public bool YesNo(string column)
    {
        if (this[column] is not ("" or "yes" or "no"))
            Fault(column, $"'{this[column]}' is neither yes nor no: write one of them", $"“{this[column]}”既不是 yes 也不是 no：请改正");
        return this[column] == "yes";
    }

    /// <summary>One of a list of words; the first when it is none of them.</summary>
    public T OneOf<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        if (words.TryGetValue(Required(column), out var found)) return found;
        if (this[column].Length > 0)
            Fault(column, $"'{this[column]}' is none of {string.Join(", ", words.Keys)}: choose one", $"“{this[column]}”不在 {string.Join("、", words.Keys)} 之中：请选一个");
        return words.Values.First();
    }

    /// <summary>The items between semicolons, each once.</summary>
    public IReadOnlyList<string> List(string column)
    {
        var items = Text(column).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var twice in items.GroupBy(item => item).Where(group => group.Count() > 1))
            Fault(column, $"names '{twice.Key}' twice: keep one", $"“{twice.Key}”重复：请只留一个");
        return [.. items.Distinct()];
    }

    /// <summary>A local time such as 08:00.</summary>
    public TimeOnly Time(string column)
    {
        var text = Required(column);
        if (TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        if (text.Length > 0) Fault(column, $"'{text}' is no time of day: write it as 08:00", $"“{text}”不是时刻：请写成 08:00");
        return default;
    }

    /// <summary>A weekday, Mon..Sun.</summary>
    public DayOfWeek Weekday(string column) => OneOf(column, Codes.Weekdays);

    /// <summary>A part of the day, or nothing.</summary>
    public PartOfDay? Part(string column) => this[column].Length == 0 ? null : new PartOfDay(Code(column));
}
