using Halfday.Planner;

namespace Halfday.Rota.Facts;

/// <summary>A problem with facts bent for one half day that people have agreed on, or that is done.</summary>
internal static class ProblemBending
{
    // The contract's most: a leader owes at most two half days in a week.
    private const int MostInAWeek = 2;

    /// <summary>The leader may come once more in the week: what is met there is owed in another.</summary>
    public static RotaProblem WithOneMore(RotaProblem problem, Assignment half) => problem with
    {
        Leaders = Each(problem.Leaders, leader => leader.Id == half.Leader, leader => leader with
        {
            Owed = [.. leader.Owed.Select((owed, week) => week == half.Week ? Math.Min(MostInAWeek, owed + 1) : owed)],
        }),
    };

    /// <summary>The part exists, the leader is free in it, the mentor there, and the workshop has room for one more than is pinned.</summary>
    public static RotaProblem Opened(RotaProblem problem, Assignment half)
    {
        problem = WithPart(problem, half.Part);
        var at = problem.Parts.ToList().FindIndex(part => part.Id == half.Part);
        var besides = problem.Pins.Count(pin => pin.Week == half.Week && pin.Part == half.Part && pin.Workshop == half.Workshop) + 1;
        return problem with
        {
            Leaders = Each(problem.Leaders, leader => leader.Id == half.Leader, leader => leader with { Free = Marked(leader.Free, half.Week, at) }),
            Mentors = Each(problem.Mentors, mentor => mentor.Id == half.Mentor, mentor => mentor with { OnShift = Marked(mentor.OnShift, half.Week, at) }),
            Workshops = Each(problem.Workshops, workshop => workshop.Id == half.Workshop, workshop => workshop with
            {
                Capacity = [.. workshop.Capacity.Select((room, part) => part == at ? Math.Max(room, besides) : room)],
            }),
        };
    }

    /// <summary>Those things changed of which it holds.</summary>
    public static List<T> Each<T>(IEnumerable<T> things, Func<T, bool> isIt, Func<T, T> change) =>
        [.. things.Select(thing => isIt(thing) ? change(thing) : thing)];

    // A part that the week does not have yet comes last, shut for everybody.
    private static RotaProblem WithPart(RotaProblem problem, string id) => problem.Parts.Any(part => part.Id == id) ? problem : problem with
    {
        Parts = [.. problem.Parts, SitePart.Parse(id).AsRotaPart],
        Leaders = [.. problem.Leaders.Select(leader => leader with { Free = Longer(leader.Free) })],
        Mentors = [.. problem.Mentors.Select(mentor => mentor with { OnShift = Longer(mentor.OnShift) })],
        Workshops = [.. problem.Workshops.Select(workshop => workshop with { Capacity = [.. workshop.Capacity, 0] })],
    };

    private static List<string> Longer(IReadOnlyList<string> rows) => [.. rows.Select(row => row + "0")];

    private static List<string> Marked(IReadOnlyList<string> rows, int week, int at) =>
        [.. rows.Select((row, of) => of == week ? row[..at] + "1" + row[(at + 1)..] : row)];
}
