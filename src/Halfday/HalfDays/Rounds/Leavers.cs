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
    /// <summary>Frees what lies ahead at a site. Twice is once; the caller saves.</summary>
    public async Task Free(Guid siteId, DateOnly today, DateTime now, CancellationToken stop)
    {
        var ahead = await db.HalfDays.InForce().At(siteId).Where(halfDay => halfDay.Date > today && halfDay.CheckedIn == null).ToListAsync(stop);
        var leaving = await ThoseWhoMayHaveGone(ahead, stop);
        var theirs = ahead.Where(halfDay => leaving.ContainsKey(halfDay.LeaderId)).ToList();
        if (theirs.Count == 0) return;

        var duties = await DutiesOf(siteId, theirs, stop);
        foreach (var halfDay in theirs)
            if (ReasonToFree(halfDay, leaving[halfDay.LeaderId], duties) is { } reason) await Free(halfDay, reason, today, now, stop);
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

    private async Task Free(HalfDay halfDay, WithdrawalReason reason, DateOnly today, DateTime now, CancellationToken stop)
    {
        if (halfDay.Withdraw(reason, now) is not null) return;
        var told = (await db.CoordinatorsOf(halfDay.SiteId, today, stop)).Append(halfDay.MentorId);
        await db.TellOf(halfDay, told, new Text("A half day is free again", "有一次半天劳动已释放"), halfDay.Withdrawal!.Words, stop, $"freed:{halfDay.Id}");
    }
}
