using Halfday.Shared.Time;

namespace Halfday.Organization;

/// <summary>The parts of the day that each unit knows, and their hours: the nearest unit above that names a part says when it is.</summary>
internal sealed class PartHours
{
    private static readonly Dictionary<PartOfDay, Hours> Customary = new()
    {
        [PartOfDay.Am] = new(new TimeOnly(8, 0), new TimeOnly(12, 0)),
        [PartOfDay.Pm] = new(new TimeOnly(13, 0), new TimeOnly(17, 0)),
    };

    private readonly IReadOnlyDictionary<Guid, CalendarUnit> units;
    private readonly ILookup<Guid, PartTimes> named;
    private readonly ILookup<Guid, PartTimes> namedWithin;
    private readonly Dictionary<Guid, IReadOnlyList<PartOfDay>> known = [];

    internal PartHours(IReadOnlyDictionary<Guid, CalendarUnit> units, IEnumerable<PartTimes> parts)
    {
        this.units = units;
        named = parts.OrderBy(times => times.Part).ToLookup(times => times.UnitId);
        namedWithin = named.SelectMany(times => times)
            .SelectMany(times => units.Upwards(times.UnitId), (times, above) => (above.Id, times))
            .ToLookup(pair => pair.Id, pair => pair.times);
    }

    internal IReadOnlyList<PartOfDay> Parts(Guid unitId)
    {
        if (known.TryGetValue(unitId, out var parts)) return parts;
        return known[unitId] = [.. Customary.Keys
            .Concat(Inherited(unitId).Select(times => times.Part))
            .Concat(namedWithin[unitId].Select(times => times.Part))
            .Distinct()
            .OrderBy(part => Of(unitId, part).Starts).ThenBy(part => part)];
    }

    internal Hours Of(Guid unitId, PartOfDay part)
    {
        var times = Inherited(unitId).FirstOrDefault(times => times.Part == part)
            ?? namedWithin[unitId].FirstOrDefault(times => times.Part == part);
        if (times is not null) return new Hours(times.Starts, times.Ends);
        return Customary.TryGetValue(part, out var customary) ? customary : new Hours(TimeOnly.MinValue, TimeOnly.MinValue);
    }

    private IEnumerable<PartTimes> Inherited(Guid unitId) => units.Upwards(unitId).SelectMany(unit => named[unit.Id]);
}
