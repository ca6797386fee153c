using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>A leader who owes a base unit, as the list shows them.</summary>
public sealed record BaseUnitRow(string Code, string Name, BaseUnitSeat Seat, Unit? Adopted, Unit? Proposed, IReadOnlyList<Unit> Candidates, bool MayDecide)
{
    /// <summary>Why the unit they have or are offered.</summary>
    public Text Why { get; init; }

    /// <summary>The most leaders that one unit may have.</summary>
    public int Share { get; init; }
}

/// <summary>The base units of the leaders whom one viewer decides for, on a day.</summary>
public sealed class BaseUnitDesk
{
    private readonly HalfdayDb db;
    private readonly BaseUnitSearch search;
    private readonly Dictionary<Guid, Unit> units;
    private readonly IReadOnlyList<BaseUnitProposal> proposals;

    private BaseUnitDesk(HalfdayDb db, Viewer viewer, DateOnly day, BaseUnitSearch search, IEnumerable<Unit> units, Dictionary<Guid, Person> people)
    {
        (this.db, this.search, Day) = (db, search, day);
        this.units = units.ToDictionary(unit => unit.Id);
        proposals = search.Propose();
        var proposed = proposals.ToDictionary(proposal => proposal.PersonId, proposal => this.units[proposal.UnitId]);
        Load = search.LoadBySite();
        Seen = [.. search.Seats.Where(seat => viewer.Reads(seat.Own.Path))
            .Select(seat => new BaseUnitRow(
                people[seat.PersonId].Code, people[seat.PersonId].FullName, seat,
                seat.Adoption is { } adoption ? this.units[adoption.UnitId] : null, proposed.GetValueOrDefault(seat.PersonId), search.Candidates(seat), viewer.Decides(seat.Own.Path)) { Share = search.Share(seat) })
            .Select(row => row with { Why = (row.Adopted ?? row.Proposed) is { } place ? search.Why(row.Seat, place) : default })
            .OrderBy(row => row.Seat.Own.Path, StringComparer.Ordinal).ThenBy(row => row.Code, StringComparer.Ordinal)];
        Rows = [.. Seen.Where(row => row.MayDecide)];
    }

    /// <summary>As it stands on; new adoptions begin then.</summary>
    public DateOnly Day { get; }

    /// <summary>The leaders whom the viewer decides for, and all whom they read of.</summary>
    public IReadOnlyList<BaseUnitRow> Rows { get; }
    public IReadOnlyList<BaseUnitRow> Seen { get; }

    /// <summary>How many leaders each unit has.</summary>
    public IReadOnlyDictionary<Guid, int> Load { get; }

    /// <summary>Opens the list.</summary>
    /// <param name="day">Null: today, or the first day in force of a decision to come that asks for base units.</param>
    public static async Task<BaseUnitDesk> Open(HalfdayDb db, Viewer viewer, TimeProvider time, DateOnly? day, CancellationToken stop)
    {
        var on = day ?? await FirstDay(db, viewer, time, stop);
        var search = await BaseUnitSearch.Read(db, on, stop);
        var ids = search.Seats.Select(seat => seat.PersonId).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        return new BaseUnitDesk(db, viewer, on, search, await db.Units.AsNoTracking().ToListAsync(stop), people);
    }

    public BaseUnitRow? Find(string person) => Rows.FirstOrDefault(row => row.Code == person);

    public Unit? Unit(string code) => units.Values.FirstOrDefault(unit => unit.Code == code);

    /// <summary>The proposals for those whom the viewer decides for.</summary>
    public IReadOnlyList<BaseUnitProposal> Proposals()
    {
        var mine = Rows.Select(row => row.Seat.PersonId).ToHashSet();
        return [.. proposals.Where(proposal => mine.Contains(proposal.PersonId))];
    }

    /// <summary>Adopts a unit for a leader by hand, or says why not; what they had ends the day before. The caller saves.</summary>
    public async Task<Refusal?> Adopt(BaseUnitRow row, Unit unit, CancellationToken stop)
    {
        if (search.MayAdopt(row.Seat, unit) is { } refusal) return refusal;

        foreach (var other in await db.BaseUnitAdoptions.Where(other => other.PersonId == row.Seat.PersonId && other.Until >= Day).ToListAsync(stop))
            if (other.From < Day) other.Until = Day.AddDays(-1);
            else db.BaseUnitAdoptions.Remove(other);
        BaseUnits.Adopt(db, [search.Proposal(row.Seat, unit)]);
        return null;
    }

    /// <summary>Sets the last day of a leader's adoption. The caller saves.</summary>
    public async Task<Refusal?> End(BaseUnitRow row, DateOnly until, CancellationToken stop)
    {
        var adoption = await db.BaseUnitAdoptions.SingleAsync(held => held.Id == row.Seat.Adoption!.Id, stop);
        return adoption.EndOn(until);
    }

    private static async Task<DateOnly> FirstDay(HalfdayDb db, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var path = viewer.Reaches.Select(reach => reach.Path).MinBy(path => path.Length) ?? "";
        var today = await db.TodayAt(time, path, stop);
        var decisions = await db.Decisions.AsNoTracking().Include(decision => decision.Clauses).ToListAsync(stop);
        var days = Terms.Of(decisions).Where(term => term.Clause.Duty == DutyKind.BaseUnit && term.Days.Until >= today).Select(term => term.Days).ToList();
        return days.Count == 0 || days.Any(span => span.Has(today)) ? today : days.Min(span => span.From);
    }
}
