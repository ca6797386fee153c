using Halfday.Organization;
using Halfday.Shared;

namespace Halfday.Decisions;

/// <summary>What every duty says of itself: the clauses that bind, the appointment it comes through, and why.</summary>
/// <param name="Clauses">All clauses that bind to it, in order of decision and place; the strictest counts once, all are named.</param>
/// <param name="Through">The appointment of lowest rank, then the earliest, through which it is owed.</param>
/// <param name="Reason">Makes the sentence; asked only when someone reads it.</param>
public abstract record Duty(IReadOnlyList<Clause> Clauses, Appointment Through, Func<Text> Reason)
{
    /// <summary>Why, in a sentence that names decision, clause, post and unit.</summary>
    public Text Why => Reason();
}

/// <summary>Floor time owed in one ISO week.</summary>
/// <param name="HalfDays">1 or 2.</param>
/// <param name="SiteId">Where it is owed; null for a leader from above who has no base unit yet.</param>
/// <param name="CheckInMinutes">Minutes around the start in which one checks in.</param>
/// <param name="MakeUpWeeks">Weeks within which a miss can be made up.</param>
public sealed record WeekDuty(
    int HalfDays, Guid? SiteId, int CheckInMinutes, int MakeUpWeeks,
    IReadOnlyList<Clause> Clauses, Appointment Through, Func<Text> Reason) : Duty(Clauses, Through, Reason);

/// <summary>Study owed in one ISO week.</summary>
/// <param name="Hours">Hours in that week.</param>
/// <param name="SiteId">Where it is owed; null for a leader from above who has no base unit yet.</param>
public sealed record StudyDuty(
    decimal Hours, Guid? SiteId, IReadOnlyList<Clause> Clauses, Appointment Through, Func<Text> Reason)
    : Duty(Clauses, Through, Reason);

/// <summary>Trades of one site to be mastered by a day. Duties of two sites both bind.</summary>
/// <param name="Clause">The first of the clauses that bind to it.</param>
/// <param name="Decision">That clause's decision.</param>
/// <param name="SiteId">Whose trades; null for a leader from above who has no base unit yet.</param>
/// <param name="TradeIds">The trades, in the order in which they count; empty while there is no base unit.</param>
/// <param name="AtLeast">How many of them.</param>
/// <param name="Deadline">The day by which, in the site's zone.</param>
public sealed record MasteryDuty(
    Clause Clause, Decision Decision, Guid? SiteId, IReadOnlyList<Guid> TradeIds, int AtLeast, DateOnly Deadline,
    IReadOnlyList<Clause> Clauses, Appointment Through, Func<Text> Reason) : Duty(Clauses, Through, Reason);

/// <summary>A leader from above goes deep into one grassroots unit.</summary>
/// <param name="Clause">The clause that asks for it; of several the first.</param>
/// <param name="Decision">That clause's decision.</param>
/// <param name="Level">The level of the unit to adopt.</param>
/// <param name="Months">For how many months.</param>
/// <param name="Adoption">The adoption in force on the day; null while there is none.</param>
public sealed record BaseUnitDuty(
    Clause Clause, Decision Decision, UnitLevel Level, int Months, BaseUnitAdoption? Adoption,
    IReadOnlyList<Clause> Clauses, Appointment Through, Func<Text> Reason) : Duty(Clauses, Through, Reason);

/// <summary>A leader grasps one advanced unit, with trials in it.</summary>
/// <param name="Clause">The clause that asks for most trials.</param>
/// <param name="Decision">That clause's decision.</param>
/// <param name="TrialsPerYear">Trials a year.</param>
public sealed record AdvancedUnitDuty(
    Clause Clause, Decision Decision, int TrialsPerYear,
    IReadOnlyList<Clause> Clauses, Appointment Through, Func<Text> Reason) : Duty(Clauses, Through, Reason);
