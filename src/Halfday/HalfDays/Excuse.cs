namespace Halfday.HalfDays;

/// <summary>What became of an excuse.</summary>
public enum ExcuseVerdict { Asked, Granted, Declined }

/// <summary>
/// A leader asked to be excused from one half day. The reason is for the leader, the reviewer, the office and the auditor;
/// peers see only that someone is excused.
/// </summary>
/// <param name="ReviewBy">The day by which a reviewer answers.</param>
/// <param name="Word">The reviewer's word; empty until there is one.</param>
public sealed record Excuse(
    string Reason, DateTime HappenedAt, DateTime ReceivedAt, DateOnly ReviewBy,
    ExcuseVerdict Verdict, Guid? ReviewerId, DateTime? ReviewedAt, string Word)
{
    /// <summary>Days in which a reviewer answers.</summary>
    public const int DaysToReview = 7;
}
