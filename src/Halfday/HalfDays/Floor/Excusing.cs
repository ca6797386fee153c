using Halfday.Shared;
using Halfday.Shared.Data;

namespace Halfday.HalfDays;

/// <summary>A leader asks to be excused; a reviewer grants or declines.</summary>
public static class Excusing
{
    /// <summary>Asks, with the reason; the coordinators are told that there is one, and read it where they review it.</summary>
    public static Task<Outcome> AskToBeExcused(this Floor floor, Guid id, DateTimeOffset? happenedAt, string? reason, CancellationToken stop) =>
        floor.Act(id, () => floor.Mine, async (halfDay, at) =>
        {
            var was = halfDay.Excuse;
            var refusal = halfDay.AskToBeExcused(reason ?? "", floor.MomentOf(happenedAt), at.Today.AddDays(Excuse.DaysToReview));
            if (refusal is null && was != halfDay.Excuse) await TellReviewers(floor.Db, halfDay, at, stop);
            return refusal;
        }, stop);

    private static async Task TellReviewers(HalfdayDb db, HalfDay halfDay, Occasion at, CancellationToken stop)
    {
        var reviewers = await db.CoordinatorsOf(halfDay.SiteId, at.Today, stop);
        await db.TellOf(halfDay, reviewers.Where(person => person != halfDay.LeaderId),
            new Text("A leader asks to be excused", "有干部申请准假"),
            new Text("Please answer within seven days.", "请在七天内答复。"), stop);
    }

    /// <summary>Grants or declines, perhaps with a word.</summary>
    public static Task<Outcome> ReviewExcuse(this Floor floor, Guid id, bool granted, string? word, CancellationToken stop) =>
        floor.Act(id, () => floor.Steered, async (halfDay, _) =>
        {
            var was = halfDay.Excuse?.Verdict;
            var verdict = granted ? ExcuseVerdict.Granted : ExcuseVerdict.Declined;
            var refusal = halfDay.ReviewExcuse(verdict, floor.Me, word ?? "", floor.Now);
            if (refusal is null && was != verdict) await TellVerdict(floor.Db, halfDay, stop);
            return refusal;
        }, stop);

    // The mentor needs to know that nobody comes, not why.
    private static async Task TellVerdict(HalfdayDb db, HalfDay halfDay, CancellationToken stop)
    {
        var (granted, word) = (halfDay.Excuse!.Verdict == ExcuseVerdict.Granted, halfDay.Excuse.Word);
        await db.TellOf(halfDay, [halfDay.LeaderId],
            granted ? new Text("You are excused", "您的准假已获批准") : new Text("Your excuse is declined", "您的准假未获批准"),
            word.Length > 0 ? new Text(word, word) : null, stop);
        if (granted && halfDay.CheckedIn is null)
            await db.TellOf(halfDay, [halfDay.MentorId], new Text("Nobody comes: the leader is excused", "干部已准假，不来车间"), null, stop);
    }
}
