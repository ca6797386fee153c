using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>A person and a trade.</summary>
public readonly record struct PersonTrade(Guid PersonId, Guid TradeId);

/// <summary>
/// Practice as it stood on a day, read for whole sites at once and then answered from memory. A competences row states all
/// practice up to its day; confirmed half days after it add to it.
/// </summary>
public sealed class Practised
{
    private readonly Dictionary<PersonTrade, int> stated;
    private readonly Dictionary<PersonTrade, int> since;

    private Practised(DateOnly asOf, Dictionary<PersonTrade, int> stated, Dictionary<PersonTrade, int> since) =>
        (AsOf, this.stated, this.since) = (asOf, stated, since);

    /// <summary>The day as of which it is told, that day included.</summary>
    public DateOnly AsOf { get; }

    /// <summary>Reads two queries' worth, however many people there are.</summary>
    /// <param name="siteIds">The trades' sites; null: all.</param>
    /// <param name="personId">This person alone; null: all.</param>
    public static async Task<Practised> Read(HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, DateOnly asOf, CancellationToken stop, Guid? personId = null) =>
        new(asOf, await StatedBy(db, siteIds, personId, asOf, stop), await PractisedSince(db, siteIds, personId, asOf, stop));

    /// <summary>Half days practised in a trade.</summary>
    public int Count(Guid personId, Guid tradeId)
    {
        var key = new PersonTrade(personId, tradeId);
        return stated.GetValueOrDefault(key) + since.GetValueOrDefault(key);
    }

    /// <summary>Every person and trade practised at all.</summary>
    public IEnumerable<PersonTrade> All => stated.Keys.Union(since.Keys);

    private static async Task<Dictionary<PersonTrade, int>> StatedBy(
        HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, Guid? personId, DateOnly asOf, CancellationToken stop)
    {
        var all = db.Competences;
        var known = all.AsNoTracking().Where(row => row.On <= asOf && (personId == null || row.PersonId == personId));
        if (siteIds is not null) known = known.Where(row => siteIds.Contains(row.SiteId));
        return await known
            .Where(row => !all.Any(later => later.SiteId == row.SiteId && later.PersonId == row.PersonId
                && later.TradeId == row.TradeId && later.On > row.On && later.On <= asOf))
            .ToDictionaryAsync(row => new PersonTrade(row.PersonId, row.TradeId), row => row.Practised, stop);
    }

    private static async Task<Dictionary<PersonTrade, int>> PractisedSince(
        HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, Guid? personId, DateOnly asOf, CancellationToken stop)
    {
        var known = db.Competences;
        var done = db.PractisedHalfDays.AsNoTracking().Where(half => half.On <= asOf && (personId == null || half.PersonId == personId));
        if (siteIds is not null) done = done.Where(half => siteIds.Contains(half.SiteId));
        return await done
            .Where(half => !known.Any(row => row.SiteId == half.SiteId && row.PersonId == half.PersonId
                && row.TradeId == half.TradeId && row.On >= half.On && row.On <= asOf))
            .GroupBy(half => new { half.PersonId, half.TradeId })
            .Select(group => new { group.Key.PersonId, group.Key.TradeId, Count = group.Count() })
            .ToDictionaryAsync(row => new PersonTrade(row.PersonId, row.TradeId), row => row.Count, stop);
    }
}
