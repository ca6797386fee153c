using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.SignOffs;

/// <summary>Draws one of so many: a number from 0 up to it, each as likely as any other.</summary>
public delegate int Lot(int count);

/// <summary>Who assesses next: by lot at the site, else by lot where the same is taught elsewhere, else the office names one; never nobody. The caller saves.</summary>
public sealed class Draws(HalfdayDb db, TimeProvider time, IEnumerable<WhoTaught> taught, Lot lot)
{
    private static readonly Way[] InTurn = [Way.DrawnHere, Way.DrawnElsewhere];

    /// <summary>Goes on with an assessment after a verb: draws where one is wanted, and tells whose turn it is.</summary>
    public async Task Proceed(Assessment assessment, CancellationToken stop)
    {
        var about = await SignOffSubject.Read(db, assessment, stop);
        var isWanted = assessment.State == AssessmentState.Waiting;
        if (isWanted && await Draw(assessment, about, stop)) return;

        if (isWanted) await db.TellOffices(about, SignOffNotices.WaitsForYou(about), await DayAt(about, stop), stop);
        else if (assessment.Asked is { } asked) db.Tell(asked.PersonId, SignOffNotices.AreAsked(about));
        else if (assessment.State == AssessmentState.ToAcknowledge) db.Tell(assessment.LeaderId, SignOffNotices.HasResult(about, assessment));
        else if (assessment.State == AssessmentState.Disputed) await db.TellOffices(about, SignOffNotices.IsDisputed(about), await DayAt(about, stop), stop);
    }

    /// <summary>Draws the next assessor and tells them; false: there is nobody to draw from.</summary>
    public async Task<bool> Draw(Assessment assessment, SignOffSubject about, CancellationToken stop)
    {
        foreach (var way in InTurn)
        {
            var fit = await Fit(assessment, about, way, stop);
            if (fit.Count == 0) continue;
            var drawn = lot(fit.Count);
            if (assessment.Ask(fit[drawn], way, fit.Count, time.UtcNow(), drawn: drawn) is not null) return false;
            db.Tell(fit[drawn], SignOffNotices.AreAsked(about));
            return true;
        }
        return false;
    }

    /// <summary>Why somebody may not mark it now, whatever was true when they were asked; null: they may.</summary>
    public async Task<Refusal?> MayNotMark(Assessment assessment, Guid personId, Way way, CancellationToken stop)
    {
        var about = await SignOffSubject.Read(db, assessment, stop);
        var day = await DayAt(about, stop);
        var ties = await db.Ties(taught, assessment.LeaderId, assessment.SiteId, Opened(assessment), [personId], day, stop);
        if (ties.MayNotAssess(personId, way) is { } refusal) return refusal;
        return way is Way.DrawnHere or Way.DrawnElsewhere && !(await db.PoolOf(about.Trade, way, day, stop)).Contains(personId) ? Ties.NoLongerTeaches : null;
    }

    private async Task<IReadOnlyList<Guid>> Fit(Assessment assessment, SignOffSubject about, Way way, CancellationToken stop)
    {
        var day = await DayAt(about, stop);
        var pool = await db.PoolOf(about.Trade, way, day, stop);
        var ties = await db.Ties(taught, assessment.LeaderId, assessment.SiteId, Opened(assessment), pool, day, stop);
        return [.. pool.Where(person => ties.MayNotAssess(person, way) is null && assessment.Seats.All(seat => seat.PersonId != person))];
    }

    // The first mark stands from then on, wherever on earth that is still the day before.
    private static DateOnly Opened(Assessment assessment) => DateOnly.FromDateTime(assessment.OpenedAt).AddDays(-1);

    private Task<DateOnly> DayAt(SignOffSubject about, CancellationToken stop) => db.TodayAt(time, about.Site.Path, stop);
}
