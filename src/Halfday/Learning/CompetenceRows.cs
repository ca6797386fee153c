using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>Competence as pages and programs show it, only what the viewer may see: their own, and that of units they read.</summary>
public static class CompetenceRows
{
    /// <summary>A person's trades, by code.</summary>
    /// <param name="on">The day; null: today.</param>
    /// <param name="deadlines">The day by which a duty asks for a trade; null: it is not looked at.</param>
    public static async Task<IReadOnlyList<CompetenceRow>> OfPerson(
        HalfdayDb db, Guid personId, Viewer viewer, TimeProvider time, CancellationToken stop, DateOnly? on = null, IReadOnlyDictionary<Guid, DateOnly>? deadlines = null)
    {
        var sites = await Known.SitesOf(db, personId, stop);
        var rows = await Rows(db, known => known.PersonId == personId, sites, viewer, on ?? time.Today(TimeZoneInfo.Utc), stop, personId, deadlines);
        return [.. rows.OrderBy(row => row.Trade.Code, StringComparer.Ordinal)];
    }

    /// <summary>The people who have practised a trade or were found in it, the furthest first.</summary>
    public static async Task<IReadOnlyList<CompetenceRow>> OfTrade(
        HalfdayDb db, Guid tradeId, Viewer viewer, TimeProvider time, CancellationToken stop)
    {
        var sites = await db.Trades.Where(trade => trade.Id == tradeId).Select(trade => trade.SiteId).ToListAsync(stop);
        var rows = await Rows(db, known => known.TradeId == tradeId, sites, viewer, time.Today(TimeZoneInfo.Utc), stop);
        return [.. rows.OrderByDescending(row => row.Practised).ThenBy(row => row.Person.Code, StringComparer.Ordinal)];
    }

    private static async Task<IEnumerable<CompetenceRow>> Rows(
        HalfdayDb db, Func<PersonTrade, bool> asked, List<Guid> siteIds, Viewer viewer, DateOnly asOf, CancellationToken stop,
        Guid? personId = null, IReadOnlyDictionary<Guid, DateOnly>? deadlines = null)
    {
        var practised = await Practised.Read(db, siteIds, asOf, stop, personId);
        var states = await Known.Read(db, siteIds, asOf, stop, personId);
        var known = practised.All.Union(states.All).Where(asked).ToList();
        var trades = await db.Trades.AsNoTracking().Where(trade => siteIds.Contains(trade.SiteId)).ToDictionaryAsync(trade => trade.Id, stop);
        var seen = await SitesReadBy(db, siteIds, viewer, stop);
        var ids = known.Select(pair => pair.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        return known.Where(pair => trades.ContainsKey(pair.TradeId) && (pair.PersonId == viewer.PersonId || seen.Contains(trades[pair.TradeId].SiteId)))
            .Select(pair => CompetenceRow.Of(people[pair.PersonId], trades[pair.TradeId], practised, states, trades, DeadlineOf(deadlines, pair.TradeId)));
    }

    private static DateOnly? DeadlineOf(IReadOnlyDictionary<Guid, DateOnly>? deadlines, Guid tradeId) =>
        deadlines is not null && deadlines.TryGetValue(tradeId, out var day) ? day : null;

    private static async Task<HashSet<Guid>> SitesReadBy(HalfdayDb db, List<Guid> siteIds, Viewer viewer, CancellationToken stop) =>
        [.. await db.Units.ReadBy(viewer).Where(unit => siteIds.Contains(unit.Id)).Select(unit => unit.Id).ToListAsync(stop)];
}
