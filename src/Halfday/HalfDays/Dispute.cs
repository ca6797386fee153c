namespace Halfday.HalfDays;

/// <summary>The mentor said that it was not so, and why.</summary>
public sealed record Dispute(Guid ByPersonId, string Why, DateTime HappenedAt, DateTime ReceivedAt);
