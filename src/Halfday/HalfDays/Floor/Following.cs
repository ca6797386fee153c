using Halfday.Learning;
using Halfday.Shared.Data;

namespace Halfday.HalfDays;

/// <summary>What follows from a half day's state, in the transaction that changes it.</summary>
public static class Following
{
    /// <summary>A confirmed half day counts as practice and makes up what it was for; one no longer confirmed does neither. The caller saves.</summary>
    public static async Task Follow(this HalfdayDb db, HalfDay halfDay, CancellationToken stop)
    {
        if (halfDay.IsConfirmed)
            await db.RecordPractice(halfDay.SiteId, halfDay.LeaderId, halfDay.TradeId, halfDay.Date, halfDay.Id, stop);
        else
            await db.RevokePractice(halfDay.Id, stop);
        if (halfDay.MakesUpForId is { } missedId) await MakeUp(db, halfDay, missedId, stop);
    }

    private static async Task MakeUp(HalfdayDb db, HalfDay halfDay, Guid missedId, CancellationToken stop)
    {
        if (await db.HalfDays.FindAsync([missedId], stop) is not { } missed) return;
        if (halfDay.IsConfirmed) missed.IsMadeUpBy(halfDay.Id);
        else if (missed.MadeUpById == halfDay.Id) missed.IsMadeUpBy(null);
    }
}
