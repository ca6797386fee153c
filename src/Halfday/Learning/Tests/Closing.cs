using Halfday.Learning.Evidence;
using Halfday.Learning.Study;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Tests;

/// <summary>Ends a test: its score, and what it says of the person's knowledge. The caller saves.</summary>
internal sealed class Closing(HalfdayDb db)
{
    /// <summary>Closes a test that is under way. It becomes evidence unless more than its score is known already: a bad day takes nothing away.</summary>
    public async Task Close(Sitting sitting, DateTime now, CancellationToken stop)
    {
        if (sitting.FinishedAt is not null) return;
        sitting.Finish(await Points(sitting, stop), now);
        var day = Clock.DayIn(await Zone(sitting.SiteId, stop), sitting.FinishedAt!.Value);
        if (await IsAtLeastWhatHolds(sitting, day, stop)) db.Findings.Add(FindingOf(sitting, day));
        if (await IsPassed(sitting, stop)) await db.ConfirmStudy(sitting.PersonId, sitting.TradeId, sitting.Id, day, now, stop);
    }

    /// <summary>The site's time zone.</summary>
    public async Task<TimeZoneInfo> Zone(Guid siteId, CancellationToken stop) =>
        (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, siteId)).Zone(siteId);

    private async Task<IReadOnlyCollection<decimal>> Points(Sitting sitting, CancellationToken stop) =>
        [.. (await db.PosedQuestions.Where(posed => posed.SiteId == sitting.SiteId && posed.SittingId == sitting.Id).ToListAsync(stop)).Select(posed => posed.Close())];

    private async Task<bool> IsAtLeastWhatHolds(Sitting sitting, DateOnly day, CancellationToken stop)
    {
        var known = await Known.Read(db, [sitting.SiteId], day, stop, sitting.PersonId);
        return known.State(sitting.PersonId, sitting.TradeId).Knowledge is not { } level || level.Method == Method.Exemption || !level.HoldsOn(day) || sitting.Score >= level.Value;
    }

    private Task<bool> IsPassed(Sitting sitting, CancellationToken stop) =>
        db.Trades.AnyAsync(trade => trade.Id == sitting.TradeId && trade.KnowledgeTarget <= sitting.Score, stop);

    private static Finding FindingOf(Sitting sitting, DateOnly day) => new()
    {
        SiteId = sitting.SiteId, PersonId = sitting.PersonId, TradeId = sitting.TradeId, Method = Method.Test,
        On = day, At = sitting.FinishedAt!.Value, Knowledge = sitting.Score, SourceId = sitting.Id,
    };
}
