using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Names of people, units and trades by their keys, in both languages, read together.</summary>
public sealed class Names
{
    private readonly Dictionary<Guid, Text> known = [];

    /// <summary>The name; "somebody" for a key that is none of the three.</summary>
    public Text this[Guid id] => known.TryGetValue(id, out var name) ? name : new Text("somebody", "某人");

    /// <summary>The name, or an empty text for no key.</summary>
    public Text this[Guid? id] => id is { } key ? this[key] : default;

    /// <summary>Reads the names for all these keys.</summary>
    public static async Task<Names> Read(HalfdayDb db, IEnumerable<Guid> ids, CancellationToken stop)
    {
        var (names, asked) = (new Names(), ids.Distinct().ToList());
        names.Learn(await db.People.AsNoTracking().Where(person => asked.Contains(person.Id))
            .Select(person => new Named(person.Id, person.Name, person.NameZh)).ToListAsync(stop));
        names.Learn(await db.Units.AsNoTracking().Where(unit => asked.Contains(unit.Id))
            .Select(unit => new Named(unit.Id, unit.Name, unit.NameZh)).ToListAsync(stop));
        names.Learn(await db.Trades.AsNoTracking().Where(trade => asked.Contains(trade.Id))
            .Select(trade => new Named(trade.Id, trade.Name, trade.NameZh)).ToListAsync(stop));
        return names;
    }

    /// <summary>Reads every name that these half days mention.</summary>
    public static Task<Names> Of(HalfdayDb db, IEnumerable<HalfDay> halfDays, CancellationToken stop) =>
        Read(db, halfDays.SelectMany(Mentioned), stop);

    private static IEnumerable<Guid> Mentioned(HalfDay halfDay) =>
        new[]
        {
            halfDay.LeaderId, halfDay.MentorId, halfDay.WorkshopId, halfDay.TradeId, halfDay.SiteId,
            halfDay.Confirmation?.ByPersonId, halfDay.Dispute?.ByPersonId, halfDay.Ruling?.ByPersonId,
            halfDay.Excuse?.ReviewerId, halfDay.Substitution?.InsteadOfId, halfDay.Substitution?.ByPersonId,
        }.OfType<Guid>();

    private void Learn(IEnumerable<Named> found)
    {
        foreach (var named in found) known[named.Id] = new Text(named.Name, named.NameZh.Length > 0 ? named.NameZh : named.Name);
    }

    private sealed record Named(Guid Id, string Name, string NameZh);
}
