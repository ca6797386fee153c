using Halfday.Organization;
using Halfday.Planner;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>A leader who owes a base unit, and what came of it on the day.</summary>
/// <param name="Adoption">The one in force on the day or the next to come; null while there is none.</param>
public sealed record BaseUnitSeat(Guid PersonId, BaseUnitDuty Duty, Unit Own, BaseUnitAdoption? Adoption);

/// <summary>Which base units come into question for whom on a day: sites below the leader's own unit, else below the decision's body.</summary>
public sealed class BaseUnitSearch
{
    private readonly DateOnly day;
    private readonly Dictionary<Guid, Unit> units;
    private readonly List<BaseUnitAdoption> adoptions;
    private readonly ILookup<Guid, string> taxonomies;
    private readonly Dictionary<string, string> taxonomyOf;

    private BaseUnitSearch(DateOnly day, Duties duties, IEnumerable<Unit> units, List<BaseUnitAdoption> adoptions, List<Trade> trades)
    {
        (this.day, this.adoptions) = (day, adoptions);
        this.units = units.ToDictionary(unit => unit.Id);
        taxonomies = trades.Where(trade => trade.Taxonomy.Length > 0).ToLookup(trade => trade.SiteId, trade => trade.Taxonomy);
        taxonomyOf = trades.ToDictionary(trade => trade.Code, trade => trade.Taxonomy);
        Seats = [.. duties.People
            .Select(person => (person, Duty: duties.BaseUnit(person, day)))
            .Where(one => one.Duty is not null)
            .Select(one => new BaseUnitSeat(one.person, one.Duty!, this.units[one.Duty!.Through.UnitId], one.Duty.Adoption ?? Next(one.person)))];
    }

    /// <summary>Everyone who owes a base unit on the day.</summary>
    public IReadOnlyList<BaseUnitSeat> Seats { get; }

    /// <summary>Reads what is needed for a day.</summary>
    public static async Task<BaseUnitSearch> Read(HalfdayDb db, DateOnly day, CancellationToken stop) => new(
        day, await Duties.Read(db, null, day, day, stop),
        await db.Units.AsNoTracking().ToListAsync(stop),
        await db.BaseUnitAdoptions.AsNoTracking().Where(adoption => adoption.Until >= day).ToListAsync(stop),
        await db.Trades.AsNoTracking().Where(trade => trade.Until == null || trade.Until >= day).ToListAsync(stop));

    /// <summary>Proposals for all without one.</summary>
    public IReadOnlyList<BaseUnitProposal> Propose()
    {
        var seekers = Seats.Where(seat => seat.Adoption is null).ToDictionary(seat => seat.PersonId.ToString());
        var load = LoadBySite().ToDictionary(site => site.Key.ToString(), site => site.Value);
        var first = Match(seekers.Values, load, seat => Candidates(seat));
        foreach (var unit in first.Values) load[unit.Id.ToString()] = load.GetValueOrDefault(unit.Id.ToString()) + 1;
        var second = Match(seekers.Values.Where(seat => !first.ContainsKey(seat.PersonId)), load, seat => BelowTheBody(seat));
        return [.. first.Concat(second).Select(found => Proposal(seekers[found.Key.ToString()], found.Value)).OrderBy(found => found.PersonId)];
    }

    /// <summary>The proposal of a unit for a leader, for the clause's period.</summary>
    public BaseUnitProposal Proposal(BaseUnitSeat seat, Unit unit) => new(
        seat.PersonId, unit.Id, unit.SiteId!.Value, seat.Duty.Clause.Id, day, day.AddMonths(seat.Duty.Months).AddDays(-1));

    /// <summary>The units a leader may adopt, the most related first, then by code.</summary>
    public IReadOnlyList<Unit> Candidates(BaseUnitSeat seat)
    {
        var own = Below(seat.Own, seat.Duty.Level).ToList();
        return Sorted(seat, own.Count > 0 ? own : Below(Body(seat), seat.Duty.Level));
    }

    /// <summary>The most adopters one unit may have: everyone's, spread evenly and rounded up.</summary>
    public int Share(BaseUnitSeat seat) =>
        BaseUnitMatching.Share(Seats.Count, [.. Below(Body(seat), seat.Duty.Level).Select(_ => 0)]);

    /// <summary>Says no to a unit for a leader, with the rule; null when it may be.</summary>
    public Refusal? MayAdopt(BaseUnitSeat seat, Unit unit)
    {
        if (unit.Level != seat.Duty.Level || !unit.IsAtOrBelow(Body(seat)) || unit.Until < day) return BaseUnitRefusals.NotACandidate(unit);
        if (seat.Adoption is { } adoption && adoption.UnitId == unit.Id) return BaseUnitRefusals.AlreadyAdopted(unit);
        var load = adoptions.Count(other => other.UnitId == unit.Id && other.PersonId != seat.PersonId);
        return load >= Share(seat) ? BaseUnitRefusals.MoreThanItsShare(unit, Share(seat)) : null;
    }

    /// <summary>How many leaders each unit has on the day or later.</summary>
    public IReadOnlyDictionary<Guid, int> LoadBySite() =>
        adoptions.GroupBy(adoption => adoption.UnitId).ToDictionary(unit => unit.Key, unit => unit.Select(adoption => adoption.PersonId).Distinct().Count());

    private Dictionary<Guid, Unit> Match(
        IEnumerable<BaseUnitSeat> seats, Dictionary<string, int> load, Func<BaseUnitSeat, IReadOnlyList<Unit>> candidates)
    {
        var seekers = seats.Select(seat => new BaseUnitSeeker(
            seat.PersonId.ToString(), [.. candidates(seat).Select(unit => new BaseUnitCandidate(unit.Id.ToString(), Unrelated(seat, unit)))])).ToList();
        if (seekers.Count == 0) return [];
        return BaseUnitMatching.Match(seekers, load).Where(found => found.Site is not null)
            .ToDictionary(found => Guid.Parse(found.Leader), found => units[Guid.Parse(found.Site!)]);
    }

    // A trade of one's own work that is practised there costs nothing, one of its kind a little, one that is not most.
    private int Unrelated(BaseUnitSeat seat, Unit unit)
    {
        var there = taxonomies[unit.SiteId!.Value].ToList();
        return seat.Duty.Through.Portfolio.Select(code => taxonomyOf.GetValueOrDefault(code, "")).Where(own => own.Length > 0)
            .Sum(own => there.Contains(own) ? 0 : there.Any(other => IsSameKind(own, other)) ? 2 : 3);
    }

    private static bool IsSameKind(string own, string other) =>
        other.Length >= Related.Kind && own.StartsWith(other[..Related.Kind], StringComparison.Ordinal);

    private List<Unit> Sorted(BaseUnitSeat seat, IEnumerable<Unit> candidates) =>
        [.. candidates.OrderBy(unit => Unrelated(seat, unit)).ThenBy(unit => unit.Code, StringComparer.Ordinal)];

    private List<Unit> BelowTheBody(BaseUnitSeat seat) => [.. Below(Body(seat), seat.Duty.Level)];
    private Unit Body(BaseUnitSeat seat) => units[seat.Duty.Decision.BodyId];

    private IEnumerable<Unit> Below(Unit above, UnitLevel level) => units.Values
        .Where(unit => unit.Level == level && unit.SiteId is not null && unit.IsAtOrBelow(above) && (unit.Until is null || unit.Until >= day));

    private BaseUnitAdoption? Next(Guid personId) =>
        adoptions.Where(adoption => adoption.PersonId == personId).MinBy(adoption => adoption.From);
}
