using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>The standing as programs read it; the contract fixes names and order.</summary>
/// <param name="AsOf">The day: "2026-10-07".</param>
/// <param name="Unit">The unit's code; null when all were asked for and several stand at the top.</param>
public sealed record StandingDocument(string AsOf, string? Unit, IReadOnlyList<StandingDocument.Owing> People, IReadOnlyList<StandingDocument.Counts> Units)
{
    /// <summary>A person's code and what they owe.</summary>
    public sealed record Owing(string Person, IReadOnlyList<Owed> Obligations);

    /// <summary>One obligation; the reason is English.</summary>
    public sealed record Owed(string Decision, string Clause, string Period, string State, string Reason);

    /// <summary>A unit's totals.</summary>
    public sealed record Counts(string Code, int Met, int OnTrack, int Behind, int Excused);

    /// <summary>The document of a standing.</summary>
    /// <param name="mayReadReason">Whether the reader may see why; a peer may not.</param>
    public static StandingDocument Of(UnitStanding standing, Func<Person, Obligation, bool>? mayReadReason = null) => new(
        standing.AsOf.ToString("O", System.Globalization.CultureInfo.InvariantCulture),
        standing.Unit?.Code,
        [.. standing.People.Select(person => Of(person, mayReadReason))],
        [.. standing.Units.Select(unit => new Counts(unit.Unit.Code, unit.Totals.Met, unit.Totals.OnTrack, unit.Totals.Behind, unit.Totals.Excused))]);

    /// <summary>One person's part of it.</summary>
    public static Owing Of(PersonStanding person, Func<Person, Obligation, bool>? mayReadReason = null) =>
        new(person.Person.Code, [.. person.Obligations.Select(owed => Of(owed, mayReadReason?.Invoke(person.Person, owed) ?? true))]);

    private static Owed Of(Obligation owed, bool withReasons) => new(
        owed.Decision.Number, owed.Clause.Key, owed.Period, owed.State.Code(), withReasons ? owed.Reason.En : "");
}
