using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>
/// What nobody does by hand: reminders the day before, notices of misses, a word to mentors who have not confirmed, and the
/// freeing of half days whose leader has gone. A round walked twice, or by two nodes at once, tells everyone once.
/// </summary>
public sealed class FloorRounds(HalfdayDb db, TimeProvider time, ILogger<FloorRounds> log)
{
    // A node that stood still for a while catches up, but nobody is told of what is long past.
    private const int DaysBack = 3;

    // Reminders go out at noon of the day before, not in the night.
    private static readonly TimeOnly RemindFrom = new(12, 0);

    /// <summary>Walks all sites with half days near; one that fails does not keep the others waiting.</summary>
    public async Task Walk(CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(time.UtcNow());
        var sites = await db.HalfDays.InForce().Where(halfDay => halfDay.Date >= today.AddDays(-DaysBack))
            .Select(halfDay => halfDay.SiteId).Distinct().ToListAsync(stop);
        foreach (var siteId in sites) await WalkOne(siteId, stop);
    }

    private async Task WalkOne(Guid siteId, CancellationToken stop)
    {
        try
        {
            await Walk(siteId, stop);
        }
        catch (DbUpdateException taken)
        {
            // Another node told them first, or a verb came between: the next round finds what is left.
            log.LogInformation(taken, "The round of site {Site} is left to the next", siteId);
        }
        db.ChangeTracker.Clear();
    }

    /// <summary>Walks one site.</summary>
    public async Task Walk(Guid siteId, CancellationToken stop)
    {
        var now = time.UtcNow();
        var around = DateOnly.FromDateTime(now);
        var cards = await HalfDayCard.Read(db,
            db.HalfDays.InForce().At(siteId).Between(around.AddDays(-DaysBack), around.AddDays(2)), now, stop);
        foreach (var (card, key, people, subject, body) in cards.SelectMany(card => Due(card, now)))
            await TellOnce(card.HalfDay, key, people, subject, body, stop);
        await new Leavers(db).Free(siteId, now, stop);
        await db.SaveChangesAsync(stop);
    }

    private static IEnumerable<(HalfDayCard Card, string Key, Guid[] People, Text Subject, Text? Body)> Due(HalfDayCard card, DateTime now)
    {
        var halfDay = card.HalfDay;
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, card.Zone);
        if (card.State == HalfDayState.Planned && halfDay.Date == card.Today.AddDays(1) && TimeOnly.FromDateTime(local) >= RemindFrom)
            yield return (card, "reminder", [halfDay.LeaderId, halfDay.MentorId], new("Tomorrow: half a day at the bench", "明天：半天劳动"), Where(card));
        if (card.State == HalfDayState.Missed)
            yield return (card, "missed", [halfDay.LeaderId], new("You missed a half day", "您有一次半天劳动缺勤"),
                new("Make it up, or ask to be excused.", "请补班或申请准假。"));
        if (card.State == HalfDayState.AwaitingConfirmation && halfDay.Date < card.Today && halfDay.Confirmation is null)
            yield return (card, "confirm", [halfDay.MentorId], new("A half day waits for your confirmation", "有半天劳动等您确认"),
                new("Within seven days of it.", "请在七天内确认。"));
    }

    private static Text Where(HalfDayCard card) => new(
        $"{card.Workshop.En}, {card.Hours.Starts:HH\\:mm}, with {card.Mentor.En}.", $"{card.Hours.Starts:HH\\:mm}，{card.Workshop.Zh}，{card.Mentor.Zh}师傅。");

    private async Task TellOnce(HalfDay halfDay, string what, Guid[] people, Text subject, Text? body, CancellationToken stop)
    {
        var key = $"{what}:{halfDay.Id}";
        var keys = people.Select(person => $"{key}:{person}").ToList();
        var told = await db.Set<Shared.Notices.Notice>().Where(notice => keys.Contains(notice.Key!)).Select(notice => notice.PersonId).ToListAsync(stop);
        await db.TellOf(halfDay, people.Except(told), subject, body, stop, key);
    }
}
