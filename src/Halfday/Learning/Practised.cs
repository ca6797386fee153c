using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>A person and a trade.</summary>
public readonly record struct PersonTrade(Guid PersonId, Guid TradeId);

/// <summary>What was last found about a person in a trade.</summary>
/// <param name="Knowledge">0..100.</param>
/// <param name="Operation">0..4.</param>
/// <param name="Practised">All half days practised up to that day.</param>
/// <param name="On">The day on which it was found.</param>
public sealed record Found(int Knowledge, int Operation, int Practised, DateOnly On);

/// <summary>
/// Practice and competence as they stood on a day, read for whole sites at once and then answered from memory. A
/// competences row states all practice up to its day; confirmed half days after it add to it.
/// </summary>
public sealed class Practised
{
    private readonly Dictionary<PersonTrade, Found> found;
    private readonly Dictionary<PersonTrade, int> since;

    private Practised(DateOnly asOf, Dictionary<PersonTrade, Found> found, Dictionary<PersonTrade, int> since) =>
        (AsOf, this.found, this.since) = (asOf, found, since);

    /// <summary>The day as of which it is told, that day included.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Reads two queries' worth, however many people there are.</summary>
    /// <param name="siteIds">The trades' sites; null: all.</param>
    public static async Task<Practised> Read(HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, DateOnly asOf, CancellationToken stop) =>
        new(asOf, await FoundBy(db, siteIds, asOf, stop), await PractisedSince(db, siteIds, asOf, stop));

    /// <summary>Half days practised in a trade.</summary>
    public int Count(Guid personId, Guid tradeId)
    {
        var key = new PersonTrade(personId, tradeId);
        return (found.GetValueOrDefault(key)?.Practised ?? 0) + since.GetValueOrDefault(key);
    }

    /// <summary>The latest finding on or before the day; null: none.</summary>
    public Found? Competence(Guid personId, Guid tradeId) => found.GetValueOrDefault(new PersonTrade(personId, tradeId));

    /// <summary>Every person and trade of which anything is known.</summary>
    public IEnumerable<PersonTrade> All => found.Keys.Union(since.Keys);

    private static async Task<Dictionary<PersonTrade, Found>> FoundBy(
        HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, DateOnly asOf, CancellationToken stop)
    {
        var all = db.Competences;
        var known = all.AsNoTracking().Where(row => row.On <= asOf);
        if (siteIds is not null) known = known.Where(row => siteIds.Contains(row.SiteId));
        return await known
            .Where(row => !all.Any(later => later.SiteId == row.SiteId && later.PersonId == row.PersonId
                && later.TradeId == row.TradeId && later.On > row.On && later.On <= asOf))
            .ToDictionaryAsync(
                row => new PersonTrade(row.PersonId, row.TradeId),
                row => new Found(row.Knowledge, row.Operation, row.Practised, row.On), stop);
    }

    private static async Task<Dictionary<PersonTrade, int>> PractisedSince(
        HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, DateOnly asOf, CancellationToken stop)
    {
        var known = db.Competences;
        var done = db.PractisedHalfDays.AsNoTracking().Where(half => half.On <= asOf);
        if (siteIds is not null) done = done.Where(half => siteIds.Contains(half.SiteId));
        return await done
            .Where(half => !known.Any(row => row.SiteId == half.SiteId && row.PersonId == half.PersonId
                && row.TradeId == half.TradeId && row.On >= half.On && row.On <= asOf))
            .GroupBy(half => new { half.PersonId, half.TradeId })
            .Select(group => new { group.Key.PersonId, group.Key.TradeId, Count = group.Count() })
            .ToDictionaryAsync(row => new PersonTrade(row.PersonId, row.TradeId), row => row.Count, stop);
    }
}
