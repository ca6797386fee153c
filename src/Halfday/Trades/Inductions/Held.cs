using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Trades.Inductions;

/// <summary>A person was inducted, or has the equipment, from a day on until it lapses.</summary>
[Called("induction held", "安全教育与防护记录")]
public sealed class Held : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid PersonId { get; init; }
    public required Guid RequirementId { get; init; }

    /// <summary>The first day, in the site's time zone.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly Until { get; set; }

    /// <summary>Who gave it.</summary>
    public required Guid ByPersonId { get; init; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>Valid on the day.</summary>
    public bool HoldsOn(DateOnly day) => From <= day && day <= Until;

    /// <summary>A person is found to have what a requirement asks for; nobody inducts themselves.</summary>
    public static (Held? Held, Refusal? Refusal) Of(Requirement requirement, Guid personId, DateOnly from, Guid byPersonId) =>
        personId == byPersonId
            ? (null, TradesRefusals.OwnInduction)
            : (new Held
            {
                SiteId = requirement.SiteId, PersonId = personId, RequirementId = requirement.Id, ByPersonId = byPersonId,
                From = from, Until = from.AddMonths(requirement.Months).AddDays(-1),
            }, null);
}
