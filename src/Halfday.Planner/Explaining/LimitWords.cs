namespace Halfday.Planner.Explaining;

/// <summary>What each limit says about demands that cannot be met together.</summary>
internal static class LimitWords
{
    private const int MostNames = 6;

    public static RotaSentence Demands(RotaProblem problem, IReadOnlyList<RotaDemand> demands)
    {
        var (leaders, sum, week) = (demands.Select(d => d.Leader).Distinct().ToList(), demands.Sum(d => d.HalfDays), demands.Max(d => d.Week));
        var trades = demands.Select(d => d.Trade).OfType<string>().Distinct().ToList();
        return trades.Count == 0
            ? new(n => $"{Some(leaders, n.Leader)} {(leaders.Count == 1 ? "owes" : "owe")} {HalfDays(sum)} in {n.Week(week)}.", n => $"{Some(leaders, n.Leader, "、")}{n.Week(week)}应劳动{sum}个半天。")
            : new(n => $"{Some(leaders, n.Leader)} {(leaders.Count == 1 ? "needs" : "need")} {HalfDays(sum)} of {Some(trades, n.Trade)} by {n.Week(week)}.", n => $"{Some(leaders, n.Leader, "、")}到{n.Week(week)}须练习{Some(trades, n.Trade, "、")}共{sum}个半天。");
    }

    public static RotaSentence Teaching(Teachers teachers) => teachers.Mentors.Count == 0
        ? new(_ => "Nobody who teaches it is on shift while they are free.", _ => "他们有空时没有能教的师傅当班。")
        : new(n => $"Only {Count(teachers.Mentors.Count, "mentor teaches", "mentors teach")} {Some(teachers.Trades, n.Trade)} when they are free: {Some(Ids(teachers), n.Mentor)}.",
            n => $"他们有空时只有{teachers.Mentors.Count}位师傅教{Some(teachers.Trades, n.Trade, "、")}：{Some(Ids(teachers), n.Mentor, "、")}。");

    public static RotaSentence? MentorWeek(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands) => teachers.Mentors.Count == 0 ? null
        : new(n => $"{Some(Ids(teachers), n.Mentor)} may teach {HalfDays(teachers.Mentors.Sum(m => m.MaxPerWeek))} a week between them.",
            n => $"{Some(Ids(teachers), n.Mentor, "、")}合计每周最多教{teachers.Mentors.Sum(m => m.MaxPerWeek)}个半天。");

    public static RotaSentence? Shifts(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var weeks = Weeks(demands);
        var off = problem.Parts.Where((_, at) => teachers.Mentors.All(m => weeks.All(w => m.OnShift[w][at] == '0'))).Select(p => p.Id).ToList();
        return off.Count == 0 || teachers.Mentors.Count == 0
            ? new(_ => "More shifts of those who teach it would help.", _ => "能教的师傅当班时段不够。")
            : new(n => $"{(teachers.Mentors.Count == 1 ? Some(Ids(teachers), n.Mentor) + " is" : "All of them are")} off on {Some(off, n.Part)}.", n => $"{Some(off, n.Part, "、")}这些师傅都不当班。");
    }

    public static RotaSentence? Free(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var tightest = demands.Select(d => (d.Leader, d.Week, Free: problem.Leaders.First(l => l.Id == d.Leader).Free[d.Week].Count(c => c == '1'))).MinBy(d => d.Free);
        return new(n => $"{n.Leader(tightest.Leader)} is free in {tightest.Free} of {problem.Parts.Count} parts of {n.Week(tightest.Week)}.",
            n => $"{n.Leader(tightest.Leader)}在{n.Week(tightest.Week)}的{problem.Parts.Count}个时段中只有{tightest.Free}个有空。");
    }

    public static RotaSentence? Room(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var workshops = problem.Workshops.Where(w => w.Trades.Any(t => teachers.Trades.Count == 0 ? demands.Any(d => d.Trade == t) : teachers.Trades.Contains(t))).ToList();
        return workshops.Count == 0 ? null : new(
            n => $"{Some([.. workshops.Select(w => w.Id)], n.Workshop)} {(workshops.Count == 1 ? "takes" : "take")} at most {workshops.Sum(w => w.Capacity.Max())} leaders at a time.",
            n => $"{Some([.. workshops.Select(w => w.Id)], n.Workshop, "、")}同一时段最多接收{workshops.Sum(w => w.Capacity.Max())}人。");
    }

    public static RotaSentence? Cover(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var groups = problem.Cover.Where(c => demands.Any(d => c.Leaders.Contains(d.Leader))).ToList();
        return groups.Count == 0 ? null : new(
            n => $"Of {Some([.. groups.Select(c => c.Id)], n.Cover)} at most {groups.Min(c => c.MaxAway)} may be away at once.",
            n => $"{Some([.. groups.Select(c => c.Id)], n.Cover, "、")}同时离岗最多{groups.Min(c => c.MaxAway)}人。");
    }

    public static RotaSentence? LearnFirst(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var waiting = problem.Trades.Where(t => t.After is not null && (demands.Any(d => d.Trade == t.Id) || teachers.Trades.Contains(t.Id) || demands.All(d => d.Trade is null))).ToList();
        return waiting.Count == 0 ? null : new(
            n => string.Join(" ", waiting.Take(MostNames).Select(t => $"{Upper(n.Trade(t.Id))} may be practised only after {n.Trade(t.After!)}.")),
            n => string.Concat(waiting.Take(MostNames).Select(t => $"学{n.Trade(t.Id)}前须先学{n.Trade(t.After!)}。")));
    }

    public static RotaSentence? Owed(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var (leader, week) = demands.Where(d => d.Trade is not null).Select(d => (d.Leader, d.Week)).FirstOrDefault();
        if (leader is null) return null;
        var owed = problem.Leaders.First(l => l.Id == leader).Owed.Take(week + 1).Sum();
        return new(n => $"{n.Leader(leader)} comes {owed} times by {n.Week(week)} at most.", n => $"{n.Leader(leader)}到{n.Week(week)}最多来{owed}次。");
    }

    public static RotaSentence? Pins(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands) => problem.Pins.Count == 0 ? null
        : new(_ => "Half days that are pinned take the places.", _ => "固定的半天占用了名额。");

    /// <summary>The weeks in which the demands can be met.</summary>
    public static IReadOnlyList<int> Weeks(IReadOnlyList<RotaDemand> demands) =>
        [.. demands.SelectMany(d => d.Trade is null ? [d.Week] : Enumerable.Range(0, d.Week + 1)).Distinct().Order()];

    public static string Some(IReadOnlyList<string> ids, Func<string, string> name, string comma = ", ") =>
        string.Join(comma, ids.Take(MostNames).Select(name)) + (ids.Count > MostNames ? $" (+{ids.Count - MostNames})" : "");

    private static IReadOnlyList<string> Ids(Teachers teachers) => [.. teachers.Mentors.Select(m => m.Id)];

    private static string HalfDays(int count) => count == 1 ? "1 half day" : $"{count} half days";

    private static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
