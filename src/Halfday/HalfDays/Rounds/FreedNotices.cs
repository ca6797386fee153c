using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>One person leaves, one notice each: the coordinators hear of all half days that become free, a mentor of their own.</summary>
public static class FreedNotices
{
    // More days than this nobody reads in a notice.
    private const int MostDays = 8;

    /// <summary>Tells everybody concerned; the caller saves.</summary>
    /// <param name="freed">Of one site.</param>
    public static async Task TellFreed(this HalfdayDb db, Guid siteId, IReadOnlyList<HalfDay> freed, DateOnly today, CancellationToken stop)
    {
        var coordinators = await db.CoordinatorsOf(siteId, today, stop);
        var names = await Names.Read(db, [.. freed.Select(halfDay => halfDay.LeaderId).Distinct()], stop);
        var site = await db.Units.Where(unit => unit.Id == siteId).Select(unit => unit.Code).SingleAsync(stop);
        foreach (var theirs in freed.GroupBy(halfDay => halfDay.LeaderId))
        {
            foreach (var coordinator in coordinators) db.Tell(coordinator, names[theirs.Key], [.. theirs], $"/rota/{site}/replan");
            foreach (var mentored in theirs.Where(halfDay => !coordinators.Contains(halfDay.MentorId)).GroupBy(halfDay => halfDay.MentorId))
                db.Tell(mentored.Key, names[theirs.Key], [.. mentored], "/mentoring");
        }
    }

    // Who walks the same round at once tells of the same first half day: only one of them can save it.
    private static void Tell(this HalfdayDb db, Guid personId, Text leader, List<HalfDay> halfDays, string link)
    {
        var (ordered, n) = (halfDays.OrderBy(halfDay => halfDay.Date).ThenBy(halfDay => halfDay.Part).ToList(), halfDays.Count);
        var reason = ordered[0].Withdrawal!.Words;
        db.Tell(personId,
            n == 1 ? new Text("A half day is free again", "有一次半天劳动已释放") : new Text($"{n} half days are free again", $"有 {n} 次半天劳动已释放"),
            new Text($"{leader.En}: {Days(ordered, day => day.En, ", ", left => $" and {left} more")}. {reason.En}.", $"{leader.Zh}：{Days(ordered, day => day.Zh, "、", left => $"等，另有 {left} 次")}。{reason.Zh}。"),
            link, $"freed:{ordered[0].Id}:{personId}");
    }

    private static string Days(List<HalfDay> halfDays, Func<Text, string> language, string comma, Func<int, string> more) =>
        string.Join(comma, halfDays.Take(MostDays).Select(halfDay => language(halfDay.Date.Spoken())))
        + (halfDays.Count > MostDays ? more(halfDays.Count - MostDays) : "");
}
