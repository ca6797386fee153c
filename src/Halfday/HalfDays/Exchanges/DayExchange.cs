using Halfday.Shared;
using Halfday.Shared.Journal;
using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>What became of a day exchange.</summary>
public enum ExchangeState { Asked, Agreed, Declined }

/// <summary>
/// A day off for a working weekend: the leader's half day falls on a day that they want off, and is worked instead on a
/// day on which the site is closed, a weekend or a holiday. The mentor, who gives up a day of rest too, and the coordinator,
/// who opens the workshop, both agree, in either order; it still counts for the week in which it was owed.
/// </summary>
[Called("exchange of a day", "调休")]
public sealed class DayExchange : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid HalfDayId { get; init; }
    public required Guid LeaderId { get; init; }
    public required Guid MentorId { get; init; }
    public required DateOnly ToDate { get; init; }
    public required PartOfDay ToPart { get; init; }
    public required string Reason { get; init; }
    public required DateTime AskedAt { get; init; }
    public DateTime? MentorAgreedAt { get; private set; }
    public Guid? CoordinatorId { get; private set; }
    public DateTime? CoordinatorAgreedAt { get; private set; }
    public ExchangeState State { get; private set; } = ExchangeState.Asked;

    /// <summary>Counts the changes, so that two answers at once cannot both hold.</summary>
    public int Version { get; private set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Where it is worked instead.</summary>
    public Slot To => new(ToDate, ToPart);

    /// <summary>The mentor, or a coordinator who is neither leader nor mentor, agrees. Twice is once; both make it so.</summary>
    public Refusal? Agree(Guid byPersonId, DateTime at)
    {
        if (byPersonId == LeaderId) return HalfDayRefusals.OwnHalfDay;
        if (State == ExchangeState.Declined) return ExchangeRefusals.AlreadyAnswered;
        if (byPersonId == MentorId ? MentorAgreedAt is not null : CoordinatorAgreedAt is not null) return null;

        if (byPersonId == MentorId) MentorAgreedAt = at;
        else (CoordinatorId, CoordinatorAgreedAt) = (byPersonId, at);
        if (MentorAgreedAt is not null && CoordinatorAgreedAt is not null) State = ExchangeState.Agreed;
        Version++;
        return null;
    }

    /// <summary>One of the two would rather not.</summary>
    public Refusal? Decline(Guid byPersonId)
    {
        if (byPersonId == LeaderId) return HalfDayRefusals.OwnHalfDay;
        if (State == ExchangeState.Declined) return null;
        if (State == ExchangeState.Agreed) return ExchangeRefusals.AlreadyAnswered;

        State = ExchangeState.Declined;
        Version++;
        return null;
    }
}
