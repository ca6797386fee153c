using Halfday.Decisions;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.Matrix;

/// <summary>
/// Who is to master what, and what is known of it: read in a fixed number of queries however many people there are, and then
/// answered from memory for any day from the first to the last that was asked about.
/// </summary>
internal sealed class LearningFacts
{
    // Beyond this it is quicker to read all sites than to name so many.
    private const int MostNamed = 200;

    private HashSet<Guid>? inView;

    /// <summary>The last day that can be asked about.</summary>
    public required DateOnly AsOf { get; init; }

    public required Duties Duties { get; init; }
    public IReadOnlyDictionary<Guid, Trade> Trades { get; private set; } = null!;
    public Practised Practised { get; private set; } = null!;
    public Known Known { get; private set; } = null!;

    /// <summary>Reads for the unit at this path and all below it; null: for all.</summary>
    /// <param name="days">The days that will be asked about, in order.</param>
    public static async Task<LearningFacts> Read(HalfdayDb db, string? path, IReadOnlyList<DateOnly> days, CancellationToken stop)
    {
        var duties = await Duties.Read(db, path, IsoWeek.Of(days[0]).Monday, IsoWeek.Of(days[^1]).Sunday, stop);
        var facts = new LearningFacts { AsOf = days[^1], Duties = duties };
        if (path is not null) facts.inView = [.. await db.Units.AtOrBelow(path).Select(unit => unit.Id).ToListAsync(stop)];
        await facts.ReadEvidence(db, await IsWide(db, path, stop) ? null : facts.SitesOfDuties(days), null, stop);
        return facts;
    }

    private static async Task<bool> IsWide(HalfdayDb db, string? path, CancellationToken stop) =>
        path is null || await db.Units.Sites().AtOrBelow(path).CountAsync(stop) > MostNamed;

    /// <summary>Reads for one person, wherever they learn.</summary>
    public static async Task<LearningFacts> Of(HalfdayDb db, Guid personId, DateOnly asOf, CancellationToken stop)
    {
        var week = IsoWeek.Of(asOf);
        var facts = new LearningFacts { AsOf = asOf, Duties = await Duties.Of(db, personId, week.Monday, week.Sunday, stop) };
        var sites = facts.Owed(personId, asOf).Select(duty => duty.SiteId).OfType<Guid>();
        await facts.ReadEvidence(db, [.. sites.Union(await Known.SitesOf(db, personId, stop))], personId, stop);
        return facts;
    }

    /// <summary>What the person is to master on the day, through a unit in view or at a site in view.</summary>
    public IEnumerable<MasteryDuty> Owed(Guid personId, DateOnly day) =>
        Duties.Mastery(personId, day).Where(duty => inView is null || inView.Contains(duty.Through.UnitId) || (duty.SiteId is { } site && inView.Contains(site)));

    /// <summary>Half days that a week of this person holds: what is owed in the present one, else one.</summary>
    public int AWeek(Guid personId) => Duties.FloorTime(personId, IsoWeek.Of(AsOf))?.HalfDays is { } owed and > 0 ? owed : 1;

    /// <summary>What is left of a duty.</summary>
    public Left LeftOf(Guid personId, MasteryDuty duty, IReadOnlyDictionary<Guid, CompetenceRow> rows)
    {
        var trades = duty.TradeIds.Where(rows.ContainsKey).Select(id => rows[id]).ToList();
        var mastered = trades.Count(row => row.IsMastered);
        return Left.Together(
            trades.Where(row => !row.IsMastered).Select(row => row.Left), Math.Min(duty.AtLeast, trades.Count) - mastered, duty.Deadline, AsOf, AWeek(personId));
    }

    /// <summary>The person in each trade that their duties name, and in each of the others in which anything is known of them.</summary>
    public IReadOnlyDictionary<Guid, CompetenceRow> RowsOf(Person person, IReadOnlyList<MasteryDuty> duties, IEnumerable<Guid> others)
    {
        var (deadlines, aWeek) = (DeadlinesOf(duties), AWeek(person.Id));
        return deadlines.Keys.Union(others.Where(id => IsKnown(person.Id, id))).Where(Trades.ContainsKey).ToDictionary(
            id => id, id => CompetenceRow.Of(person, Trades[id], Practised, Known, Trades, deadlines.TryGetValue(id, out var day) ? day : null, aWeek));
    }

    /// <summary>The trades that a person's duties name and that they have not mastered, and the half days each still takes.</summary>
    public IEnumerable<(Guid TradeId, int HalfDays)> OpenTrades(Guid personId) =>
        Owed(personId, AsOf).SelectMany(duty => duty.TradeIds).Distinct().Where(Trades.ContainsKey).Select(id => Trades[id])
            .Select(trade => (trade.Id, Left.Of(
                Known.State(personId, trade.Id), trade.KnowledgeTarget, trade.OperationTarget, Practised.Count(personId, trade.Id), trade.PracticeHalfDays, null, AsOf).HalfDays));

    private bool IsKnown(Guid personId, Guid tradeId) =>
        Practised.Count(personId, tradeId) > 0 || Known.State(personId, tradeId) != TradeState.Nothing;

    private static Dictionary<Guid, DateOnly> DeadlinesOf(IReadOnlyList<MasteryDuty> duties)
    {
        var deadlines = new Dictionary<Guid, DateOnly>();
        foreach (var duty in duties)
            foreach (var id in duty.TradeIds)
                if (!deadlines.TryGetValue(id, out var day) || duty.Deadline < day) deadlines[id] = duty.Deadline;
        return deadlines;
    }

    private List<Guid>? SitesOfDuties(IReadOnlyList<DateOnly> days)
    {
        var sites = Duties.People.SelectMany(person => days.SelectMany(day => Owed(person, day)))
            .Select(duty => duty.SiteId).OfType<Guid>().Distinct().ToList();
        return sites.Count <= MostNamed ? sites : null;
    }

    private async Task ReadEvidence(HalfdayDb db, List<Guid>? sites, Guid? personId, CancellationToken stop)
    {
        Trades = await db.Trades.AsNoTracking().Where(trade => sites == null || sites.Contains(trade.SiteId)).ToDictionaryAsync(trade => trade.Id, stop);
        Practised = await Practised.Read(db, sites, AsOf, stop, personId);
        Known = await Known.Read(db, sites, AsOf, stop, personId);
    }
}
