using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// The sign-offs of one works: after a few half days the mentor finds a level, from 3 on another mentor of the trade who never taught
/// the leader is drawn; most leaders acknowledge within days, some still have it before them.
/// </summary>
internal sealed class LivedSignOffs(HalfdayDb db, IReadOnlyDictionary<Guid, Person> people, DateTime present, Random chance)
{
    private const int HalfDaysBefore = 3;

    /// <summary>Finds levels; the caller saves.</summary>
    /// <param name="halfDays">The confirmed ones of the site, in the order of the story.</param>
    public async Task SignOff(Guid siteId, IReadOnlyList<HalfDay> halfDays, CancellationToken stop)
    {
        var mentors = (await db.Mentors.AsNoTracking().Include(mentor => mentor.Trades).Where(mentor => mentor.SiteId == siteId).ToListAsync(stop))
            .OrderBy(mentor => people[mentor.PersonId].Code, StringComparer.Ordinal).ToList();
        foreach (var learner in halfDays.GroupBy(half => new PersonTrade(half.LeaderId, half.TradeId)).Where(group => group.Count() >= HalfDaysBefore))
        {
            var last = learner.Last();
            var at = Clock.InstantOf(DemoClock.Zone, last.Date, new TimeOnly(17, chance.Next(60)));
            if (at < present) Assess(last, learner.Key, learner.Count(), mentors, halfDays, at);
        }
    }

    private void Assess(HalfDay last, PersonTrade whose, int practised, List<Mentor> mentors, IReadOnlyList<HalfDay> halfDays, DateTime at)
    {
        var level = practised >= 5 && chance.Next(3) > 0 ? 3 : practised >= 4 ? 2 : 1 + chance.Next(2);
        var (assessment, _) = Assessment.Open(whose, last.SiteId, last.Id, last.MentorId, level, "", at);
        if (assessment is null) return;
        db.Assessments.Add(assessment);
        if (assessment.State == AssessmentState.Waiting) SecondMark(assessment, level, mentors, halfDays, at.AddDays(1));
        if (assessment.State == AssessmentState.ToAcknowledge && chance.NextDouble() < 0.85) Acknowledge(assessment, at.AddDays(chance.Next(1, 4)));
    }

    private void SecondMark(Assessment assessment, int first, List<Mentor> mentors, IReadOnlyList<HalfDay> halfDays, DateTime at)
    {
        var taught = halfDays.Where(half => half.LeaderId == assessment.LeaderId).Select(half => half.MentorId).ToHashSet();
        var pool = mentors.FindAll(mentor => mentor.PersonId != assessment.LeaderId && !taught.Contains(mentor.PersonId) && mentor.Trades.Any(trade => trade.TradeId == assessment.TradeId));
        if (pool.Count == 0 || at >= present) return;
        var drawn = chance.Next(pool.Count);
        assessment.Ask(pool[drawn].PersonId, Way.DrawnHere, pool.Count, at, drawn: drawn);
        if (at.AddDays(2) < present) assessment.Mark(pool[drawn].PersonId, chance.Next(4) > 0 ? first : first - 1, "", at.AddDays(2));
    }

    private void Acknowledge(Assessment assessment, DateTime at)
    {
        if (at >= present) return;
        var (found, _) = assessment.Acknowledge(assessment.LeaderId, [], Clock.DayIn(DemoClock.Zone, at), at);
        if (found is not null) db.Findings.Add(found);
    }
}
