using System.Globalization;
using Halfday.Planner;
using Halfday.Rota.Facts;
using Halfday.Rota.Planning;
using Halfday.Shared.Ui;

namespace Halfday.Rota.Moves;

/// <summary>Where a half day may be asked to go: the lists of the form. Rules are asked when it is sent.</summary>
/// <param name="Present">Where it stands.</param>
public sealed record MoveChoices(Assignment Present, IReadOnlyList<Option> Days, IReadOnlyList<Option> Lessons)
{
    /// <param name="fromWeek">The first week that can still be chosen.</param>
    public static MoveChoices Of(RotaProblem problem, PlanNames names, Horizon horizon, Assignment present, int fromWeek) => new(present,
        [.. from week in Enumerable.Range(fromWeek, horizon.Weeks - fromWeek)
            where Math.Abs(week - present.Week) <= 6
            from part in problem.Parts
            let day = horizon.DateOf(week, SitePart.Parse(part.Id).Weekday)
            select new Option(When(week, part.Id), $"{day.Short()} · {SitePart.Parse(part.Id).Part}")],
        [.. from mentor in problem.Mentors
            from trade in mentor.Trades
            where Allows(problem, present, mentor, trade)
            orderby names.Mine.Trade(trade), names.Mine.Mentor(mentor.Id)
            select new Option($"{trade}|{mentor.Id}", $"{names.Mine.Trade(trade)} · {names.Mine.Mentor(mentor.Id)} · {names.Mine.Workshop(mentor.Workshop)}")]);

    // What is outside the leader's programme, or in a workshop they avoid, would be refused at any time: it is not offered.
    private static bool Allows(RotaProblem problem, Assignment present, RotaMentor mentor, string trade) =>
        (mentor.Id == present.Mentor && trade == present.Trade)
        || (problem.Leaders.FirstOrDefault(leader => leader.Id == present.Leader) is { } leader
            && leader.Trades.Any(need => need.Trade == trade) && !leader.Avoid.Contains(mentor.Workshop)
            && problem.Workshops.Any(workshop => workshop.Id == mentor.Workshop && workshop.Trades.Contains(trade)));

    /// <summary>The value of the present day and part.</summary>
    public string When() => WhenOf(Present);

    /// <summary>The value of the present trade and mentor.</summary>
    public string Lesson() => LessonOf(Present);

    /// <summary>The value that asks for this day and part.</summary>
    public static string WhenOf(Assignment half) => When(half.Week, half.Part);

    /// <summary>The value that asks for this trade and mentor.</summary>
    public static string LessonOf(Assignment half) => $"{half.Trade}|{half.Mentor}";

    /// <summary>The assignment that the form asks for; null when it names nothing that exists.</summary>
    public static Assignment? Asked(RotaProblem problem, Assignment from, string? when, string? lesson)
    {
        if (when?.Split('|') is not [var weekText, var part] || !int.TryParse(weekText, NumberStyles.None, CultureInfo.InvariantCulture, out var week)) return null;
        if (lesson?.Split('|') is not [var trade, var mentorId] || problem.Mentors.FirstOrDefault(mentor => mentor.Id == mentorId) is not { } mentor) return null;
        return week < problem.Weeks ? new Assignment(from.Leader, week, part, mentor.Workshop, trade, mentor.Id) : null;
    }

    private static string When(int week, string part) => string.Create(CultureInfo.InvariantCulture, $"{week}|{part}");
}
