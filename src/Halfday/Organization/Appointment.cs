using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Organization;

/// <summary>A person holds a post at a unit for a time, detached from production or not.</summary>
[Called("appointment", "任职")]
public sealed class Appointment : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid PersonId { get; init; }
    public required Guid PostId { get; init; }
    public required Guid UnitId { get; init; }
    public required DateOnly From { get; init; }

    /// <summary>The last day; null: open.</summary>
    public DateOnly? Until { get; set; }

    public bool Detached { get; set; }

    /// <summary>Codes of the trades that belong to the person's own work.</summary>
    public List<string> Portfolio { get; set; } = [];

    Guid? IJournaled.JournalSite => null;

    /// <summary>Says its last day; it cannot end before it begins.</summary>
    public Refusal? EndOn(DateOnly lastDay)
    {
        if (lastDay < From) return OrganizationRefusals.EndsBeforeItBegins(From);

        Until = lastDay;
        return null;
    }

    /// <summary>Says anew until when it holds, whether it is detached, and what trades belong to it.</summary>
    public Refusal? Keep(DateOnly? until, bool detached, IEnumerable<string> portfolio)
    {
        if (until < From) return OrganizationRefusals.EndsBeforeItBegins(From);

        (Until, Detached) = (until, detached);
        if (!Portfolio.SequenceEqual(portfolio)) Portfolio = [.. portfolio];
        return null;
    }

    /// <summary>True when it is in force on the day.</summary>
    public bool Holds(DateOnly day) => From <= day && (Until is null || day <= Until);
}
