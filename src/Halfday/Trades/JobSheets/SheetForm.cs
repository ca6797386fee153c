using Halfday.Shared;

namespace Halfday.Trades.JobSheets;

/// <summary>What one fills in for the next version of a job sheet.</summary>
public sealed class SheetForm
{
    public string? Task { get; set; }
    public string? TaskZh { get; set; }

    /// <summary>One a line.</summary>
    public string? Tools { get; set; }

    public string? ToolsZh { get; set; }

    /// <summary>The steps, as <see cref="SheetText"/> has them.</summary>
    public string? English { get; set; }

    public string? Chinese { get; set; }

    /// <summary>What is other than before, and why.</summary>
    public string? Change { get; set; }

    /// <summary>The form of a sheet as it is.</summary>
    public static SheetForm Of(JobSheet sheet) => new()
    {
        Task = sheet.Task, TaskZh = sheet.TaskZh,
        Tools = string.Join('\n', sheet.Tools.Select(tool => tool.En)), ToolsZh = string.Join('\n', sheet.Tools.Select(tool => tool.Zh)),
        English = SheetText.Write(sheet.Steps, text => text.En), Chinese = SheetText.Write(sheet.Steps, text => text.Zh),
    };

    internal Text Title => new((Task ?? "").Trim(), (TaskZh ?? "").Trim());

    /// <summary>What to have ready; where the Chinese list is shorter the other stands for both.</summary>
    internal IReadOnlyList<Text> Ready
    {
        get
        {
            var (en, zh) = (Lines(Tools), Lines(ToolsZh));
            return [.. en.Select((tool, at) => new Text(tool, at < zh.Length ? zh[at] : tool))];
        }
    }

    private static string[] Lines(string? text) => (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
