using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Trades;
using Halfday.Trades.Inductions;

namespace Halfday.Rota.Facts;

/// <summary>
/// Everything that the problems of some sites are made of, as read from the database: a fixed number of queries, however
/// many sites and people. Lookups are by key, lists in the order of codes.
/// </summary>
internal sealed class FactRows
{
    /// <summary>The instant at which the facts were read, UTC: what has begun by then is past.</summary>
    public required DateTime Now { get; init; }

    public required Horizon Horizon { get; init; }

    /// <summary>All sites and workshops, and what stands above them.</summary>
    public required Dictionary<Guid, Unit> Units { get; init; }

    public required Dictionary<Guid, Person> People { get; init; }
    public required ILookup<Guid, Appointment> Appointments { get; init; }
    public required ILookup<Guid, BaseUnitAdoption> Adoptions { get; init; }
    public required Calendars Calendars { get; init; }
    public required Duties Duties { get; init; }
    public required Practised Practised { get; init; }
    public required Known Known { get; init; }
    public required Inducted Inducted { get; init; }

    /// <summary>By person.</summary>
    public required ILookup<Guid, Shift> Shifts { get; init; }

    /// <summary>By person.</summary>
    public required ILookup<Guid, Availability> Availabilities { get; init; }

    /// <summary>By site.</summary>
    public required ILookup<Guid, Capacity> Capacities { get; init; }

    /// <summary>By site.</summary>
    public required ILookup<Guid, Mentor> Mentors { get; init; }

    /// <summary>All trades of the sites, and any that a half day was in.</summary>
    public required Dictionary<Guid, Trade> Trades { get; init; }

    /// <summary>By group.</summary>
    public required ILookup<string, CoverMember> Cover { get; init; }

    /// <summary>Half days in force within the horizon: of the sites, and those of their leaders elsewhere.</summary>
    public required IReadOnlyList<HalfDay> HalfDays { get; init; }

    /// <summary>The trade of a person's latest half day before the horizon.</summary>
    public required Dictionary<Guid, Guid> LastTrade { get; init; }

    /// <summary>By site; without one, the contract's.</summary>
    public required Dictionary<Guid, SiteWeights> Weights { get; init; }

    /// <summary>True when a unit, person, post or row with this last day has not ended before the horizon.</summary>
    public bool Lives(DateOnly? until) => until is null || until >= Horizon.FirstDay;
}
