using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.JobSheets;

/// <summary>
/// How one job of a trade is done, in the manner of TWI Job Instruction: important steps, the key points of each, and why. A version
/// never changes; who would change it writes the next one.
/// </summary>
[Called("job sheet", "作业指导书")]
public sealed class JobSheet : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }

    /// <summary>From 1; the highest one is in force.</summary>
    public required int Version { get; init; }

    /// <summary>The job: one that a beginner can be led to do alone.</summary>
    public required string Task { get; init; }

    public string TaskZh { get; init; } = "";

    /// <summary>Materials, tools and equipment.</summary>
    public IReadOnlyList<Text> Tools { get; init; } = [];

    public required IReadOnlyList<JobStep> Steps { get; init; }

    /// <summary>What is other than in the version before, and why.</summary>
    public required string Change { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime WrittenAt { get; init; }

    /// <summary>Null: it came with a body of knowledge.</summary>
    public Guid? WrittenById { get; init; }

    /// <summary>The job in the reader's language.</summary>
    public string Title => Words.Name(Task, TaskZh);

    /// <summary>True when it says the same, whatever the version.</summary>
    public bool SaysTheSameAs(JobSheet other) =>
        (Task, TaskZh) == (other.Task, other.TaskZh) && Tools.SequenceEqual(other.Tools) && Steps.Count == other.Steps.Count
        && Steps.Zip(other.Steps).All(pair => pair.First.SaysTheSameAs(pair.Second));

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>The next version; a step that is worded as before keeps its photo.</summary>
    public (JobSheet? Next, Refusal? Refusal) With(Text task, IReadOnlyList<Text> tools, IReadOnlyList<JobStep> steps, string change, Guid byPersonId, DateTime at)
    {
        if (change.Trim().Length == 0) return (null, TradesRefusals.ChangeWithoutReason);
        var next = new JobSheet
        {
            SiteId = SiteId, TradeId = TradeId, Version = Version + 1, Task = task.En, TaskZh = task.Zh, Tools = tools, Change = change.Trim(),
            Steps = [.. steps.Select(step => step.PhotoId is null ? step with { PhotoId = Steps.FirstOrDefault(old => old.What == step.What)?.PhotoId } : step)],
            WrittenById = byPersonId, WrittenAt = at,
        };
        return next.SaysTheSameAs(this) ? (null, TradesRefusals.SaysTheSame) : (next, null);
    }
}
