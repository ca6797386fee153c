using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>What was done: in words, with an amount where one can be counted.</summary>
public sealed record WorkDone(string What, string HowMuch, string Note, DateTime HappenedAt, DateTime ReceivedAt)
{
    /// <summary>The leader's words, trimmed.</summary>
    public static WorkDone Told(string? what, string? howMuch, string? note, Moment moment) =>
        new((what ?? "").Trim(), (howMuch ?? "").Trim(), (note ?? "").Trim(), moment.HappenedAt, moment.ReceivedAt);

    /// <summary>The same words, whenever they were said.</summary>
    public bool SaysTheSameAs(WorkDone? other) =>
        other is not null && (What, HowMuch, Note) == (other.What, other.HowMuch, other.Note);
}
