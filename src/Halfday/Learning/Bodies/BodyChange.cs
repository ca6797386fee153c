using Halfday.Shared;

namespace Halfday.Learning.Bodies;

/// <summary>What putting a body of knowledge to a trade changed, counted.</summary>
/// <param name="Version">Of the job sheet that is now in force; null: none was written anew.</param>
public sealed record BodyChange(int Added, int Changed, int Ended, int? Version)
{
    /// <summary>Nothing at all.</summary>
    public bool IsNone => Added + Changed + Ended == 0 && Version is null;

    /// <summary>In words.</summary>
    public Text Said => IsNone
        ? new("Nothing is new: the trade knows all of this.", "没有变化：该工种已有这些内容。")
        : new($"{Added} added, {Changed} changed, {Ended} ended{(Version is { } sheet ? $"; job sheet version {sheet}" : "")}.",
            $"新增 {Added} 项，修改 {Changed} 项，结束 {Ended} 项{(Version is { } newest ? $"；作业指导书第 {newest} 版" : "")}。");
}
