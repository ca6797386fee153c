using Halfday.Shared;

namespace Halfday.Trades.JobSheets;

/// <summary>An important step: what advances the work.</summary>
/// <param name="What">An action.</param>
/// <param name="Points">What makes or breaks the job, may injure, or makes it easier.</param>
/// <param name="Hazards">What may hurt.</param>
/// <param name="PhotoId">A picture of how it looks when it is right; null: none yet.</param>
public sealed record JobStep(Text What, IReadOnlyList<KeyPoint> Points, IReadOnlyList<Text> Hazards, Guid? PhotoId = null)
{
    /// <summary>Lists compare by what stands in them.</summary>
    public bool SaysTheSameAs(JobStep other) =>
        (What, PhotoId) == (other.What, other.PhotoId) && Points.SequenceEqual(other.Points) && Hazards.SequenceEqual(other.Hazards);
}

/// <summary>A key point of a step.</summary>
/// <param name="Reason">Why it is so; what has a reason is remembered.</param>
public sealed record KeyPoint(Text Point, Text Reason);
