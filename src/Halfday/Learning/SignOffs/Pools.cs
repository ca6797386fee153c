using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>Those from whom an assessor is drawn, before anybody's ties are asked.</summary>
public static class Pools
{
    /// <summary>Who teaches on the day what the way asks for, by key; nobody for a way that is no lot.</summary>
    public static async Task<IReadOnlyList<Guid>> PoolOf(this HalfdayDb db, Trade trade, Way way, DateOnly day, CancellationToken stop) => way switch
    {
        Way.DrawnHere => await Teaching(db, [trade.Id], day, stop),
        Way.DrawnElsewhere => await Teaching(db, await SameElsewhere(db, trade, day, stop), day, stop),
        _ => [],
    };

    private static async Task<IReadOnlyList<Guid>> Teaching(HalfdayDb db, IReadOnlyCollection<Guid> trades, DateOnly day, CancellationToken stop)
    {
        var people = db.People.Where(person => person.Until == null || person.Until >= day);
        return await db.Mentors.Where(mentor => (mentor.Until == null || mentor.Until >= day) && mentor.Trades.Any(taught => trades.Contains(taught.TradeId)))
            .Where(mentor => people.Any(person => person.Id == mentor.PersonId))
            .Select(mentor => mentor.PersonId).Distinct().OrderBy(id => id).ToListAsync(stop);
    }

    // The same code in a catalogue of occupations, at another site under the same top unit.
    private static async Task<List<Guid>> SameElsewhere(HalfdayDb db, Trade trade, DateOnly day, CancellationToken stop)
    {
        if (trade.Taxonomy.Length == 0) return [];
        var path = await db.Units.Where(unit => unit.Id == trade.SiteId).Select(unit => unit.Path).SingleAsync(stop);
        var sites = db.Units.AtOrBelow(path[..(path.IndexOf('/', StringComparison.Ordinal) + 1)]).Sites().Select(unit => unit.Id);
        return await db.Trades.AliveOn(day).Where(other => other.Taxonomy == trade.Taxonomy && other.SiteId != trade.SiteId && sites.Contains(other.SiteId))
            .Select(other => other.Id).ToListAsync(stop);
    }
}
