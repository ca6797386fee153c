using Halfday.HalfDays;
using Halfday.Planner;
using Halfday.Planner.Rules;

namespace Halfday.Rota.Facts;

/// <summary>
/// Puts the half days that stay into a problem as its pins. What is done bends the facts (the mentor was there, whatever the
/// calendar says now); what is only fixed for the future gives way when it no longer obeys the rules.
/// </summary>
internal static class Pinning
{
    /// <summary>The problem with its pins; every pin obeys every rule but LearnFirst.</summary>
    public static RotaProblem Of(RotaProblem problem, KeptHalfDays kept)
    {
        foreach (var halfDay in kept.Done) problem = Pinned(Bent(problem, kept.AsAssignment(halfDay)), kept.AsAssignment(halfDay));
        foreach (var halfDay in kept.Fixed) problem = Pinned(problem, kept.AsAssignment(halfDay));
        return problem;
    }

    /// <summary>The problem with the pins of another one too, as far as they obey the rules here.</summary>
    public static RotaProblem WithPinsOf(RotaProblem problem, RotaProblem other) => problem.FirstWeek == other.FirstWeek
        ? other.Pins.Where(pin => !problem.Pins.Contains(pin) && pin.Week < problem.Weeks).Aggregate(problem, Pinned)
        : problem;

    /// <summary>True when the half day could be pinned beside the pins there are.</summary>
    public static bool MayPin(RotaProblem problem, Assignment half) => Pinned(problem, half) != problem;

    // A pin that breaks a rule is left out: the plan is then free to move or drop it.
    private static RotaProblem Pinned(RotaProblem problem, Assignment pin)
    {
        var pinned = problem with { Pins = [.. problem.Pins, pin] };
        var alone = RotaPlan.Of(pinned, pinned.Pins);
        return Knows(problem, pin) && !RotaRules.All.Where(rule => rule is not LearnFirst).Any(rule => rule.Breaches(pinned, alone).Any())
            ? pinned
            : problem;
    }

    /// <summary>True when leader, mentor, workshop and trade are the problem's.</summary>
    public static bool Knows(RotaProblem problem, Assignment pin) =>
        problem.Leaders.Any(leader => leader.Id == pin.Leader) && problem.Mentors.Any(mentor => mentor.Id == pin.Mentor)
        && problem.Workshops.Any(workshop => workshop.Id == pin.Workshop) && problem.Trades.Any(trade => trade.Id == pin.Trade);

    /// <summary>The problem in which the half day was possible.</summary>
    private static RotaProblem Bent(RotaProblem problem, Assignment done)
    {
        var taught = problem.Pins.Count(pin => pin.Week == done.Week && pin.Mentor == done.Mentor) + 1;
        problem = ProblemBending.Opened(problem, done);
        return problem with
        {
            Leaders = ProblemBending.Each(problem.Leaders, leader => leader.Id == done.Leader,
                leader => leader with { Trades = WithTrade(problem, leader.Trades, done.Trade) }),
            Mentors = ProblemBending.Each(problem.Mentors, mentor => mentor.Id == done.Mentor, mentor => mentor with
            {
                Workshop = done.Workshop, MaxPerWeek = Math.Max(mentor.MaxPerWeek, taught), Trades = [.. mentor.Trades.Union([done.Trade])],
            }),
            Workshops = ProblemBending.Each(problem.Workshops, workshop => workshop.Id == done.Workshop,
                workshop => workshop with { Trades = [.. workshop.Trades.Union([done.Trade])] }),
        };
    }

    private static IReadOnlyList<LeaderTrade> WithTrade(RotaProblem problem, IReadOnlyList<LeaderTrade> programme, string trade) =>
        programme.Any(row => row.Trade == trade) ? programme : [.. programme, new LeaderTrade(trade, 0, problem.Weeks - 1)];
}
