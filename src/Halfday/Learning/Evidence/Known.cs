using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Evidence;

/// <summary>
/// What people knew and could do on a day, told from all evidence up to it, read for whole sites at once and then answered from
/// memory: a handful of queries, however many people there are.
/// </summary>
public sealed class Known
{
    private readonly Dictionary<PersonTrade, List<Finding>> evidence;
    private readonly ILookup<PersonTrade, DateOnly> practised;
    private readonly Dictionary<Guid, TradeTargets> trades;
    private readonly Dictionary<PersonTrade, TradeState> states = [];

    private Known(DateOnly asOf, Dictionary<PersonTrade, List<Finding>> evidence, ILookup<PersonTrade, DateOnly> practised, Dictionary<Guid, TradeTargets> trades) =>
        (AsOf, this.evidence, this.practised, this.trades) = (asOf, evidence, practised, trades);

    private sealed record TradeTargets(Guid Id, Guid? AfterId, int? ExpiresMonths, int Knowledge, int Operation);

    /// <summary>The day for which it is told, that day included.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Every person and trade of which anything was found.</summary>
    public IEnumerable<PersonTrade> All => evidence.Where(pair => pair.Value.Any(found => found.On <= AsOf)).Select(pair => pair.Key);

    /// <summary>What the same evidence said on an earlier day; nothing is read.</summary>
    public Known At(DateOnly day) => new(day < AsOf ? day : AsOf, evidence, practised, trades);

    /// <param name="siteIds">The trades' sites; null: all.</param>
    /// <param name="personId">This person alone, in whatever sites there is something of them; null: all.</param>
    public static async Task<Known> Read(HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, DateOnly asOf, CancellationToken stop, Guid? personId = null)
    {
        if (siteIds is null && personId is { } only) siteIds = await SitesOf(db, only, stop);
        var trades = await db.Trades.Where(trade => siteIds == null || siteIds.Contains(trade.SiteId))
            .Select(trade => new TradeTargets(trade.Id, trade.AfterId, trade.ExpiresMonths, trade.KnowledgeTarget, trade.OperationTarget))
            .ToDictionaryAsync(trade => trade.Id, stop);
        var evidence = await EvidenceUpTo(db, siteIds, personId, asOf, stop);
        return new Known(asOf, evidence, await PractisedUpTo(db, siteIds, personId, asOf, stop), trades);
    }

    /// <summary>The sites in which a person practised or was found to know something: one look in the index of each.</summary>
    internal static Task<List<Guid>> SitesOf(HalfdayDb db, Guid personId, CancellationToken stop)
    {
        var (known, found, done) = (db.Competences, db.Findings, db.PractisedHalfDays);
        return db.Units.Sites()
            .Where(site => known.Any(row => row.SiteId == site.Id && row.PersonId == personId)
                || found.Any(row => row.SiteId == site.Id && row.PersonId == personId)
                || done.Any(row => row.SiteId == site.Id && row.PersonId == personId))
            .Select(site => site.Id).ToListAsync(stop);
    }

    /// <summary>What the person knows and can do in the trade; what it rests on is not looked at.</summary>
    public TradeState State(Guid personId, Guid tradeId)
    {
        var pair = new PersonTrade(personId, tradeId);
        if (!evidence.TryGetValue(pair, out var pieces)) return TradeState.Nothing;
        if (states.TryGetValue(pair, out var state)) return state;
        return states[pair] = TradeState.Of(pieces, practised[pair], trades.GetValueOrDefault(tradeId)?.ExpiresMonths, AsOf);
    }

    /// <summary>
    /// The nearest trade that this one comes after in which the person had a level and has it no more: what rests on it does not
    /// hold until it is found again. Null: none. A trade in which nothing was ever found carries nothing, so nothing falls with it.
    /// </summary>
    public Guid? FallenBelow(Guid personId, Guid tradeId)
    {
        for (var at = trades.GetValueOrDefault(tradeId)?.AfterId; at is { } id; at = trades.GetValueOrDefault(id)?.AfterId)
            if (IsFallen(State(personId, id))) return id;
        return null;
    }

    /// <summary>Both targets are reached, have not lapsed, and rest on nothing that has.</summary>
    public bool IsMastered(Guid personId, Guid tradeId)
    {
        if (trades.GetValueOrDefault(tradeId) is not { } trade || State(personId, tradeId) is var state && state == TradeState.Nothing) return false;
        return state.Masters(trade.Knowledge, trade.Operation, AsOf) && FallenBelow(personId, tradeId) is null;
    }

    private bool IsFallen(TradeState state) => HasFallen(state.Knowledge) || HasFallen(state.Operation);

    // A level of none was never a level: nothing rests on it, so nothing falls with it.
    private bool HasFallen(Level? level) => level is not null && (level.IsRevoked || (level.Value > 0 && !level.HoldsOn(AsOf)));

    private static async Task<Dictionary<PersonTrade, List<Finding>>> EvidenceUpTo(
        HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, Guid? personId, DateOnly asOf, CancellationToken stop)
    {
        var known = await db.Competences.AsNoTracking()
            .Where(row => row.On <= asOf && (siteIds == null || siteIds.Contains(row.SiteId)) && (personId == null || row.PersonId == personId)).ToListAsync(stop);
        var found = await db.Findings.AsNoTracking()
            .Where(row => row.On <= asOf && (siteIds == null || siteIds.Contains(row.SiteId)) && (personId == null || row.PersonId == personId)).ToListAsync(stop);
        return known.Select(row => row.AsFinding()).Concat(found)
            .GroupBy(row => new PersonTrade(row.PersonId, row.TradeId)).ToDictionary(group => group.Key, group => group.ToList());
    }

    // Practice matters only where there is a level that it keeps from lapsing.
    private static async Task<ILookup<PersonTrade, DateOnly>> PractisedUpTo(
        HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, Guid? personId, DateOnly asOf, CancellationToken stop)
    {
        var (trades, known, found) = (db.Trades, db.Competences, db.Findings);
        var days = await db.PractisedHalfDays
            .Where(half => half.On <= asOf && (siteIds == null || siteIds.Contains(half.SiteId)) && (personId == null || half.PersonId == personId))
            .Where(half => trades.Any(trade => trade.Id == half.TradeId && trade.ExpiresMonths != null))
            .Where(half => known.Any(row => row.SiteId == half.SiteId && row.PersonId == half.PersonId && row.TradeId == half.TradeId && row.On < half.On)
                || found.Any(row => row.SiteId == half.SiteId && row.PersonId == half.PersonId && row.TradeId == half.TradeId && row.On < half.On && row.Operation != null))
            .Select(half => new { half.PersonId, half.TradeId, half.On }).ToListAsync(stop);
        return days.ToLookup(half => new PersonTrade(half.PersonId, half.TradeId), half => half.On);
    }
}
