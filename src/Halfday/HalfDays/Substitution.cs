namespace Halfday.HalfDays;

/// <summary>The coordinator named another mentor on the day.</summary>
public sealed record Substitution(Guid InsteadOfId, Guid ByPersonId, DateTime At);
