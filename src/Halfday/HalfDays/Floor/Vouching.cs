using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>What is known of a person who would vouch for a half day.</summary>
public static class Vouching
{
    /// <summary>Reads whether the person is there on shift, shares cover with the leader, and whether the mentor is away.</summary>
    public static async Task<Voucher> VoucherFor(this HalfdayDb db, HalfDay halfDay, Guid personId, CancellationToken stop)
    {
        if (personId == halfDay.MentorId || personId == halfDay.LeaderId) return Voucher.Mentor(personId);

        var presence = await Presence.Read(db, [personId, halfDay.MentorId], stop);
        return new Voucher(
            personId,
            presence.IsAtWork(personId, halfDay.Slot) && await WorksIn(db, halfDay.WorkshopId, personId, halfDay.Date, stop),
            await ShareCover(db, personId, halfDay.LeaderId, halfDay.Date, stop),
            !presence.IsAtWork(halfDay.MentorId, halfDay.Slot));
    }

    /// <summary>Works in the workshop on the day: teaches there, or is appointed to it or to a team of it.</summary>
    public static async Task<bool> WorksIn(HalfdayDb db, Guid workshopId, Guid personId, DateOnly day, CancellationToken stop)
    {
        if (await db.Mentors.AnyAsync(mentor => mentor.PersonId == personId && mentor.WorkshopId == workshopId, stop)) return true;
        var path = await db.Units.Where(unit => unit.Id == workshopId).Select(unit => unit.Path).SingleAsync(stop);
        var there = db.Units.AtOrBelow(path);
        return await db.Appointments
            .Where(held => held.PersonId == personId && held.From <= day && (held.Until == null || held.Until >= day))
            .AnyAsync(held => there.Any(unit => unit.Id == held.UnitId), stop);
    }

    private static async Task<bool> ShareCover(HalfdayDb db, Guid one, Guid other, DateOnly day, CancellationToken stop)
    {
        var groups = await db.CoverMembers
            .Where(member => (member.PersonId == one || member.PersonId == other) && (member.Until == null || member.Until >= day))
            .Select(member => new { member.Group, member.PersonId }).Distinct().ToListAsync(stop);
        return groups.GroupBy(member => member.Group).Any(group => group.Count() > 1);
    }
}
