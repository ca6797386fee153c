using Halfday.Shared;
using Halfday.Shared.Journal;
using Halfday.Shared.Security;

namespace Halfday.Organization;

/// <summary>A role that a person has at a unit and below it, for a time.</summary>
[Called("role", "角色")]
public sealed class RoleGrant : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required Role Role { get; init; }
    public required Guid UnitId { get; init; }
    public DateOnly? From { get; set; }
    public DateOnly? Until { get; set; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>Says its last day; it cannot end before it begins.</summary>
    public Refusal? EndOn(DateOnly lastDay)
    {
        if (lastDay < From) return OrganizationRefusals.EndsBeforeItBegins(From.Value);

        Until = lastDay;
        return null;
    }

    /// <summary>True when it is in force on the day.</summary>
    public bool Holds(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
