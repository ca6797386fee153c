using System.Globalization;
using System.Text.RegularExpressions;
using Halfday.Shared;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>Reads one question of GIFT.</summary>
internal sealed partial class GiftQuestion
{
    private readonly QuestionFaults faults;
    private readonly int line;
    private string name;
    private bool isHtml;

    private GiftQuestion(QuestionFaults faults, int line, string name) => (this.faults, this.line, this.name) = (faults, line, name);

    [GeneratedRegex(@"\A\s*\[(?<format>html|plain|moodle|markdown)\]", RegexOptions.IgnoreCase)]
    private static partial Regex Format();

    [GeneratedRegex(@"\A\s*%(?<worth>-?[0-9.]+)%")]
    private static partial Regex Weight();

    /// <param name="unit">What the comment before it says; empty: nothing.</param>
    public static CarriedQuestion? Read(string body, string topic, string unit, int line, QuestionFaults faults) =>
        new GiftQuestion(faults, line, body.Split('\n')[0]).Read(body, topic, unit);

    private CarriedQuestion? Read(string body, string topic, string unit)
    {
        body = WithoutName(body);
        var (open, close) = (GiftEscapes.Find(body, "{"), 0);
        if (open < 0 || (close = GiftEscapes.Find(body, "}", open)) < 0)
            return Wrong("has no answers between { and }: write them, or leave the question out", "没有写在 { 和 } 之间的答案：请写上，或去掉此题");
        var after = body[(close + 1)..].Trim();
        var wording = Plain(after.Length > 0 ? $"{body[..open].TrimEnd()} _____ {after}" : body[..open]);
        if (AskedOf(body[(open + 1)..close].Trim(), unit) is not { } asked) return null;
        if (AskedRules.Check(wording, asked) is not { } refusal) return new CarriedQuestion(QuestionKeys.Of(name, name.Length > 0 ? name : wording.En), topic, wording, asked, null, line);
        faults.Add(line, name, refusal);
        return null;
    }

    // "::name::[html]wording"; without a name Moodle takes the beginning of the wording.
    private string WithoutName(string body)
    {
        if (body.StartsWith("::", StringComparison.Ordinal) && GiftEscapes.Find(body, "::", 2) is > 0 and var end)
        {
            name = GiftEscapes.Unescaped(body[2..end]).Trim();
            body = body[(end + 2)..];
        }
        if (Format().Match(body) is not { Success: true } format) return body;
        isHtml = format.Groups["format"].Value.Equals("html", StringComparison.OrdinalIgnoreCase);
        return body[format.Length..];
    }

    private Asked? AskedOf(string answers, string unit)
    {
        if (answers.StartsWith('#')) return Number(WithoutFeedback(answers[1..]), unit);
        if (WithoutFeedback(answers).ToUpperInvariant() is "T" or "TRUE" or "F" or "FALSE") return TrueFalse(answers.StartsWith("T", StringComparison.OrdinalIgnoreCase));
        var all = Answers(answers);
        if (all.Count > 0 && all.TrueForAll(answer => answer.IsEqual && GiftEscapes.Find(answer.Text, "->") >= 0)) return Order(all);
        return all.Exists(answer => !answer.IsEqual) ? Choice(all) : Unknown();
    }

    private Asked? Unknown()
    {
        Wrong("is of a kind that has no form here (a short answer, a text, a matching): make it a choice, a number or an order, or leave it out",
            "题型在此无法表示（简答、作文或配对）：请改为选择、填数或排序，或去掉");
        return null;
    }

    private static ChoiceAsked TrueFalse(bool isTrue) => new(false, [new("True", "对"), new("False", "错")], [isTrue ? 0 : 1]);

    private ChoiceAsked Choice(List<(bool IsEqual, string Text)> all)
    {
        var answers = all.Select(answer => (answer.IsEqual, Weight: Weight().Match(answer.Text), answer.Text)).ToList();
        var options = answers.Select(answer => Plain(answer.Text[answer.Weight.Length..])).ToList();
        int[] right = [.. answers.Index().Where(each => each.Item.IsEqual || (Worth(each.Item.Weight) ?? 0) > 0).Select(each => each.Index)];
        return new ChoiceAsked(right.Length != 1 || answers.TrueForAll(answer => !answer.IsEqual), options, right);
    }

    // "3.14:0.01", "3.13..3.15"; "=" before it and a weight of 100 mean the same.
    private NumberAsked? Number(string written, string unit)
    {
        var said = written.Trim().TrimStart('=');
        said = said[Weight().Match(said).Length..].Trim();
        var (range, parts) = (said.Split(".."), said.Split(':'));
        decimal? value = null, tolerance = 0;
        if (range.Length == 2 && QuestionForm.NumberOf(range[0]) is { } low && QuestionForm.NumberOf(range[1]) is { } high) (value, tolerance) = ((low + high) / 2, (high - low) / 2);
        else if (parts.Length is 1 or 2) (value, tolerance) = (QuestionForm.NumberOf(parts[0]), parts.Length == 2 ? QuestionForm.NumberOf(parts[1]) : 0);
        if (value is { } number && tolerance is { } off) return new NumberAsked(number, off, UnitOf(unit));
        Wrong("has not one right number: write it as {#3.14:0.01}", "没有唯一的正确数：请写成 {#3.14:0.01}");
        return null;
    }

    private static Text UnitOf(string unit)
    {
        var parts = unit.Split(GiftWriter.UnitGap, 2, StringSplitOptions.TrimEntries);
        return new Text(parts[0], parts.ElementAtOrDefault(1) ?? "");
    }

    // Matched to the places 1 to n; matched to anything else it is no order.
    private Asked? Order(List<(bool IsEqual, string Text)> all)
    {
        var placed = new SortedDictionary<int, Text>();
        foreach (var (_, text) in all)
        {
            var arrow = GiftEscapes.Find(text, "->");
            if (int.TryParse(text[(arrow + 2)..].Trim(), CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= all.Count) placed[place] = Plain(text[..arrow]);
        }
        return placed.Count == all.Count ? new OrderAsked([.. placed.Values]) : Unknown();
    }

    private static decimal? Worth(Match weight) => weight.Success ? QuestionForm.NumberOf(weight.Groups["worth"].Value) : null;

    private static List<(bool IsEqual, string Text)> Answers(string answers)
    {
        var all = new List<(bool, string)>();
        for (var at = Next(answers, 0); at >= 0;)
        {
            var next = Next(answers, at + 1);
            all.Add((answers[at] == '=', WithoutFeedback(next < 0 ? answers[(at + 1)..] : answers[(at + 1)..next])));
            at = next;
        }
        return all;
    }

    private static int Next(string answers, int from) => (GiftEscapes.Find(answers, "=", from), GiftEscapes.Find(answers, "~", from)) switch
    {
        ( < 0, var tilde) => tilde,
        (var equal, < 0) => equal,
        var (equal, tilde) => Math.Min(equal, tilde),
    };

    private static string WithoutFeedback(string answer) => (GiftEscapes.Find(answer, "#") is >= 0 and var at ? answer[..at] : answer).Trim();

    private Text Plain(string text)
    {
        var format = Format().Match(text);
        var isMarked = format.Success ? format.Groups["format"].Value.Equals("html", StringComparison.OrdinalIgnoreCase) : isHtml;
        var meant = GiftEscapes.Unescaped(text[format.Length..]).Trim();
        return isMarked ? PlainHtml.Read(meant) : new Text(meant, "");
    }

    private CarriedQuestion? Wrong(string en, string zh)
    {
        faults.Add(line, 0, name, en, zh);
        return null;
    }
}
