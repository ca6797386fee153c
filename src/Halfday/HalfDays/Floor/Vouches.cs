using Halfday.Shared;
using Halfday.Shared.Data;

namespace Halfday.HalfDays;

/// <summary>A worker vouches for a half day, the mentor says that it was not so, the coordinator settles.</summary>
public static class Vouches
{
    /// <summary>The mentor confirms; where the mentor is away, another worker on shift there stands in.</summary>
    public static Task<Outcome> Confirm(this Floor floor, Guid id, DateTimeOffset? happenedAt, CancellationToken stop) =>
        floor.Act(id, () => floor.Seen, async (halfDay, at) =>
        {
            var (voucher, was) = (await floor.Db.VoucherFor(halfDay, floor.Me, stop), halfDay.Confirmation);
            var refusal = halfDay.Confirm(voucher, floor.MomentOf(happenedAt), at.Window);
            if (refusal is null && was is null)
                await floor.Db.TellOf(halfDay, [halfDay.LeaderId], new Text("Your half day is confirmed", "您的半天劳动已确认"), null, stop);
            return refusal;
        }, stop);

    /// <summary>The mentor says that it was not so, with a word why.</summary>
    public static Task<Outcome> Contest(this Floor floor, Guid id, DateTimeOffset? happenedAt, string? why, CancellationToken stop) =>
        floor.Act(id, () => floor.Seen, async (halfDay, at) =>
        {
            var was = halfDay.Dispute;
            var refusal = halfDay.Contest(floor.Me, why ?? "", floor.MomentOf(happenedAt), at.Window);
            if (refusal is null && was is null) await TellOfDispute(floor.Db, halfDay, at, stop);
            return refusal;
        }, stop);

    private static async Task TellOfDispute(HalfdayDb db, HalfDay halfDay, Occasion at, CancellationToken stop)
    {
        var coordinators = await db.CoordinatorsOf(halfDay.SiteId, at.Today, stop);
        var why = halfDay.Dispute!.Why;
        await db.TellOf(halfDay, coordinators.Where(person => person != halfDay.LeaderId),
            new Text("A mentor disputes a half day: settle it", "师傅对一次半天劳动有异议，请裁定"), new Text(why, why), stop);
        await db.TellOf(halfDay, [halfDay.LeaderId],
            new Text("Your mentor says it was not so", "师傅对您的半天劳动提出异议"),
            new Text($"\"{why}\" The coordinator settles it.", $"“{why}”由协调员裁定。"), stop);
    }

    /// <summary>The coordinator settles what the mentor disputed.</summary>
    public static Task<Outcome> Settle(this Floor floor, Guid id, bool wasThere, string? word, CancellationToken stop) =>
        floor.Act(id, () => floor.Steered, async (halfDay, _) =>
        {
            var was = halfDay.Ruling;
            var refusal = halfDay.Settle(wasThere, floor.Me, word ?? "", floor.Now);
            if (refusal is null && was is null)
                await floor.Db.TellOf(halfDay, [halfDay.LeaderId, halfDay.MentorId],
                    wasThere ? new Text("Settled: the half day counts", "已裁定：这次半天劳动有效")
                        : new Text("Settled: the half day does not count", "已裁定：这次半天劳动无效"),
                    halfDay.Ruling is { Word.Length: > 0 } ruling ? new Text(ruling.Word, ruling.Word) : null, stop);
            return refusal;
        }, stop);
}
