using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Moves;

/// <summary>
/// Half days that leave and come without a plan (made up, swapped, exchanged for a weekend), checked by the very rules that the
/// planner keeps, on the facts as they are now. Only what a change breaks counts against it, not what was broken before.
/// </summary>
public sealed class ChangeRules
{
    private readonly PublishedWeeks weeks;
    private readonly Calendars calendars;
    private readonly Guid siteId;

    private ChangeRules(PublishedWeeks weeks, Calendars calendars, Guid siteId) => (this.weeks, this.calendars, this.siteId) = (weeks, calendars, siteId);

    /// <summary>Reads a site's published weeks, up to the day that is asked about and beyond.</summary>
    public static async Task<CheckChange> Read(HalfdayDb db, Guid siteId, DateOnly until, TimeProvider time, CancellationToken stop)
    {
        var site = await db.Units.AsNoTracking().SingleAsync(unit => unit.Id == siteId, stop);
        var weeks = await PublishedWeeks.Read(db, site, time, stop, until);
        var calendars = await Calendars.Read(db, weeks.Horizon.FirstDay, weeks.Horizon.LastDay, stop, siteId);
        return new ChangeRules(weeks, calendars, siteId).Refuses;
    }

    private Refusal? Refuses(IReadOnlyList<HalfDay> leaving, IReadOnlyList<HalfDay> coming)
    {
        if (coming.Any(halfDay => weeks.Problem.Leaders.All(leader => leader.Id != weeks.AsAssignment(halfDay).Leader))) return RotaRefusals.NotBoundHere;
        var problem = coming.Aggregate(weeks.Problem, Allowing);
        var (goes, comes) = (leaving.Select(weeks.AsAssignment).ToList(), coming.Select(weeks.AsAssignment).ToList());
        var touched = Touched([.. goes, .. comes]);
        var before = RotaRules.Breaches(problem, touched).CountBy(breach => breach.ToString()).ToDictionary(StringComparer.Ordinal);
        // Two half days may break a rule in the same words: more of them than before is a new breach.
        var changed = touched with { Assignments = [.. touched.Assignments.Except(goes), .. comes] };
        var breach = RotaRules.Breaches(problem, changed).GroupBy(breach => breach.ToString(), StringComparer.Ordinal)
            .FirstOrDefault(same => same.Count() > before.GetValueOrDefault(same.Key))?.Last();
        return breach is null ? null : RotaRefusals.Breaks(breach, weeks.Names.Say(breach));
    }

    // A rule speaks of one leader, one mentor, or one part of one week: the rest of the plan cannot break by this change.
    private RotaPlan Touched(IReadOnlyCollection<Assignment> change)
    {
        var (leaders, mentors) = (change.Select(half => half.Leader).ToHashSet(), change.Select(half => half.Mentor).ToHashSet());
        var parts = change.Select(half => (half.Week, half.Part)).ToHashSet();
        return weeks.Plan with
        {
            Assignments = [.. weeks.Plan.Assignments.Where(half =>
                leaders.Contains(half.Leader) || mentors.Contains(half.Mentor) || parts.Contains((half.Week, half.Part)))],
        };
    }

    // What is met in another week than its own comes on top there; on a day of rest mentor and coordinator have given their word.
    private RotaProblem Allowing(RotaProblem problem, HalfDay halfDay)
    {
        var at = weeks.AsAssignment(halfDay);
        if (halfDay.MakesUpForId is not null || halfDay.OwedIn != halfDay.Slot.Week) problem = ProblemBending.WithOneMore(problem, at);
        return calendars.IsOpenDay(siteId, halfDay.Date) ? problem : ProblemBending.Opened(problem, at);
    }
}
