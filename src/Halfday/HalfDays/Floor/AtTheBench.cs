using Halfday.Shared;
using Halfday.Trades.Inductions;

namespace Halfday.HalfDays;

/// <summary>What the leader does on the day: arrives, works, goes.</summary>
public static class AtTheBench
{
    /// <summary>The leader has arrived; after the window with a reason.</summary>
    /// <param name="happenedAt">When it happened; null: now.</param>
    public static Task<Outcome> CheckIn(this Floor floor, Guid id, DateTimeOffset? happenedAt, string? lateReason, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine,
            async (halfDay, at) => await MayLayHandsOn(floor, halfDay, stop) ?? halfDay.CheckIn(floor.MomentOf(happenedAt), lateReason ?? "", at.Window), stop);

    // Who has checked in already is not asked again: twice is once, whatever has lapsed since.
    private static async Task<Refusal?> MayLayHandsOn(Floor floor, HalfDay halfDay, CancellationToken stop)
    {
        if (halfDay.CheckedIn is not null) return null;
        var missing = (await Inducted.Read(floor.Db, [halfDay.SiteId], halfDay.LeaderId, stop)).Missing(halfDay.LeaderId, halfDay.TradeId, halfDay.Date);
        return missing.Count > 0 ? HalfDayRefusals.NotInducted(missing) : null;
    }

    /// <summary>What was done, how much, and a note.</summary>
    public static Task<Outcome> RecordWork(
        this Floor floor, Guid id, DateTimeOffset? happenedAt, string? what, string? howMuch, string? note, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine,
            (halfDay, _) => Task.FromResult(halfDay.Record(WorkDone.Told(what, howMuch, note, floor.MomentOf(happenedAt)))), stop);

    /// <summary>The leader has gone.</summary>
    public static Task<Outcome> CheckOut(this Floor floor, Guid id, DateTimeOffset? happenedAt, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, (halfDay, _) => Task.FromResult(halfDay.CheckOut(floor.MomentOf(happenedAt))), stop);
}
