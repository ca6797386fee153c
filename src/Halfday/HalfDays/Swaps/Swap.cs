using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.HalfDays;

/// <summary>What became of a swap.</summary>
public enum SwapState { Asked, Agreed, Declined, TakenBack }

/// <summary>One leader asks another to change half days: each takes the other's time, workshop, trade and mentor.</summary>
[Called("swap", "对调")]
public sealed class Swap : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid AskedById { get; init; }
    public required Guid HalfDayId { get; init; }
    public required Guid WithLeaderId { get; init; }
    public required Guid WithHalfDayId { get; init; }
    public required DateTime AskedAt { get; init; }
    public SwapState State { get; private set; } = SwapState.Asked;
    public DateTime? AnsweredAt { get; private set; }

    /// <summary>Counts the changes, so that two answers at once cannot both hold.</summary>
    public int Version { get; private set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>The other leader agrees. Twice is once.</summary>
    public Refusal? Agree(DateTime at) => Become(SwapState.Agreed, at);

    /// <summary>The other leader would rather not.</summary>
    public Refusal? Decline(DateTime at) => Become(SwapState.Declined, at);

    /// <summary>The asker takes it back.</summary>
    public Refusal? TakeBack(DateTime at) => Become(SwapState.TakenBack, at);

    private Refusal? Become(SwapState state, DateTime at)
    {
        if (State == state) return null;
        if (State != SwapState.Asked) return SwapRefusals.AlreadyAnswered;

        (State, AnsweredAt) = (state, at);
        Version++;
        return null;
    }
}
