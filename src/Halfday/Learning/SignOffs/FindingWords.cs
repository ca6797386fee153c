using Halfday.Learning.Evidence;
using Halfday.Shared;
using Halfday.Trades;

namespace Halfday.Learning.SignOffs;

/// <summary>Evidence in words.</summary>
public static class FindingWords
{
    /// <summary>What a piece of evidence says: "knowledge 62", "level 3, works alone to standard".</summary>
    public static Text Says(this Finding found)
    {
        var operation = found.Operation is { } level ? OperationLevels.WordFor(level) : default;
        return (found.Knowledge, found.Operation) switch
        {
            ({ } score, { }) => new($"knowledge {score}; level {found.Operation}, {operation.En}", $"理论 {score} 分；{found.Operation} 级，{operation.Zh}"),
            ({ } score, null) => new($"knowledge {score}", $"理论 {score} 分"),
            _ => new($"level {found.Operation}, {operation.En}", $"{found.Operation} 级，{operation.Zh}"),
        };
    }
}
