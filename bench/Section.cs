using System.Globalization;
using System.Text;

namespace Halfday.Bench;

/// <summary>One measurement as docs/benchmarks.md shows it: what was done, and a table.</summary>
public sealed record Section(string Title, string Method, string[] Columns, IReadOnlyList<string[]> Rows)
{
    /// <summary>As Markdown; figures stand to the right.</summary>
    public string ToMarkdown()
    {
        var text = new StringBuilder($"## {Title}\n\n{Method}\n\n");
        AddRow(text, Columns);
        AddRow(text, [.. Columns.Select((_, index) => index == 0 ? "---" : "---:")]);
        foreach (var row in Rows) AddRow(text, row);
        return text.Append("\n" + Machine.Now() + "\n").ToString();
    }

    private static void AddRow(StringBuilder text, string[] cells) => text.Append("| " + string.Join(" | ", cells) + " |\n");

    /// <summary>Milliseconds, to three digits that mean something.</summary>
    public static string Ms(TimeSpan time) => Number(time.TotalMilliseconds) + " ms";

    /// <summary>Seconds, to three digits that mean something.</summary>
    public static string Seconds(TimeSpan time) => Number(time.TotalSeconds) + " s";

    /// <summary>How many times as long.</summary>
    public static string Times(TimeSpan time, TimeSpan than) => Number(time / than) + "x";

    /// <summary>A number, to three digits that mean something.</summary>
    public static string Number(double value) =>
        value.ToString(Math.Abs(value) switch { >= 100 => "N0", >= 10 => "0.0", >= 1 => "0.00", _ => "0.000" }, CultureInfo.InvariantCulture);
}
