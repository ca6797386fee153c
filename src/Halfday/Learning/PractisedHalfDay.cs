using Halfday.Shared.Journal;

namespace Halfday.Learning;

/// <summary>A confirmed half day adds to practice in its trade. The half day is its key: one counts once.</summary>
[Called("practice", "实践")]
public sealed class PractisedHalfDay : IJournaled
{
    public required Guid HalfDayId { get; init; }
    public required Guid SiteId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid TradeId { get; set; }

    /// <summary>The day of the half day, in the site's time zone.</summary>
    public required DateOnly On { get; set; }

    Guid IJournaled.Id => HalfDayId;
    Guid? IJournaled.JournalSite => SiteId;
}
