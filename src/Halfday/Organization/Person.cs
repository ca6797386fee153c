using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Organization;

/// <summary>A person of the organisation, whatever they are bound to or allowed.</summary>
[Called("person", "人员")]
public sealed class Person : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }
    public required string Name { get; set; }
    public string NameZh { get; set; } = "";
    public string Email { get; set; } = "";

    /// <summary>The language they are written to in: "en" or "zh-Hans".</summary>
    public string Language { get; set; } = "en";

    /// <summary>The number on their badge; empty without one.</summary>
    public string Badge { get; set; } = "";

    public DateOnly? Until { get; set; }
    Guid? IJournaled.JournalSite => null;

    /// <summary>The person leaves: the last day, and what they hold ends with it; answers with what would have begun later.</summary>
    public IReadOnlyList<Appointment> LeaveAfter(DateOnly lastDay, IReadOnlyCollection<Appointment> held)
    {
        Until = lastDay;
        foreach (var appointment in held.Where(appointment => appointment.From <= lastDay && !(appointment.Until <= lastDay)))
            appointment.Until = lastDay;
        return [.. held.Where(appointment => appointment.From > lastDay)];
    }

    /// <summary>The person stays after all: what ended with the last day goes on. What was to begin later is appointed anew.</summary>
    public void Stay(IEnumerable<Appointment> held)
    {
        foreach (var appointment in held.Where(appointment => appointment.Until == Until)) appointment.Until = null;
        Until = null;
    }

    /// <summary>The name in the reader's language.</summary>
    public string FullName => Words.Name(Name, NameZh);
}
