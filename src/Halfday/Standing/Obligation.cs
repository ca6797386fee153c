using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>What an obligation is about, which decides how its state follows.</summary>
public enum ObligationKind { FloorTime, Study, Mastery, BaseUnit, AdvancedUnit }

/// <summary>
/// What a clause makes one person owe in one period, and how it stands. Where several clauses bind to the same thing, the
/// strictest names it and the reason names the others.
/// </summary>
/// <param name="PersonId">Who owes it.</param>
/// <param name="Unit">The unit of the appointment through which it is owed: there and above it is counted.</param>
/// <param name="Period">"2026-W40"; "by 2028-09-28"; a base unit's "2026-09-28..2027-09-27"; a year.</param>
/// <param name="Because">Makes the reason; asked only when someone reads it.</param>
public sealed record Obligation(
    Guid PersonId, Unit Unit, ObligationKind Kind, Decision Decision, Clause Clause, string Period, StandingState State, Func<Text> Because)
{
    /// <summary>Why it stands so, a sentence.</summary>
    public Text Reason => Because();
}

/// <summary>Obligations by how they stand. What is not recorded yet counts neither way.</summary>
public readonly record struct Totals(int Met, int OnTrack, int Behind, int Excused)
{
    /// <summary>All that count.</summary>
    public int All => Met + OnTrack + Behind + Excused;

    /// <summary>With one more.</summary>
    public Totals With(StandingState state) => state switch
    {
        StandingState.Met => this with { Met = Met + 1 },
        StandingState.OnTrack => this with { OnTrack = OnTrack + 1 },
        StandingState.Behind => this with { Behind = Behind + 1 },
        StandingState.Excused => this with { Excused = Excused + 1 },
        _ => this,
    };

    /// <summary>How many stand so.</summary>
    public int Of(StandingState state) => state switch
    {
        StandingState.Met => Met, StandingState.OnTrack => OnTrack, StandingState.Behind => Behind, StandingState.Excused => Excused, _ => 0,
    };

    public static Totals operator +(Totals one, Totals other) =>
        new(one.Met + other.Met, one.OnTrack + other.OnTrack, one.Behind + other.Behind, one.Excused + other.Excused);

    /// <summary>The totals of some obligations.</summary>
    public static Totals Over(IEnumerable<Obligation> obligations) =>
        obligations.Aggregate(default(Totals), (totals, obligation) => totals.With(obligation.State));
}
