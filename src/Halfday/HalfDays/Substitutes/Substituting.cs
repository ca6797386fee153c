using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>On the day the mentor is missing: the coordinator names another, in two taps.</summary>
public static class Substituting
{
    /// <summary>Those who teach the trade there, are on shift and free, the least busy first.</summary>
    public static async Task<IReadOnlyList<Guid>> SubstitutesFor(this HalfdayDb db, HalfDay halfDay, CancellationToken stop)
    {
        var openings = await Openings.Read(db, halfDay.SiteId, [halfDay.LeaderId], halfDay.Date, halfDay.Date, stop);
        return [.. openings.Teaching(halfDay.TradeId)
            .Select(mentor => mentor.PersonId)
            .Where(personId => personId != halfDay.MentorId && openings.RefusesMentor(halfDay, personId) is null)];
    }

    /// <summary>Names the substitute; the leader and both mentors are told.</summary>
    public static Task<Outcome> NameSubstitute(this Floor floor, Guid id, Guid substituteId, CancellationToken stop) =>
        floor.Act(id, () => floor.Steered, async (halfDay, _) =>
        {
            var before = halfDay.MentorId;
            if (before == substituteId) return null;
            var openings = await Openings.Read(floor.Db, halfDay.SiteId, [halfDay.LeaderId], halfDay.Date, halfDay.Date, stop);
            var refusal = openings.RefusesMentor(halfDay, substituteId) ?? halfDay.NameSubstitute(substituteId, floor.Me, floor.Now);
            if (refusal is null) await TellAll(floor.Db, halfDay, before, stop);
            return refusal;
        }, stop);

    /// <summary>Nobody can teach: the leader hears it, and how to go on. Twice is once.</summary>
    public static Task<Outcome> TellThatNobodyTeaches(this Floor floor, Guid id, CancellationToken stop) =>
        floor.Act(id, () => floor.Steered, async (halfDay, _) =>
        {
            if (halfDay.Withdrawal is not null) return HalfDayRefusals.Withdrawn;
            var key = $"nobody:{halfDay.Id}";
            if (await floor.Db.Notices.AnyAsync(notice => notice.Key == $"{key}:{halfDay.LeaderId}", stop)) return null;
            await floor.Db.TellOf(halfDay, [halfDay.LeaderId], new Text("Nobody can teach you this half day", "这次半天劳动没有师傅能带"),
                new Text("Make it up on another day, from its own page.", "请在该次半天劳动的页面改日补班。"), stop, key);
            return null;
        }, stop);

    private static async Task TellAll(HalfdayDb db, HalfDay halfDay, Guid before, CancellationToken stop)
    {
        var name = (await Names.Read(db, [halfDay.MentorId], stop))[halfDay.MentorId];
        await db.TellOf(halfDay, [halfDay.LeaderId],
            new Text($"{name.En} teaches you instead", $"改由{name.Zh}师傅带您"), null, stop);
        await db.TellOf(halfDay, [halfDay.MentorId], new Text("You teach this half day", "这次半天劳动由您带"), null, stop);
        await db.TellOf(halfDay, [before], new Text("Another mentor teaches this half day", "这次半天劳动改由他人带"), null, stop);
    }
}
