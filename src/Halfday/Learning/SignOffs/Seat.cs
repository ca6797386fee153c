using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Learning.SignOffs;

/// <summary>How an assessor came to it.</summary>
public enum Way
{
    /// <summary>Taught the half day after which the assessment was opened: the first mark is theirs.</summary>
    Taught,

    /// <summary>Drawn by lot from those who teach the trade at the site.</summary>
    DrawnHere,

    /// <summary>Drawn by lot from those who teach the same at another site.</summary>
    DrawnElsewhere,

    /// <summary>Named by the office, from outside the leader's line.</summary>
    Named,
}

/// <summary>An assessor's seat in one assessment: how they came to it, and the mark they gave.</summary>
[Called("assessor's mark", "评定意见")]
public sealed class Seat : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid AssessmentId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>From 1, in the order in which they were asked.</summary>
    public required int Order { get; init; }

    public required Way Way { get; init; }

    /// <summary>How many the lot was drawn from; 1 where there was none to draw.</summary>
    public required int PoolSize { get; init; }

    /// <summary>The number that the lot gave, from 0, among those it was drawn from in the order of their keys; null: no lot.</summary>
    public int? Drawn { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime AskedAt { get; init; }

    /// <summary>Who named them; null: nobody did.</summary>
    public Guid? NamedById { get; init; }

    /// <summary>0..4; null: no mark yet.</summary>
    [Sealed]
    public int? Level { get; private set; }

    [Sealed]
    public string Note { get; private set; } = "";

    /// <summary>UTC; null: no mark yet.</summary>
    public DateTime? MarkedAt { get; private set; }

    /// <summary>UTC; null: they are not set aside.</summary>
    public DateTime? SetAsideAt { get; private set; }

    /// <summary>Why: a rule's name, or their own word; empty: they are not set aside.</summary>
    public string SetAsideBecause { get; private set; } = "";

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Asked, and neither marked nor set aside.</summary>
    public bool IsOpen => Level is null && SetAsideAt is null;

    internal void Find(int level, string note, DateTime at) => (Level, Note, MarkedAt) = (level, note.Trim(), at);

    internal void StepAside(string why, DateTime at) => (SetAsideBecause, SetAsideAt) = (why, at);
}

/// <summary>The ways in words.</summary>
public static class Ways
{
    /// <summary>Of whom it is said, and how they came to it.</summary>
    public static Text Words(this Way way) => way switch
    {
        Way.Taught => new("taught the half day", "带教师傅"),
        Way.DrawnHere => new("drawn at the works", "本厂抽签"),
        Way.DrawnElsewhere => new("drawn at another works", "外厂抽签"),
        _ => new("named by the office", "办公室指定"),
    };
}
