using Halfday.Shared.Journal;

namespace Halfday.Learning.Evidence;

/// <summary>How a level came to be known (ISO 9001, 7.2: retained evidence of competence).</summary>
public enum Method
{
    /// <summary>Brought in from elsewhere.</summary>
    Imported,

    /// <summary>A knowledge test.</summary>
    Test,

    /// <summary>Assessed at the machine and acknowledged by the leader.</summary>
    SignOff,

    /// <summary>Taken back, with a reason.</summary>
    Revocation,

    /// <summary>Held to be reached without proof until it is reviewed, with a reason.</summary>
    Exemption,
}

/// <summary>
/// A piece of evidence on what a person knows or can do in a trade, from a day on. Never changed: the next piece says otherwise. What
/// holds on a day is what all pieces up to it say together (<see cref="TradeState"/>).
/// </summary>
[Called("finding", "技术水平认定")]
public sealed class Finding : IJournaled
{
    public Guid Id { get; internal init; } = Guid.CreateVersion7();

    /// <summary>The trade's site.</summary>
    public required Guid SiteId { get; init; }

    public required Guid PersonId { get; init; }
    public required Guid TradeId { get; init; }
    public required Method Method { get; init; }

    /// <summary>The first day on which it holds, in the site's time zone.</summary>
    public required DateOnly On { get; init; }

    /// <summary>When it was found, UTC: of two on one day the later holds.</summary>
    public required DateTime At { get; init; }

    /// <summary>0..100; null: it says nothing of knowledge.</summary>
    public int? Knowledge { get; init; }

    /// <summary>0..4; null: it says nothing of operation.</summary>
    public int? Operation { get; init; }

    /// <summary>Who found it, or granted, or revoked; null: a test, which nobody marks by hand.</summary>
    public Guid? ById { get; init; }

    /// <summary>The sitting or assessment it comes from; null: none.</summary>
    public Guid? SourceId { get; init; }

    /// <summary>Why it was revoked or granted; empty otherwise.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The day on which an exemption is reviewed and ceases to hold; null otherwise.</summary>
    public DateOnly? ReviewOn { get; init; }

    Guid? IJournaled.JournalSite => SiteId;
}
