using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Fairness;

/// <summary>A mentor's half days: in the newest published weeks, and in those before, back to a year.</summary>
public sealed record MentorShare(string Code, string Name, int Newest, int Before)
{
    public int InAll => Newest + Before;
}

/// <summary>How often a part of the week is used, and how many leaders would like it best.</summary>
public sealed record PartShare(string Part, int HalfDays, int PreferredBy);

/// <summary>A leader with a preference: how many half days were at the preferred part, and how many put them off it.</summary>
public sealed record LeaderShare(string Code, string Name, string Preferred, int AsPreferred, int PutOffNewest, int PutOffBefore)
{
    public int PutOff => PutOffNewest + PutOffBefore;
}

/// <summary>How load and preferences are shared at a site, carried over from one published horizon to the next.</summary>
/// <param name="NewestFrom">The first day of the newest published weeks.</param>
public sealed record Fairness(DateOnly? NewestFrom, IReadOnlyList<MentorShare> Mentors, IReadOnlyList<PartShare> Parts, IReadOnlyList<LeaderShare> Leaders)
{
    private const int DaysBack = 365;

    public static async Task<Fairness> Read(HalfdayDb db, Unit site, TimeProvider time, CancellationToken stop)
    {
        var from = time.Today(TimeZoneInfo.Utc).AddDays(-DaysBack);
        var newest = await db.Publications.Where(published => published.SiteId == site.Id).MaxAsync(published => (DateOnly?)published.FirstMonday, stop);
        var halfDays = await db.HalfDays.AsNoTracking().InForce().At(site.Id).Where(half => half.Date >= from).ToListAsync(stop);
        var mentors = await db.Mentors.AsNoTracking().Where(mentor => mentor.SiteId == site.Id && (mentor.Until == null || mentor.Until >= from)).Select(mentor => mentor.PersonId).ToListAsync(stop);
        var ids = halfDays.Select(half => half.LeaderId).Concat(halfDays.Select(half => half.MentorId)).Concat(mentors).Distinct().ToArray();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        var preferences = await db.Availabilities.AsNoTracking().Where(given => ids.Contains(given.PersonId) && given.Kind == AvailabilityKind.Preferred && given.Weekday != null && given.Part != null).ToListAsync(stop);
        return Of(newest, halfDays, mentors, people, preferences.GroupBy(given => given.PersonId).ToDictionary(group => group.Key, group => new SitePart(group.First().Weekday!.Value, group.First().Part!.Value)));
    }

    private static Fairness Of(DateOnly? newest, List<HalfDay> halfDays, List<Guid> mentors, Dictionary<Guid, Person> people, Dictionary<Guid, SitePart> preferred)
    {
        bool IsNewest(HalfDay half) => newest is { } day && half.Date >= day;
        var byMentor = halfDays.ToLookup(half => half.MentorId);
        var wished = preferred.Values.CountBy(part => part).ToDictionary();
        return new Fairness(newest,
            [.. mentors.Union(byMentor.Select(group => group.Key)).Select(id => new MentorShare(people[id].Code, people[id].FullName, byMentor[id].Count(IsNewest), byMentor[id].Count(half => !IsNewest(half))))
                .OrderByDescending(share => share.InAll).ThenBy(share => share.Code, StringComparer.Ordinal)],
            [.. halfDays.CountBy(PartOf).Select(part => new PartShare(part.Key.Id, part.Value, wished.GetValueOrDefault(part.Key))).OrderByDescending(part => part.HalfDays).ThenBy(part => part.Part, StringComparer.Ordinal)],
            [.. halfDays.Where(half => preferred.ContainsKey(half.LeaderId)).GroupBy(half => half.LeaderId).Select(group => Leader(people[group.Key], preferred[group.Key], [.. group], IsNewest))
                .OrderByDescending(share => share.PutOff).ThenBy(share => share.Code, StringComparer.Ordinal)]);
    }

    private static LeaderShare Leader(Person person, SitePart preferred, List<HalfDay> halfDays, Func<HalfDay, bool> isNewest)
    {
        var off = halfDays.Where(half => PartOf(half) != preferred).ToList();
        return new LeaderShare(person.Code, person.FullName, preferred.Id, halfDays.Count - off.Count, off.Count(isNewest), off.Count(half => !isNewest(half)));
    }

    private static SitePart PartOf(HalfDay half) => new(half.Date.DayOfWeek, half.Part);
}
