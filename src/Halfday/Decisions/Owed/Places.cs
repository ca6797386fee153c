using System.Collections.Concurrent;
using System.Numerics;
using Halfday.Organization;
using Halfday.Shared.Time;

namespace Halfday.Decisions;

/// <summary>Where a duty is owed, and on which days of a week that place is open.</summary>
internal sealed class Places(DutyFacts facts)
{
    private const int MondayToFriday = 0b0011111;

    private readonly ILookup<Guid, BaseUnitAdoption> adoptions = facts.Adoptions.ToLookup(adoption => adoption.PersonId);
    private readonly Dictionary<Guid, Unit> units = facts.Units.ToDictionary(unit => unit.Id);
    private readonly ConcurrentDictionary<(Guid, IsoWeek), int> open = [];

    /// <summary>The person's adoption in force on the day; of several the latest begun.</summary>
    public BaseUnitAdoption? Adoption(Guid personId, DateOnly day) =>
        adoptions[personId].Where(adoption => adoption.Holds(day)).MaxBy(adoption => (adoption.From, adoption.Id));

    /// <summary>The site of an appointment on a day: its own, for a leader from above the base unit's; null while there is none.</summary>
    public Guid? Site(Guid personId, Unit unit, DateOnly day) => unit.SiteId ?? Adoption(personId, day)?.SiteId;

    /// <summary>The same for a week: the base unit's that holds on most of its days, then the earliest.</summary>
    public Guid? Site(Guid personId, Unit unit, IsoWeek week) => unit.SiteId ?? adoptions[personId]
        .Select(adoption => (adoption, Days: BitOperations.PopCount((uint)new Span(adoption.From, adoption.Until).In(week))))
        .Where(one => one.Days > 0)
        .OrderByDescending(one => one.Days).ThenBy(one => one.adoption.From).ThenBy(one => one.adoption.Id)
        .FirstOrDefault().adoption?.SiteId;

    /// <summary>The open days of a week, a bit each; where there is no site yet, Monday to Friday but for closures of the unit itself.</summary>
    public int OpenDays(Guid? siteId, Unit unit, IsoWeek week) => siteId is { } site
        ? open.GetOrAdd((site, week), _ => Bits(week, day => facts.Calendars.IsOpenDay(site, day)))
        : open.GetOrAdd((unit.Id, week), _ => MondayToFriday & Bits(week, day => !facts.Calendars.IsClosedAllDay(unit.Id, day)));

    /// <summary>The unit of a key.</summary>
    public Unit Unit(Guid id) => units[id];

    private static int Bits(IsoWeek week, Func<DateOnly, bool> isSet) =>
        Enumerable.Range(0, 7).Where(day => isSet(week.Monday.AddDays(day))).Aggregate(0, (bits, day) => bits | 1 << day);
}
