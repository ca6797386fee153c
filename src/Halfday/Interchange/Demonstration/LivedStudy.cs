using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Study;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// The study of one works' leaders: most weeks they read what comes next in the trade that they had their hands on, say what they
/// learnt, and the mentor of that half day bears it out.
/// </summary>
/// <param name="people">The leaders and mentors of the site.</param>
internal sealed class LivedStudy(HalfdayDb db, IReadOnlyDictionary<Guid, Person> people, DateTime present, Random chance)
{
    // The decision asks for two hours a week.
    private const int MinutesAWeek = 120, Longest = 75;
    private const double Studies = 0.86, IsBorneOut = 0.93;

    private static readonly (string En, string Zh)[] Learnt =
    [
        ("Why the order of the steps is as it is", "弄懂了步骤为什么这样排"), ("How to tell a good piece by eye and by gauge", "学会目测和用量具判断合格品"),
        ("What makes the material behave as it does", "明白了材料为什么会这样变化"), ("Which faults come from the setting, which from the tool", "分清了哪些毛病出在调整、哪些出在刀具"),
        ("What to do before and after every shift", "记住了班前班后要做的事"), ("Two calculations that the workers do in their heads", "学会了师傅们心算的两个公式"),
    ];

    private readonly Dictionary<Guid, List<Reading>> readings = [];
    private readonly Dictionary<(Guid Person, Guid Trade), int> read = [];

    /// <summary>One week; the caller saves.</summary>
    /// <param name="halfDays">Those of the week, in the order of the story.</param>
    public async Task Study(IEnumerable<HalfDay> halfDays, DateOnly until, CancellationToken stop)
    {
        foreach (var half in halfDays.Where(half => half.CheckedIn is not null).DistinctBy(half => half.LeaderId))
        {
            if (chance.NextDouble() > Studies) continue;
            for (int left = MinutesAWeek, day = 0; left > 0 && half.Date.AddDays(day) <= until; day++)
            {
                var entry = await Next(half, half.Date.AddDays(day), left, stop);
                left -= entry.Minutes;
                db.StudyEntries.Add(entry);
            }
        }
    }

    private async Task<StudyEntry> Next(HalfDay half, DateOnly on, int left, CancellationToken stop)
    {
        var all = await ReadingsOf(half, stop);
        var at = read[(half.LeaderId, half.TradeId)] = read.GetValueOrDefault((half.LeaderId, half.TradeId), -1) + 1;
        var (en, zh) = Learnt[chance.Next(Learnt.Length)];
        var logged = Clock.InstantOf(DemoClock.Zone, on, new TimeOnly(19, chance.Next(60)));
        var entry = new StudyEntry
        {
            SiteId = half.SiteId, PersonId = half.LeaderId, TradeId = half.TradeId, ReadingId = at < all.Count ? all[at].Id : null, On = on,
            Minutes = Math.Min(left, Longest - chance.Next(20)), Learnt = people[half.LeaderId].Language == "en" ? en : zh, LoggedAt = logged,
        };
        var asked = logged.AddDays(chance.Next(1, 8));
        if (chance.NextDouble() < IsBorneOut && asked < present) entry.Confirm(half.MentorId, asked);
        return entry;
    }

    private async Task<List<Reading>> ReadingsOf(HalfDay half, CancellationToken stop) => readings.TryGetValue(half.TradeId, out var known)
        ? known
        : readings[half.TradeId] = await db.Readings.AsNoTracking().Where(reading => reading.SiteId == half.SiteId && reading.TradeId == half.TradeId).OrderBy(reading => reading.Order).ToListAsync(stop);
}
