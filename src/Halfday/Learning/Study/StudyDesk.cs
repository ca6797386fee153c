using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Study;

/// <summary>What one logs.</summary>
/// <param name="Trade">Its code.</param>
/// <param name="Reading">The key of a reading of the trade; null: something else.</param>
public sealed record StudyCall(string? Trade, string? Reading, DateOnly On, int Minutes, string? Learnt);

/// <summary>Study logged and borne out, the same from page and program; the caller saves.</summary>
public sealed class StudyDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>One's own, the latest first.</summary>
    public IQueryable<StudyEntry> Mine => db.StudyEntries.Where(entry => entry.PersonId == viewer.PersonId).OrderByDescending(entry => entry.On).ThenByDescending(entry => entry.Id);

    /// <summary>What others logged and the viewer may bear out: of trades they teach, and of sites they steer.</summary>
    public IQueryable<StudyEntry> ToConfirm
    {
        get
        {
            var today = time.Today(TimeZoneInfo.Utc);
            var (steered, taught) = (db.Units.SteeredBy(viewer), db.Mentors.Where(mentor => mentor.PersonId == viewer.PersonId && (mentor.Until == null || mentor.Until >= today)).SelectMany(mentor => mentor.Trades));
            return db.StudyEntries.Where(entry => entry.ConfirmedAt == null && entry.PersonId != viewer.PersonId
                && (taught.Any(trade => trade.TradeId == entry.TradeId) || steered.Any(unit => unit.Id == entry.SiteId)));
        }
    }

    /// <summary>The viewer studied.</summary>
    public async Task<(StudyEntry? Entry, Refusal? Refusal)> Log(StudyCall call, CancellationToken stop)
    {
        if (viewer.PersonId is not { } me) return (null, null);
        if (await db.TradesVisibleTo(viewer).SingleOrDefaultAsync(trade => trade.Code == call.Trade, stop) is not { } trade)
            return (null, OrganizationRefusals.NotKnownHere(call.Trade ?? "", nameof(call.Trade)));
        if (StudyEntry.Check(call.On, call.Minutes, call.Learnt ?? "", await db.TodayAt(time, trade.SiteId, stop)) is { } refusal) return (null, refusal);

        var reading = string.IsNullOrEmpty(call.Reading) ? null
            : await db.Readings.SingleOrDefaultAsync(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id && each.Key == call.Reading, stop);
        if (reading is null && !string.IsNullOrEmpty(call.Reading)) return (null, OrganizationRefusals.NotKnownHere(call.Reading, nameof(call.Reading)));
        var thatDay = await db.StudyEntries.Where(entry => entry.PersonId == me && entry.On == call.On).ToListAsync(stop);
        if (thatDay.Find(entry => !entry.IsConfirmed && entry.SaysTheSameAs(trade.Id, call.Minutes, call.Learnt!)) is { } known) return (known, null);
        if (StudyEntry.CheckDay(thatDay.Sum(entry => entry.Minutes) + call.Minutes) is { } tooMuch) return (null, tooMuch);
        return (db.StudyEntries.Add(new StudyEntry
        {
            SiteId = trade.SiteId, PersonId = me, TradeId = trade.Id, ReadingId = reading?.Id, On = call.On, Minutes = call.Minutes,
            Learnt = call.Learnt!.Trim(), LoggedAt = time.UtcNow(),
        }).Entity, null);
    }

    /// <summary>The viewer bears out what another logged. Null: there is none that is theirs to bear out.</summary>
    public async Task<(StudyEntry? Entry, Refusal? Refusal)> Confirm(Guid id, CancellationToken stop)
    {
        if (await ToConfirm.SingleOrDefaultAsync(entry => entry.Id == id, stop) is not { } entry) return (null, null);
        var refusal = entry.Confirm(viewer.PersonId ?? Guid.Empty, time.UtcNow());
        if (refusal is null) db.Tell(entry.PersonId, new Text("Your study is confirmed", "您的学习已确认"), new Text(entry.Learnt, entry.Learnt), "/study");
        return (entry, refusal);
    }

    /// <summary>Takes back what one logged, as long as nothing bears it out. False: there is none.</summary>
    public async Task<bool> TakeBack(Guid id, CancellationToken stop)
    {
        if (await Mine.SingleOrDefaultAsync(entry => entry.Id == id && entry.ConfirmedAt == null, stop) is not { } entry) return false;
        db.StudyEntries.Remove(entry);
        return true;
    }

    /// <summary>The viewer's weeks up to this one, with what is owed in each.</summary>
    public async Task<IReadOnlyList<StudyWeek>> Weeks(int weeks, CancellationToken stop)
    {
        var me = viewer.PersonId ?? Guid.Empty;
        var today = await db.TodayOf(time, me, stop);
        // What is over in the first weeks shown may make up weeks before them.
        var first = IsoWeek.Of(today).Plus(1 - weeks - StudyWeeks.MakeUpWeeks);
        var duties = await Duties.Of(db, me, first.Monday, IsoWeek.Of(today).Sunday, stop);
        var owed = Enumerable.Range(0, weeks + StudyWeeks.MakeUpWeeks).Select(first.Plus).Select(week => (week, (int)((duties.Study(me, week)?.Hours ?? 0) * 60))).ToList();
        return [.. StudyWeeks.Of(owed, (await Mine.AsNoTracking().Where(entry => entry.On >= first.Monday).ToListAsync(stop)).Select(entry => new Studied(entry.On, entry.Minutes, entry.IsConfirmed))).Skip(StudyWeeks.MakeUpWeeks)];
    }
}

/// <summary>How a passed test bears out study.</summary>
public static class StudyByTest
{
    /// <summary>What the person studied of the trade up to the day, and nobody bore out yet, is borne out by the test. The caller saves.</summary>
    public static async Task ConfirmStudy(this HalfdayDb db, Guid personId, Guid tradeId, Guid sittingId, DateOnly on, DateTime at, CancellationToken stop)
    {
        var waiting = db.StudyEntries.Where(entry => entry.PersonId == personId && entry.TradeId == tradeId && entry.ConfirmedAt == null && entry.On <= on);
        foreach (var entry in await waiting.ToListAsync(stop)) entry.ConfirmBy(sittingId, at);
    }
}
