using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>How a confirmed half day becomes practice, and ceases to be when it is taken back. The caller saves.</summary>
public static class Practice
{
    /// <summary>Counts a half day in its trade. Twice is once; after a correction, what is said last holds.</summary>
    /// <param name="on">The day of the half day, in the site's time zone.</param>
    public static async Task RecordPractice(
        this HalfdayDb db, Guid siteId, Guid personId, Guid tradeId, DateOnly on, Guid halfDayId, CancellationToken stop)
    {
        if (await db.PractisedHalfDays.FindAsync([halfDayId], stop) is { } counted)
            Correct(db, counted, tradeId, on);
        else
            db.PractisedHalfDays.Add(new PractisedHalfDay { HalfDayId = halfDayId, SiteId = siteId, PersonId = personId, TradeId = tradeId, On = on });
    }

    // Taken back and given again within one act: it was never away.
    private static void Correct(HalfdayDb db, PractisedHalfDay counted, Guid tradeId, DateOnly on)
    {
        if (db.Entry(counted).State == EntityState.Deleted) db.Entry(counted).State = EntityState.Unchanged;
        (counted.TradeId, counted.On) = (tradeId, on);
    }

    /// <summary>The half day no longer counts: its confirmation was taken back. Twice is once.</summary>
    public static async Task RevokePractice(this HalfdayDb db, Guid halfDayId, CancellationToken stop)
    {
        if (await db.PractisedHalfDays.FindAsync([halfDayId], stop) is { } counted) db.PractisedHalfDays.Remove(counted);
    }
}
