using System.Text;
using Halfday.Shared;

namespace Halfday.Trades.JobSheets;

/// <summary>
/// The steps of a job sheet as plain text, one language a text, for people to edit: a line that begins with "- " is a key point, its
/// reason after " | "; with "! " a hazard; any other line begins the next step.
/// </summary>
public static class SheetText
{
    private const string Point = "- ", Hazard = "! ", Because = " | ";

    private sealed record Step(string What, List<(string Point, string Reason)> Points, List<string> Hazards);

    /// <summary>The steps in one language.</summary>
    public static string Write(IReadOnlyList<JobStep> steps, Func<Text, string> inLanguage)
    {
        var text = new StringBuilder();
        foreach (var step in steps)
        {
            text.AppendLine(inLanguage(step.What));
            foreach (var point in step.Points) text.AppendLine(Point + inLanguage(point.Point) + Because + inLanguage(point.Reason));
            foreach (var hazard in step.Hazards) text.AppendLine(Hazard + inLanguage(hazard));
        }
        return text.ToString();
    }

    /// <summary>The steps that both texts say; the Chinese one may be empty, then the other stands for both.</summary>
    public static (IReadOnlyList<JobStep> Steps, Refusal? Refusal) Read(string english, string chinese)
    {
        var (en, wrong) = Steps(english, nameof(english));
        if (wrong is not null) return ([], wrong);
        if (chinese.Trim().Length == 0) return ([.. en.Select(step => Both(step, step))], null);

        var (zh, amiss) = Steps(chinese, nameof(chinese));
        if (amiss is not null) return ([], amiss);
        return en.Count == zh.Count && en.Zip(zh).All(pair => AreAlike(pair.First, pair.Second))
            ? ([.. en.Zip(zh).Select(pair => Both(pair.First, pair.Second))], null)
            : ([], TradesRefusals.LanguagesDiffer(FirstDifference(en, zh)));
    }

    private static (List<Step> Steps, Refusal? Refusal) Steps(string text, string field)
    {
        var steps = new List<Step>();
        foreach (var (number, raw) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var line = raw.Trim();
            if (line.Length == 0) continue;
            if (!IsPart(line)) steps.Add(new Step(line, [], []));
            else if (steps.Count == 0 || !Adds(steps[^1], line)) return ([], TradesRefusals.SheetLine(number + 1, field));
        }
        return steps.Count > 0 ? (steps, null) : ([], TradesRefusals.NoSteps(field));
    }

    private static bool IsPart(string line) => line is "-" or "!" || line.StartsWith(Point, StringComparison.Ordinal) || line.StartsWith(Hazard, StringComparison.Ordinal);

    private static bool Adds(Step step, string line)
    {
        var (said, at) = (line[1..].Trim(), line.IndexOf(Because, StringComparison.Ordinal));
        if (line.StartsWith(Hazard, StringComparison.Ordinal)) step.Hazards.Add(said);
        else if (at < Point.Length) return false;
        else step.Points.Add((line[Point.Length..at].Trim(), line[(at + Because.Length)..].Trim()));
        return said.Length > 0;
    }

    private static bool AreAlike(Step one, Step other) => one.Points.Count == other.Points.Count && one.Hazards.Count == other.Hazards.Count;
    private static int FirstDifference(List<Step> en, List<Step> zh) => en.Zip(zh).TakeWhile(pair => AreAlike(pair.First, pair.Second)).Count() + 1;

    private static JobStep Both(Step en, Step zh) => new(
        new Text(en.What, zh.What),
        [.. en.Points.Zip(zh.Points).Select(pair => new KeyPoint(new Text(pair.First.Point, pair.Second.Point), new Text(pair.First.Reason, pair.Second.Reason)))],
        [.. en.Hazards.Zip(zh.Hazards).Select(pair => new Text(pair.First, pair.Second))]);
}
