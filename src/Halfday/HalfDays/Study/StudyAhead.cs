using Halfday.Learning;
using Halfday.Shared.Data;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays.Study;

/// <summary>What to study for a half day that comes.</summary>
/// <param name="Card">The next half day in the trade.</param>
/// <param name="Readings">Those not studied yet, in the order in which to learn; the first few.</param>
public sealed record StudyFor(HalfDayCard Card, Trade Trade, IReadOnlyList<Reading> Readings);

/// <summary>The plan of study, drawn from the trades ahead in the rota: what comes first is read first.</summary>
public static class StudyAhead
{
    private const int DaysAhead = 21, EachTrade = 2;

    /// <summary>For each trade of the person's next three weeks, in the order of the rota.</summary>
    public static async Task<IReadOnlyList<StudyFor>> Read(Floor floor, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(floor.Now);
        var cards = await HalfDayCard.Read(floor.Db, floor.Mine.InForce().Between(today, today.AddDays(DaysAhead)).OrderBy(half => half.Date).ThenBy(half => half.Part), floor.Now, stop);
        var next = cards.Where(card => card.HalfDay.Date >= card.Today && card.HalfDay.CheckedIn is null).GroupBy(card => card.HalfDay.TradeId).Select(group => group.First()).ToList();
        var ids = next.ConvertAll(card => card.HalfDay.TradeId);
        var trades = await floor.Db.Trades.AsNoTracking().Where(trade => ids.Contains(trade.Id)).ToDictionaryAsync(trade => trade.Id, stop);
        var unread = await Unread(floor.Db, floor.Me, ids, today, stop);
        return [.. next.Where(card => unread[card.HalfDay.TradeId].Any()).Select(card => new StudyFor(card, trades[card.HalfDay.TradeId], [.. unread[card.HalfDay.TradeId].Take(EachTrade)]))];
    }

    private static async Task<ILookup<Guid, Reading>> Unread(HalfdayDb db, Guid personId, List<Guid> trades, DateOnly day, CancellationToken stop)
    {
        var studied = db.StudyEntries.Where(entry => entry.PersonId == personId);
        var readings = await db.Readings.AsNoTracking().Where(reading => trades.Contains(reading.TradeId) && (reading.Until == null || reading.Until >= day))
            .Where(reading => !studied.Any(entry => entry.ReadingId == reading.Id)).OrderBy(reading => reading.Order).ToListAsync(stop);
        return readings.ToLookup(reading => reading.TradeId);
    }
}
