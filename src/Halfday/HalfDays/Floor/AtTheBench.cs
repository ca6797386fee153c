namespace Halfday.HalfDays;

/// <summary>What the leader does on the day: arrives, works, goes.</summary>
public static class AtTheBench
{
    /// <summary>The leader has arrived; after the window with a reason.</summary>
    /// <param name="happenedAt">When it happened; null: now.</param>
    public static Task<Outcome> CheckIn(this Floor floor, Guid id, DateTimeOffset? happenedAt, string? lateReason, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine,
            (halfDay, at) => Task.FromResult(halfDay.CheckIn(floor.MomentOf(happenedAt), lateReason ?? "", at.Window)), stop);

    /// <summary>What was done, how much, and a note.</summary>
    public static Task<Outcome> RecordWork(
        this Floor floor, Guid id, DateTimeOffset? happenedAt, string? what, string? howMuch, string? note, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine,
            (halfDay, _) => Task.FromResult(halfDay.Record(WorkDone.Told(what, howMuch, note, floor.MomentOf(happenedAt)))), stop);

    /// <summary>The leader has gone.</summary>
    public static Task<Outcome> CheckOut(this Floor floor, Guid id, DateTimeOffset? happenedAt, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, (halfDay, _) => Task.FromResult(halfDay.CheckOut(floor.MomentOf(happenedAt))), stop);
}
