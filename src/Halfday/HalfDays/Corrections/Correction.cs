using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.HalfDays;

/// <summary>What became of a correction.</summary>
public enum CorrectionState { Asked, Agreed, Declined }

/// <summary>The record as it stood before a correction, kept so that the old one stays readable.</summary>
public sealed record OldRecord(
    HalfDayState State, DateTime? CheckedInAt, DateTime? CheckedOutAt, string What, string HowMuch, string Note, Guid? ConfirmedById);

/// <summary>
/// A record is wrong: what it should say, and why. It becomes so when a second pair of eyes agrees: someone who keeps order
/// at the site or the half day's mentor, neither the one who asked nor the leader.
/// </summary>
[Called("correction", "更正")]
public sealed class Correction : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid HalfDayId { get; init; }
    public required Guid LeaderId { get; init; }

    /// <summary>The leader was there, or was not.</summary>
    public required bool WasThere { get; init; }

    /// <summary>What was done; empty leaves it as it was.</summary>
    public required string What { get; init; }
    public required string HowMuch { get; init; }
    public required string Note { get; init; }
    public required string Reason { get; init; }
    public required Guid AskedById { get; init; }
    public required DateTime AskedAt { get; init; }

    /// <summary>What the record said when the correction took effect; until then, when it was asked for.</summary>
    public required OldRecord Was { get; set; }

    public CorrectionState State { get; private set; } = CorrectionState.Asked;
    public Guid? SeenById { get; private set; }
    public DateTime? SeenAt { get; private set; }

    /// <summary>Counts the changes, so that two answers at once cannot both hold.</summary>
    public int Version { get; private set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>The second pair of eyes agrees, and the half day becomes as it says. Twice is once.</summary>
    public Refusal? Agree(HalfDay halfDay, Guid byPersonId, DateTime at, DateOnly today)
    {
        if (MayNotAnswer(byPersonId) is { } refusal) return refusal;
        if (State == CorrectionState.Agreed) return null;
        if (State == CorrectionState.Declined) return CorrectionRefusals.AlreadyAnswered;

        Was = Of(halfDay, today);
        halfDay.Become(new Ruling(WasThere, byPersonId, Reason, at), What.Length > 0 ? new WorkDone(What, HowMuch, Note, AskedAt, at) : null);
        return Answered(CorrectionState.Agreed, byPersonId, at);
    }

    /// <summary>The second pair of eyes finds the record right as it is.</summary>
    public Refusal? Decline(Guid byPersonId, DateTime at)
    {
        if (MayNotAnswer(byPersonId) is { } refusal) return refusal;
        if (State == CorrectionState.Declined) return null;
        return State == CorrectionState.Agreed ? CorrectionRefusals.AlreadyAnswered : Answered(CorrectionState.Declined, byPersonId, at);
    }

    /// <summary>What a half day's record says now.</summary>
    public static OldRecord Of(HalfDay halfDay, DateOnly today) => new(
        halfDay.StateOn(today), halfDay.CheckedIn?.HappenedAt, halfDay.CheckedOut?.HappenedAt,
        halfDay.Work?.What ?? "", halfDay.Work?.HowMuch ?? "", halfDay.Work?.Note ?? "", halfDay.Confirmation?.ByPersonId);

    private Refusal? MayNotAnswer(Guid byPersonId) =>
        byPersonId == LeaderId ? HalfDayRefusals.OwnHalfDay : byPersonId == AskedById ? CorrectionRefusals.SecondPairOfEyes : null;

    private Refusal? Answered(CorrectionState state, Guid byPersonId, DateTime at)
    {
        (State, SeenById, SeenAt) = (state, byPersonId, at);
        Version++;
        return null;
    }
}
