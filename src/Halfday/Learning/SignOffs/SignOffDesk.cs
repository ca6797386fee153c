using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>What the leader and the assessors do in a sign-off, the same from page and program; the caller saves.</summary>
public sealed class SignOffDesk(HalfdayDb db, Viewer viewer, Draws draws, TimeProvider time)
{
    private Guid Me => viewer.PersonId ?? Guid.Empty;

    /// <summary>One that the viewer may see; null: there is none.</summary>
    public Task<Assessment?> Find(Guid id, CancellationToken stop) =>
        db.SignOffsVisibleTo(viewer).SingleOrDefaultAsync(assessment => assessment.Id == id, stop);

    /// <summary>Who taught a confirmed half day opens a sign-off with the first mark. Twice is once; one at a time.</summary>
    public async Task<Refusal?> Open(PersonTrade whose, Guid siteId, Guid halfDayId, int level, string? note, CancellationToken stop)
    {
        if (await db.Assessments.Include(each => each.Seats).SingleOrDefaultAsync(each => each.HalfDayId == halfDayId, stop) is { } standing)
            return standing.Mark(Me, level, note ?? "", time.UtcNow());
        if (await db.Assessments.AnyAsync(each => each.LeaderId == whose.PersonId && each.TradeId == whose.TradeId && each.State != AssessmentState.Complete, stop))
            return SignOffRefusals.IsBeingAssessed;
        if (await Missing(whose, siteId, stop) is { Count: > 0 } missing) return SignOffRefusals.NotInducted(missing);

        var (opened, refusal) = Assessment.Open(whose, siteId, halfDayId, Me, level, note ?? "", time.UtcNow());
        if (opened is null) return refusal;
        db.Assessments.Add(opened);
        await draws.Proceed(opened, stop);
        return null;
    }

    /// <summary>Who is asked gives their mark. Everything is asked again: who meanwhile came too near is set aside, another is drawn, and that is saved.</summary>
    public async Task<Refusal?> Mark(Assessment assessment, int level, string? note, CancellationToken stop)
    {
        if (assessment.Asked is not { } seat || seat.PersonId != Me) return assessment.Mark(Me, level, note ?? "", time.UtcNow());
        if (await draws.MayNotMark(assessment, Me, seat.Way, stop) is { } tie)
        {
            await Replace(assessment, tie, stop);
            await db.SaveChangesAsync(stop);
            return tie;
        }

        var refusal = assessment.Mark(Me, level, note ?? "", time.UtcNow());
        if (refusal is null) await GoOn(assessment, stop);
        return refusal;
    }

    /// <summary>Who is asked cannot; another is drawn.</summary>
    public async Task<Refusal?> Decline(Assessment assessment, string? why, CancellationToken stop)
    {
        if (assessment.Asked?.PersonId != Me) return SignOffRefusals.NotAsked;
        if (string.IsNullOrWhiteSpace(why)) return SignOffRefusals.DeclinedWithoutWord;

        assessment.SetAside(why.Trim(), time.UtcNow());
        await GoOn(assessment, stop);
        return null;
    }

    /// <summary>The leader agrees, and the level is found.</summary>
    public async Task<Refusal?> Acknowledge(Assessment assessment, CancellationToken stop)
    {
        var about = await SignOffSubject.Read(db, assessment, stop);
        var on = await db.TodayAt(time, about.Site.Path, stop);
        if (assessment.State == AssessmentState.ToAcknowledge && await IsTakenBackSince(assessment, stop)) return SignOffRefusals.TakenBackSince;
        var missing = await Missing(new(assessment.LeaderId, assessment.TradeId), assessment.SiteId, stop);
        var (found, refusal) = assessment.Acknowledge(Me, missing, on, time.UtcNow());
        if (found is null) return refusal;

        db.Findings.Add(found);
        foreach (var seat in assessment.Marked) db.Tell(seat.PersonId, SignOffNotices.IsComplete(about, assessment));
        await db.IsDealtWith(about.Link, Me, time.UtcNow(), stop);
        return null;
    }

    /// <summary>The leader disagrees, with a word.</summary>
    public async Task<Refusal?> Object(Assessment assessment, string? word, CancellationToken stop)
    {
        var before = assessment.Version;
        var refusal = assessment.Object(Me, word ?? "");
        if (refusal is null && assessment.Version != before) await GoOn(assessment, stop);
        return refusal;
    }

    // What was found before a level was taken back does not bring it back: that takes new marks.
    private Task<bool> IsTakenBackSince(Assessment assessment, CancellationToken stop)
    {
        var marked = assessment.Marked[^1].MarkedAt;
        return db.Findings.AnyAsync(found => found.SiteId == assessment.SiteId && found.PersonId == assessment.LeaderId && found.TradeId == assessment.TradeId
            && found.Method == Method.Revocation && found.Operation != null && found.At > marked, stop);
    }

    private async Task Replace(Assessment assessment, Refusal tie, CancellationToken stop)
    {
        assessment.SetAside(tie.Rule, time.UtcNow());
        db.Tell(Me, SignOffNotices.AreSetAside(await SignOffSubject.Read(db, assessment, stop), tie.Sentence));
        await GoOn(assessment, stop);
    }

    private async Task GoOn(Assessment assessment, CancellationToken stop)
    {
        await db.IsDealtWith($"/signoffs/{assessment.Id}", Me, time.UtcNow(), stop);
        await draws.Proceed(assessment, stop);
    }

    private async Task<IReadOnlyList<Requirement>> Missing(PersonTrade whose, Guid siteId, CancellationToken stop)
    {
        var path = await db.Units.Where(unit => unit.Id == siteId).Select(unit => unit.Path).SingleAsync(stop);
        return (await Inducted.Read(db, [siteId], whose.PersonId, stop)).Missing(whose.PersonId, whose.TradeId, await db.TodayAt(time, path, stop));
    }
}
