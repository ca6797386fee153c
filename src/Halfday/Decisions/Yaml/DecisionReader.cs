using System.Text.RegularExpressions;
using Halfday.Shared.Yaml;

namespace Halfday.Decisions.Yaml;

/// <summary>Reads one document into a decision.</summary>
internal static partial class DecisionReader
{
    [GeneratedRegex(@"\A[A-Za-z0-9._-]{1,40}\z")]
    private static partial Regex Code();

    public static WrittenDecision? Read(YamlPiece document, string file, KnownCodes known, FoundFaults faults)
    {
        if (document is not YamlMap map)
        {
            faults.Add(document, "decision", "a decision begins with `number:`", "决定应以 `number:` 开头");
            return null;
        }

        var fields = new YamlFields(map, faults);
        var decision = Read(fields, file, known, faults);
        fields.NothingElse();
        return decision;
    }

    private static WrittenDecision Read(YamlFields fields, string file, KnownCodes known, FoundFaults faults)
    {
        var number = CodeOf(fields, "number", required: true);
        var (title, titleZh) = (fields.Text("title", required: true), fields.Text("title_zh"));
        var body = Body(fields, known);
        var (issued, from, until) = Days(fields);
        var (amends, supersedes) = (Other(fields, "amends", number, known), Other(fields, "supersedes", number, known));
        return new WrittenDecision(
            number ?? "", title ?? "", titleZh ?? "", body ?? "", issued, from ?? DateOnly.MinValue, until, amends, supersedes,
            fields.Whole("open-promises", 0, 1000), Clauses(fields, known, faults), file, fields.Place.Line);
    }

    private static string? CodeOf(YamlFields fields, string key, bool required)
    {
        if (fields.Text(key, required) is not { } code) return null;
        if (Code().IsMatch(code)) return code;
        fields.Fault(key, $"cannot be \"{code}\": use at most 40 of A-Z a-z 0-9 . _ -", $"不能是“{code}”：请用不超过 40 个 A-Z a-z 0-9 . _ - 字符");
        return null;
    }

    private static string? Body(YamlFields fields, KnownCodes known)
    {
        var body = CodeOf(fields, "body", required: true);
        if (body is not null && known.Units is { } units && !units.Contains(body))
            fields.Fault("body", $"there is no unit {body}: name the issuing unit by its code", $"没有代码为 {body} 的单位：请写发文单位的代码");
        return body;
    }

    private static (DateOnly?, DateOnly?, DateOnly?) Days(YamlFields fields)
    {
        var (issued, from, until) = (fields.Date("issued"), fields.Date("from", required: true), fields.Date("until"));
        if (until < from)
            fields.Fault("until", $"{until:yyyy-MM-dd} is before the first day {from:yyyy-MM-dd}: choose a later day, or leave it empty", $"{until:yyyy-MM-dd} 早于生效日 {from:yyyy-MM-dd}：请改晚，或留空");
        return (issued, from, until);
    }

    /// <summary>The number that a document gives itself, whatever else is wrong with it.</summary>
    public static string? NumberIn(YamlPiece document) => document is not YamlMap map ? null
        : map.Pairs.Where(pair => pair.Key is YamlValue { Text: "number" }).Select(pair => (pair.Value as YamlValue)?.Text).FirstOrDefault();

    private static string? Other(YamlFields fields, string key, string? number, KnownCodes known)
    {
        var other = CodeOf(fields, key, required: false);
        if (other is not null && known.Decisions?.Contains(other) == false)
            fields.Fault(key, $"there is no decision {other}: correct the number, or write that decision first", $"没有文号为 {other} 的决定：请更正文号，或先写入该决定");
        if (other is not null && other == number)
            fields.Fault(key, "a decision cannot name itself: name the earlier one", "决定不能指向自身：请写先前决定的文号");
        return other;
    }

    private static List<Clause> Clauses(YamlFields fields, KnownCodes known, FoundFaults faults)
    {
        var clauses = new List<Clause>();
        var seen = new HashSet<string>();
        foreach (var piece in fields.List("clauses", required: true))
        {
            if (ClauseReader.Read(piece, clauses.Count, known, faults) is not { } clause) continue;
            if (clause.Key.Length > 0 && !seen.Add(clause.Key))
                faults.Add(ClauseReader.PlaceOfId(piece), "id", $"{clause.Key} stands in this decision twice: give each clause its own", $"条款 {clause.Key} 出现两次：每条应有自己的编号");
            clauses.Add(clause);
        }
        return clauses;
    }

    internal static bool IsCode(string text) => Code().IsMatch(text);
}
