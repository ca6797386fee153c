using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.LearningPages;

/// <summary>Somebody who taught a leader: how often, what, and when last.</summary>
/// <param name="HalfDays">Confirmed half days under them.</param>
/// <param name="Trades">What they taught, in both languages.</param>
/// <param name="Last">The last of those days, in the site's zone.</param>
public sealed record Thanks(Text Mentor, int HalfDays, Text Trades, DateOnly Last)
{
    /// <summary>Thanks from the leader, by name.</summary>
    public Text Said => new(
        $"Thank you, {Mentor.En}: {Words.CountEn(HalfDays, "half day")} of {Trades.En.ToLowerInvariant()}, the last on {Last.Spoken().En}.",
        $"感谢{Mentor.Zh}师傅：教了 {HalfDays} 个半天的{Trades.Zh}，最近一次是{Last.Spoken().Zh}。");

    /// <summary>The same told of another: "Wang Peiyu: 3 half days of turning, the last on Wed 23 Sep."</summary>
    public Text Told => new(
        $"{Mentor.En}: {Words.CountEn(HalfDays, "half day")} of {Trades.En.ToLowerInvariant()}, the last on {Last.Spoken().En}.",
        $"{Mentor.Zh}师傅：教了 {HalfDays} 个半天的{Trades.Zh}，最近一次是{Last.Spoken().Zh}。");

    /// <summary>Everyone who taught the leader up to a day, who taught most first.</summary>
    /// <param name="seen">The half days of the leader that the reader may see.</param>
    public static async Task<IReadOnlyList<Thanks>> Read(HalfdayDb db, IQueryable<HalfDay> seen, DateOnly until, CancellationToken stop)
    {
        var practised = db.PractisedHalfDays;
        var taught = await seen.Where(half => half.Date <= until && practised.Any(done => done.HalfDayId == half.Id))
            .GroupBy(half => new { half.MentorId, half.TradeId })
            .Select(group => new { group.Key.MentorId, group.Key.TradeId, Count = group.Count(), Last = group.Max(half => half.Date) }).ToListAsync(stop);
        var names = await Names.Read(db, taught.SelectMany(row => new[] { row.MentorId, row.TradeId }), stop);
        return
        [
            .. taught.GroupBy(row => row.MentorId)
                .Select(group => new Thanks(
                    names[group.Key], group.Sum(row => row.Count), Listed(group.OrderByDescending(row => row.Count).Select(row => names[row.TradeId])), group.Max(row => row.Last)))
                .OrderByDescending(thanks => thanks.HalfDays).ThenByDescending(thanks => thanks.Last).ThenBy(thanks => thanks.Mentor.En, StringComparer.Ordinal),
        ];
    }

    private static Text Listed(IEnumerable<Text> trades)
    {
        var all = trades.ToList();
        return new(string.Join(" and ", all.Select(trade => trade.En)), string.Join("、", all.Select(trade => trade.Zh)));
    }
}
