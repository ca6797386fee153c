using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>A leader's choice of one trade, as the office sees it.</summary>
public sealed record TradeChosen(ChosenTrade Choice, Person Who, Trade Trade);

/// <summary>Choices of related trades (C8) that the office has a word on, the same from page and program; the caller saves.</summary>
public sealed class ChoicesToAgree(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>Of people whose units the viewer decides for; unanswered ones first.</summary>
    public async Task<IReadOnlyList<TradeChosen>> Read(CancellationToken stop)
    {
        var (people, trades) = (db.People, db.Trades);
        var rows = await (await Mine(stop)).AsNoTracking()
            .Join(people, choice => choice.PersonId, person => person.Id, (choice, person) => new { choice, person })
            .Join(trades, row => row.choice.TradeId, trade => trade.Id, (row, trade) => new { row.choice, row.person, trade })
            .OrderBy(row => row.choice.IsAgreed != null).ThenBy(row => row.person.Code).ThenBy(row => row.choice.Order).ToListAsync(stop);
        return [.. rows.Select(row => new TradeChosen(row.choice, row.person, row.trade))];
    }

    /// <summary>The office's word; the leader is told. Null: there is no such choice that is theirs to answer.</summary>
    public async Task<(ChosenTrade? Choice, Refusal? Refusal)> Answer(Guid id, bool agrees, CancellationToken stop)
    {
        if (await (await Mine(stop)).SingleOrDefaultAsync(choice => choice.Id == id, stop) is not { } choice) return (null, null);
        var before = choice.IsAgreed;
        var refusal = choice.Answer(agrees, viewer.PersonId ?? Guid.Empty);
        if (refusal is null && before != agrees) await Tell(choice, agrees, stop);
        return (choice, refusal);
    }

    private async Task Tell(ChosenTrade choice, bool agrees, CancellationToken stop)
    {
        var trade = await db.Trades.SingleAsync(each => each.Id == choice.TradeId, stop);
        var zh = trade.NameZh.Length > 0 ? trade.NameZh : trade.Name;
        db.Tell(choice.PersonId, agrees ? new Text($"The office agrees: you learn {trade.Name}", $"办公室同意您学习{zh}") : new Text($"Choose again: not {trade.Name}", $"请重选：办公室不同意{zh}"),
            agrees ? new Text("It counts as your trade.", "已计为您的工种。") : new Text("Until you choose again, the most related trades count.", "重选之前，按最相关的工种计。"), "/my-trades");
    }

    // Of people appointed today where the viewer decides, not only keeps order; a former works has no say.
    private async Task<IQueryable<ChosenTrade>> Mine(CancellationToken stop)
    {
        var units = (await db.Units.SteeredBy(viewer).Select(unit => new { unit.Id, unit.Path }).ToListAsync(stop)).Where(unit => viewer.Decides(unit.Path)).Select(unit => unit.Id).ToList();
        var appointments = db.Appointments.HeldOn(time.Today(TimeZoneInfo.Utc));
        return db.ChosenTrades.Where(choice => choice.PersonId != viewer.PersonId && appointments.Any(held => held.PersonId == choice.PersonId && units.Contains(held.UnitId)));
    }
}
