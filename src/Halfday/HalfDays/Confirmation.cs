namespace Halfday.HalfDays;

/// <summary>A worker vouched for it. It may come before the check-in and takes effect when that arrives.</summary>
/// <param name="StandIn">Not the mentor, who was away, but another worker with a shift in that workshop and part.</param>
public sealed record Confirmation(Guid ByPersonId, DateTime HappenedAt, DateTime ReceivedAt, bool StandIn);
