using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Learning.SignOffs;

/// <summary>How far a leader came with a step of the job sheet; the numbers are levels of operation.</summary>
public enum StepLevel
{
    Watched = 1,
    Supervised = 2,
    Alone = 3,
}

/// <summary>Who taught a half day signs a step of the job sheet: how the leader did it that day.</summary>
[Called("signed step", "步骤签认")]
public sealed class StepSignature : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid LeaderId { get; init; }
    public required Guid TradeId { get; init; }
    public required Guid HalfDayId { get; init; }

    /// <summary>The version of the job sheet that the step is of.</summary>
    public required int SheetVersion { get; init; }

    /// <summary>From 1.</summary>
    public required int Step { get; init; }

    public required Guid ById { get; init; }
    public StepLevel How { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Signs it, or says it anew: of two the later one stands. Nobody signs their own.</summary>
    public Refusal? Sign(Guid byPersonId, StepLevel how, DateTime at)
    {
        if (byPersonId == LeaderId) return SignOffRefusals.OwnLevel;
        if (byPersonId != ById) return SignOffRefusals.OnlyWhoTaught;
        if (!Enum.IsDefined(how)) return SignOffRefusals.NoSuchStepLevel;
        if (How == how) return null;

        (How, At) = (how, at);
        return null;
    }
}

/// <summary>Levels of a step in words.</summary>
public static class StepLevels
{
    /// <summary>What the mentor saw.</summary>
    public static Text Words(this StepLevel how) => how switch
    {
        StepLevel.Watched => new("watched", "看过"),
        StepLevel.Supervised => new("did it under supervision", "在指导下完成"),
        _ => new("did it alone, to standard", "独立按标准完成"),
    };
}
