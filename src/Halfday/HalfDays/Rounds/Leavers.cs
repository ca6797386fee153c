using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Half days of people who have left, or whom no clause binds there any more, are freed; mentors and coordinators are told.</summary>
public sealed class Leavers(HalfdayDb db)
{
    // So many people are asked for in one query.
    private const int AtOnce = 500;

    /// <summary>Frees what lies ahead at a site. Twice is once; the caller saves.</summary>
    public async Task Free(Guid siteId, DateTime now, CancellationToken stop)
    {
        var ahead = await Ahead(now).At(siteId).ToListAsync(stop);
        var leaving = await ThoseWhoMayHaveGone(ahead, stop);
        await Free(siteId, [.. ahead.Where(halfDay => leaving.ContainsKey(halfDay.LeaderId))], leaving, now, stop);
    }

    /// <summary>Frees what lies ahead of these people, wherever; the caller saves.</summary>
    public async Task FreeOf(IReadOnlyCollection<Guid> people, DateTime now, CancellationToken stop)
    {
        foreach (var some in people.Chunk(AtOnce))
        {
            var ahead = await Ahead(now).Where(halfDay => some.Contains(halfDay.LeaderId)).ToListAsync(stop);
            if (ahead.Count == 0) continue;
            var lastDays = await db.People.Where(person => some.Contains(person.Id)).ToDictionaryAsync(person => person.Id, person => person.Until, stop);
            foreach (var site in ahead.GroupBy(halfDay => halfDay.SiteId)) await Free(site.Key, [.. site], lastDays, now, stop);
        }
    }

    // A day early: which day it is depends on the site.
    private IQueryable<HalfDay> Ahead(DateTime now)
    {
        var around = DateOnly.FromDateTime(now).AddDays(-1);
        return db.HalfDays.InForce().Where(halfDay => halfDay.Date >= around && halfDay.CheckedIn == null);
    }

    private async Task Free(Guid siteId, List<HalfDay> theirs, Dictionary<Guid, DateOnly?> lastDays, DateTime now, CancellationToken stop)
    {
        if (theirs.Count == 0) return;
        var zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, siteId)).Zone(siteId);
        var (today, duties) = (Clock.DayIn(zone, now), await DutiesOf(siteId, theirs, stop));
        var freed = theirs.Where(halfDay => halfDay.Date >= today && ReasonToFree(halfDay, lastDays[halfDay.LeaderId], duties) is { } reason
            && halfDay.Withdraw(reason, now) is null).ToList();
        if (freed.Count > 0) await db.TellFreed(siteId, freed, today, stop);
    }

    // Only those whose person or appointment has an end are worth asking about: everyone else is as bound as when planned.
    private async Task<Dictionary<Guid, DateOnly?>> ThoseWhoMayHaveGone(List<HalfDay> ahead, CancellationToken stop)
    {
        var leaders = ahead.Select(halfDay => halfDay.LeaderId).Distinct().ToList();
        if (leaders.Count == 0) return [];
        var last = ahead.Max(halfDay => halfDay.Date);
        var ending = db.Appointments.Where(held => held.Until != null && held.Until < last).Select(held => held.PersonId);
        return await db.People.Where(person => leaders.Contains(person.Id) && (person.Until != null || ending.Contains(person.Id)))
            .ToDictionaryAsync(person => person.Id, person => person.Until, stop);
    }

    private async Task<Duties> DutiesOf(Guid siteId, List<HalfDay> halfDays, CancellationToken stop)
    {
        var path = await db.Units.Where(unit => unit.Id == siteId).Select(unit => unit.Path).SingleAsync(stop);
        var weeks = halfDays.Select(halfDay => halfDay.OwedIn).ToList();
        return await Duties.Read(db, path, weeks.Min().Monday, weeks.Max().Sunday, stop);
    }

    private static WithdrawalReason? ReasonToFree(HalfDay halfDay, DateOnly? lastDay, Duties duties) =>
        lastDay < halfDay.Date ? WithdrawalReason.LeaderLeft
        : duties.FloorTime(halfDay.LeaderId, halfDay.OwedIn)?.SiteId == halfDay.SiteId ? null
        : WithdrawalReason.NoLongerBound;
}
