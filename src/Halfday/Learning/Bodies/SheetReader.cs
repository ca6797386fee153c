using Halfday.Shared;
using Halfday.Shared.Yaml;
using Halfday.Trades.JobSheets;

namespace Halfday.Learning.Bodies;

/// <summary>Reads a job sheet: task, tools, and steps with their key points, reasons and hazards.</summary>
internal static class SheetReader
{
    public static WrittenSheet Read(YamlFields fields, FoundFaults faults)
    {
        var sheet = new WrittenSheet(BodyReader.Both(fields, "task"), Tools(fields), [.. BodyReader.Each(fields, "steps", faults, step => Step(step, faults))]);
        if (sheet.Steps.Count == 0) fields.Fault("steps", "a job sheet has at least one step: write it", "作业指导书至少有一步：请写上");
        fields.NothingElse();
        return sheet;
    }

    private static JobStep Step(YamlFields fields, FoundFaults faults) => new(
        BodyReader.Both(fields, "step"),
        [.. BodyReader.Each(fields, "points", faults, point => new KeyPoint(BodyReader.Both(point, "point"), BodyReader.Both(point, "reason")))],
        [.. BodyReader.Each(fields, "hazards", faults, hazard => BodyReader.Both(hazard, "hazard"))]);

    // The Chinese list stands beside the other, piece for piece.
    private static List<Text> Tools(YamlFields fields)
    {
        var (tools, chinese) = (Names(fields, "tools"), Names(fields, "tools_zh"));
        if (chinese.Count > 0 && chinese.Count != tools.Count)
            fields.Fault("tools_zh", $"has {chinese.Count} entries beside {tools.Count}: write one for each", $"有 {chinese.Count} 项，而另一份有 {tools.Count} 项：请一一对应");
        return [.. tools.Select((tool, at) => new Text(tool, chinese.ElementAtOrDefault(at) ?? ""))];
    }

    private static List<string> Names(YamlFields fields, string key) => [.. fields.List(key).OfType<YamlValue>().Select(value => value.Text)];
}
