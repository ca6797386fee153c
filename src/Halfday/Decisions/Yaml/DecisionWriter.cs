using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Text;
using Halfday.Shared.Yaml;

namespace Halfday.Decisions.Yaml;

/// <summary>Writes decisions in one canonical form: keys in a fixed order, what is empty left out, LF, quotes only where needed.</summary>
internal static partial class DecisionWriter
{
    [GeneratedRegex(@"^[\p{L}\p{N}]([^\p{C}\u2028\u2029]*[^\p{C}\s\u2028\u2029:])?$")]
    private static partial Regex Plain();

    public static string Write(IEnumerable<WrittenDecision> decisions)
    {
        var yaml = new StringBuilder();
        foreach (var decision in decisions.OrderBy(decision => decision.Number, StringComparer.Ordinal))
        {
            if (yaml.Length > 0) yaml.Append("---\n");
            Write(yaml, decision);
        }
        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, WrittenDecision decision)
    {
        Line(yaml, "number", Scalar(decision.Number));
        Line(yaml, "title", Scalar(decision.Title));
        Line(yaml, "title_zh", Given(decision.TitleZh));
        Line(yaml, "body", Scalar(decision.Body));
        Line(yaml, "issued", Day(decision.Issued));
        Line(yaml, "from", Day(decision.From));
        Line(yaml, "until", Day(decision.Until));
        Line(yaml, "amends", Given(decision.Amends));
        Line(yaml, "supersedes", Given(decision.Supersedes));
        Line(yaml, "open-promises", Number(decision.OpenPromises));
        yaml.Append("clauses:\n");
        foreach (var clause in decision.Clauses.OrderBy(clause => clause.Order)) Write(yaml, clause);
    }

    private static void Write(StringBuilder yaml, Clause clause)
    {
        Line(yaml, "  - id", Scalar(clause.Key));
        Line(yaml, "    text", Scalar(clause.Text));
        Line(yaml, "    text_zh", Given(clause.TextZh));
        Line(yaml, "    scope", Scope(clause));
        foreach (var (key, kind) in ClauseReader.Duties.Where(duty => duty.Kind == clause.Duty))
            Line(yaml, "    " + key, Flow(Terms(clause, kind)));
    }

    private static string? Scope(Clause clause) =>
        clause.Posts.Count == 0 && clause.Levels.Count == 0 && clause.Detached is null ? null : Flow(
        [
            ("posts", clause.Posts.Count == 0 ? null : List(clause.Posts)),
            ("levels", clause.Levels.Count == 0 ? null : List(clause.Levels.Select(level => level.ToString().ToLowerInvariant()))),
            ("detached", clause.Detached is { } detached ? detached ? "true" : "false" : null),
        ]);

    private static (string, string?)[] Terms(Clause clause, DutyKind kind) => kind switch
    {
        DutyKind.FloorTime =>
        [
            ("half-days", Number(clause.HalfDays)), ("per", "week"),
            ("check-in-minutes", Number(clause.CheckInMinutes)), ("make-up-weeks", Number(clause.MakeUpWeeks)),
        ],
        DutyKind.Study => [("hours", clause.Hours?.ToString("0.####", CultureInfo.InvariantCulture)), ("per", "week")],
        DutyKind.MasterTrades =>
        [
            ("which", clause.Which == TradeChoice.Related ? "related" : "all-main"),
            ("at-least", Number(clause.AtLeast)), ("at-most", Number(clause.AtMost)),
            ("within", clause.WithinMonths is { } months ? Duration.OfMonths(months) : null), ("by", Day(clause.By)),
        ],
        DutyKind.BaseUnit =>
        [
            ("level", clause.BaseLevel?.ToString().ToLowerInvariant()),
            ("for", clause.ForMonths is { } months ? Duration.OfMonths(months) : null),
        ],
        _ => [("trials-per-year", Number(clause.TrialsPerYear))],
    };

    private static string Flow(IEnumerable<(string Key, string? Value)> pairs) =>
        "{" + string.Join(", ", pairs.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}: {pair.Value}")) + "}";

    private static string List(IEnumerable<string> names) =>
        "[" + string.Join(", ", names.Select(name => name.IndexOfAny([',', '[', ']', '{', '}']) < 0 ? Scalar(name) : Quoted(name))) + "]";

    private static void Line(StringBuilder yaml, string key, string? value)
    {
        if (value is not null) yaml.Append(key).Append(": ").Append(value).Append('\n');
    }

    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : Scalar(text);
    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    // YAML reads every JSON string, so whatever is not plainly a text is written as one.
    private static string Scalar(string text) =>
        Plain().IsMatch(text) && text is not ("null" or "true" or "false" or "yes" or "no")
            && !text.Contains(": ", StringComparison.Ordinal) && !text.Contains(" #", StringComparison.Ordinal)
            ? text
            : Quoted(text);

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Shared.Cli.Session.Json);
}
