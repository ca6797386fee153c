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
    private readonly Dictionary<Guid, string> codes;
    private readonly List<Trade> named;

    private BaseUnitSearch(DateOnly day, Duties duties, Dictionary<Guid, string> codes, IEnumerable<Unit> units, List<BaseUnitAdoption> adoptions, List<Trade> trades)
    {
        (this.day, this.codes, this.adoptions, named) = (day, codes, adoptions, trades);
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
    public static async Task<BaseUnitSearch> Read(HalfdayDb db, DateOnly day, CancellationToken stop)
    {
        var duties = await Duties.Read(db, null, day, day, stop);
        var seekers = duties.People.Where(person => duties.BaseUnit(person, day) is not null).ToList();
        return await Read(db, day, duties, seekers, stop);
    }

    private static async Task<BaseUnitSearch> Read(HalfdayDb db, DateOnly day, Duties duties, List<Guid> seekers, CancellationToken stop) => new(
        day, duties,
        await db.People.Where(person => seekers.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Code, stop),
        await db.Units.AsNoTracking().ToListAsync(stop),
        await db.BaseUnitAdoptions.AsNoTracking().Where(adoption => adoption.Until >= day).ToListAsync(stop),
        await db.Trades.AsNoTracking().Where(trade => trade.Until == null || trade.Until >= day).ToListAsync(stop));

    /// <summary>Proposals for all without one, in order of their codes.</summary>
    public IReadOnlyList<BaseUnitProposal> Propose()
    {
        var seekers = Seats.Where(seat => seat.Adoption is null).ToDictionary(CodeOf);
        var load = LoadBySite().ToDictionary(site => units[site.Key].Code, site => site.Value);
        var first = Match(seekers.Values, load, Candidates);
        foreach (var unit in first.Values) load[unit.Code] = load.GetValueOrDefault(unit.Code) + 1;
        var second = Match(seekers.Values.Where(seat => !first.ContainsKey(CodeOf(seat))), load, BelowTheBody);
        return [.. first.Concat(second).OrderBy(found => found.Key, StringComparer.Ordinal).Select(found => Proposal(seekers[found.Key], found.Value))];
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

    // By code, never by key: the same organisation gets the same proposals in every database.
    private Dictionary<string, Unit> Match(
        IEnumerable<BaseUnitSeat> seats, Dictionary<string, int> load, Func<BaseUnitSeat, IReadOnlyList<Unit>> candidates)
    {
        var seekers = seats.Select(seat => new BaseUnitSeeker(
            CodeOf(seat), [.. candidates(seat).Select(unit => new BaseUnitCandidate(unit.Code, Unrelated(seat, unit)))])).ToList();
        if (seekers.Count == 0) return [];
        var byCode = units.Values.ToDictionary(unit => unit.Code);
        return BaseUnitMatching.Match(seekers, load).Where(found => found.Site is not null)
            .ToDictionary(found => found.Leader, found => byCode[found.Site!]);
    }

    private string CodeOf(BaseUnitSeat seat) => codes[seat.PersonId];

    // A trade of one's own work that is practised there costs nothing, one of its kind a little, one that is not most.
    private int Unrelated(BaseUnitSeat seat, Unit unit)
    {
        var there = taxonomies[unit.SiteId!.Value].ToList();
        return seat.Duty.Through.Portfolio.Select(code => taxonomyOf.GetValueOrDefault(code, "")).Where(own => own.Length > 0)
            .Sum(own => there.Contains(own) ? 0 : there.Any(other => IsSameKind(own, other)) ? 2 : 3);
    }

    /// <summary>Why a unit comes into question for a leader: the trades of their own work that are practised there.</summary>
    public Text Why(BaseUnitSeat seat, Unit unit)
    {
        var own = seat.Duty.Through.Portfolio.Select(code => taxonomyOf.GetValueOrDefault(code, "")).Where(code => code.Length > 0).ToHashSet();
        var there = named.Where(trade => trade.SiteId == unit.SiteId && own.Contains(trade.Taxonomy)).ToList();
        if (there.Count > 0)
            return new($"related: {string.Join(", ", there.Select(trade => trade.Name.ToLowerInvariant()))}", $"有关工种：{string.Join("、", there.Select(trade => trade.NameZh.Length > 0 ? trade.NameZh : trade.Name))}");
        return own.Count > 0 && Unrelated(seat, unit) < 3 * own.Count ? new("trades of the same kind", "有同类工种") : new("to spread leaders fairly", "使各单位人数均衡");
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
