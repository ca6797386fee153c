using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;

namespace Halfday.Rota.Targets;

/// <summary>What one setting of a trade's practice asks of the coming quarter.</summary>
/// <param name="Practice">Half days that mastering takes.</param>
/// <param name="Leaders">How many still need some.</param>
/// <param name="Needed">Half days needed within the quarter, of all leaders.</param>
/// <param name="TooMany">Leaders whose trades together need more half days than they owe: some of it must come later or be missed.</param>
public sealed record TargetLoad(int Practice, int Leaders, int Needed, int TooMany);

/// <summary>
/// What a change of a trade's target does to the plan: the needs of the next quarter as they are and as they would be, beside what the
/// mentors of the trade can teach. Counted, not planned: a plan takes a job, and may be asked for once the change is kept.
/// </summary>
/// <param name="CanTeach">Half days that the trade's mentors can give within the quarter, if they taught nothing else.</param>
public sealed record TargetEffect(TargetLoad Now, TargetLoad Then, int CanTeach, Horizon Horizon)
{
    private const int Weeks = 13, Most = 1_000;

    /// <summary>The mentors cannot give what would be needed.</summary>
    public bool IsBeyondTheMentors => Then.Needed > CanTeach;

    /// <summary>From next week on.</summary>
    public static async Task<TargetEffect> Of(HalfdayDb db, Unit site, Trade trade, int practice, DateOnly today, DateTime now, CancellationToken stop)
    {
        practice = Math.Clamp(practice, 0, Most);
        var horizon = new Horizon(IsoWeek.Of(today).Plus(1), Weeks);
        var facts = await RotaFacts.Read(db, [site], horizon, now, stop);
        var (asIs, supposed) = (facts.Of(site, []), facts.Supposing(site, trade.Id, practice));
        return new TargetEffect(Load(asIs, trade, trade.PracticeHalfDays), Load(supposed, trade, practice), CanTeachIn(asIs, trade), horizon);
    }

    private static TargetLoad Load(RotaProblem problem, Trade trade, int practice)
    {
        var needs = problem.Leaders.Select(leader => leader.Trades.FirstOrDefault(each => each.Trade == trade.Code)?.Need ?? 0).ToList();
        return new TargetLoad(practice, needs.Count(need => need > 0), needs.Sum(), problem.Leaders.Count(leader => leader.Trades.Sum(each => each.Need) > leader.Owed.Sum()));
    }

    private static int CanTeachIn(RotaProblem problem, Trade trade) => problem.Mentors.Where(mentor => mentor.Trades.Contains(trade.Code))
        .Sum(mentor => mentor.OnShift.Sum(week => Math.Min(mentor.MaxPerWeek, week.Count(part => part == '1'))));
}
