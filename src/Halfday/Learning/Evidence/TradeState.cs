namespace Halfday.Learning.Evidence;

/// <summary>One dimension of competence as it stands on a day.</summary>
/// <param name="Value">Knowledge 0..100, operation 0..4.</param>
/// <param name="On">The day of the finding that holds.</param>
/// <param name="LapsesOn">The first day on which it does not hold any more; null: never.</param>
/// <param name="ById">Who found it; null: nobody by name.</param>
/// <param name="SourceId">The sitting or assessment; null: none.</param>
/// <param name="FindingId">The piece of evidence itself.</param>
public sealed record Level(int Value, Method Method, DateOnly On, DateOnly? LapsesOn, Guid? ById = null, Guid? SourceId = null, Guid? FindingId = null)
{
    /// <summary>Taken back whole, not merely low or lapsed; what was taken back to a lower level stands at that.</summary>
    public bool IsRevoked => Method == Method.Revocation && Value == 0;

    /// <summary>It has not lapsed by the day.</summary>
    public bool HoldsOn(DateOnly day) => LapsesOn is null || day < LapsesOn;

    /// <summary>Reaches a target on the day.</summary>
    public bool Reaches(int target, DateOnly day) => !IsRevoked && Value >= target && HoldsOn(day);
}

/// <summary>What a person knows and can do in a trade on a day. Null: nothing was found yet.</summary>
public sealed record TradeState(Level? Knowledge, Level? Operation)
{
    /// <summary>Nothing was found yet.</summary>
    public static readonly TradeState Nothing = new(null, null);

    /// <summary>
    /// What all evidence up to a day says together: of each dimension the latest piece that speaks of it. Knowledge lapses so many
    /// months after its test; operation so many months after its sign-off or after the last half day in the trade, if that came
    /// before it had lapsed: what is exercised stays. An exemption holds until its review; then
    /// what was proved before it stands again. What is revoked whole does not lapse: it is gone.
    /// </summary>
    /// <param name="evidence">In any order; later than the day is left out.</param>
    /// <param name="practised">The days of confirmed half days in the trade, in any order.</param>
    /// <param name="expiresMonths">Null: nothing lapses.</param>
    public static TradeState Of(IEnumerable<Finding> evidence, IEnumerable<DateOnly> practised, int? expiresMonths, DateOnly day)
    {
        Finding? knowledge = null, operation = null;
        foreach (var found in evidence)
        {
            if (found.On > day || found.ReviewOn <= day) continue;
            if (found.Knowledge is not null && IsLater(found, knowledge)) knowledge = found;
            if (found.Operation is not null && IsLater(found, operation)) operation = found;
        }

        return new TradeState(
            knowledge is null ? null : LevelOf(knowledge, knowledge.Knowledge!.Value, knowledge.On, expiresMonths),
            operation is null ? null : LevelOf(operation, operation.Operation!.Value, LastExercised(operation.On, practised, expiresMonths, day), expiresMonths));
    }

    /// <summary>Both targets are reached on the day and have not lapsed; a target of 0 asks for no evidence, but something must stand.</summary>
    public bool Masters(int knowledgeTarget, int operationTarget, DateOnly day) =>
        (Knowledge is { IsRevoked: false } || Operation is { IsRevoked: false })
        && (knowledgeTarget == 0 || Knowledge?.Reaches(knowledgeTarget, day) == true)
        && (operationTarget == 0 || Operation?.Reaches(operationTarget, day) == true);

    private static bool IsLater(Finding one, Finding? other) =>
        other is null || (one.On, one.At, one.Id).CompareTo((other.On, other.At, other.Id)) > 0;

    private static Level LevelOf(Finding found, int value, DateOnly from, int? expiresMonths) =>
        new(value, found.Method, found.On, LapsesOn(found, value, from, expiresMonths), found.ById, found.SourceId, found.Id);

    private static DateOnly? LapsesOn(Finding found, int value, DateOnly from, int? expiresMonths) => found.Method switch
    {
        Method.Exemption => found.ReviewOn,
        Method.Revocation when value == 0 => null,
        _ => expiresMonths is { } months ? from.AddMonths(months) : null,
    };

    // A half day after it had lapsed does not bring it back: that takes a sign-off.
    private static DateOnly LastExercised(DateOnly found, IEnumerable<DateOnly> practised, int? expiresMonths, DateOnly day)
    {
        if (expiresMonths is not { } months) return found;
        var last = found;
        foreach (var on in practised.Where(on => on > found && on <= day).Order())
            if (on < last.AddMonths(months)) last = on;
        return last;
    }
}
