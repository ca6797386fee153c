namespace Halfday.Planner.Explaining;

/// <summary>A kind of limit, the problem without it, and how it is said about a set of demands.</summary>
internal sealed record Limit(string Rule, Func<RotaProblem, RotaProblem> Without, Func<RotaProblem, Teachers, IReadOnlyList<RotaDemand>, RotaSentence?> Say)
{
    public static readonly IReadOnlyList<Limit> All =
    [
        new("MentorWeek", p => p with { Mentors = [.. p.Mentors.Select(m => m with { MaxPerWeek = p.Parts.Count })] }, LimitWords.MentorWeek),
        new("MentorIsOnShift", p => p with { Mentors = [.. p.Mentors.Select(m => m with { OnShift = [.. m.OnShift.Select(Everything)] })] }, LimitWords.Shifts),
        new("LeaderIsFree", p => p with { Leaders = [.. p.Leaders.Select(l => l with { Free = [.. l.Free.Select(Everything)] })] }, LimitWords.Free),
        new("WorkshopHasRoom", p => p with { Workshops = [.. p.Workshops.Select(w => w with { Capacity = [.. w.Capacity.Select(_ => p.Leaders.Count)] })] }, LimitWords.Room),
        new("OfficeIsCovered", p => p with { Cover = [.. p.Cover.Select(c => c with { MaxAway = p.Leaders.Count })] }, LimitWords.Cover),
        new("LearnFirst", p => p with { Trades = [.. p.Trades.Select(t => t with { After = null })] }, LimitWords.LearnFirst),
        new("LeaderOwes", p => p with { Leaders = [.. p.Leaders.Select(l => l with { Owed = [.. l.Owed.Select(_ => 2)] })] }, LimitWords.Owed),
        new("PinIsKept", p => p with { Pins = [] }, LimitWords.Pins),
    ];

    private static string Everything(string row) => new('1', row.Length);
}

/// <summary>Who could teach what some demands ask for, were nobody else there.</summary>
internal sealed record Teachers(IReadOnlyList<RotaMentor> Mentors, IReadOnlyList<string> Trades)
{
    public static Teachers Of(RotaProblem problem, Meeting meeting, IReadOnlyList<RotaDemand> demands)
    {
        var possible = demands.SelectMany(meeting.Possible).ToList();
        return new Teachers(
            [.. possible.Select(p => p.HalfDay.Mentor).Distinct().Order().Select(m => problem.Mentors[m])],
            [.. possible.Select(p => p.Trade).Distinct().Order().Select(t => problem.Trades[t].Id)]);
    }
}
