namespace Halfday.HalfDays;

/// <summary>What a coordinator settled, or a correction seen by two people established: the leader was there, or was not.</summary>
public sealed record Ruling(bool WasThere, Guid ByPersonId, string Word, DateTime At);
