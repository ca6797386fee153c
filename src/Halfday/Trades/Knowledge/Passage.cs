namespace Halfday.Trades.Knowledge;

/// <summary>A piece of a plain text: a paragraph, or a list of points.</summary>
/// <param name="Lines">One line; of a list, one a point.</param>
public sealed record Passage(bool IsList, IReadOnlyList<string> Lines)
{
    private const string Point = "- ";

    /// <summary>The pieces of a text whose paragraphs are apart by empty lines and whose points begin with "- ".</summary>
    public static IEnumerable<Passage> Of(string text)
    {
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var points = block.Split('\n').SkipWhile(line => !IsPoint(line)).ToList();
            var before = string.Join(' ', block.Split('\n').TakeWhile(line => !IsPoint(line)).Select(line => line.Trim()));
            if (before.Length > 0) yield return new Passage(false, [before]);
            if (points.Count > 0) yield return new Passage(true, Joined(points));
        }
    }

    private static bool IsPoint(string line) => line.TrimStart().StartsWith(Point, StringComparison.Ordinal);

    // A line without a dash goes on where the point before it ended.
    private static List<string> Joined(List<string> lines)
    {
        var points = new List<string>();
        foreach (var line in lines.Select(line => line.Trim()))
            if (IsPoint(line)) points.Add(line[Point.Length..].Trim());
            else points[^1] += ' ' + line;
        return points;
    }
}
