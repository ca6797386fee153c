namespace Halfday.Planner.Explaining;

/// <summary>A small change of the facts that might mend a conflict.</summary>
/// <param name="Key">Equal for the same change.</param>
/// <param name="Effort">How much it asks of people, to rank equals: 1 is a place or a week more, 3 a change of somebody's shift or office.</param>
internal sealed record Remedy(string Key, int Effort, RotaSentence What, Func<RotaProblem, RotaProblem> Apply)
{
    /// <summary>Small changes of one binding limit.</summary>
    public static IEnumerable<Remedy> For(string rule, RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands) => rule switch
    {
        "MentorWeek" => teachers.Mentors.Select(OneMoreAWeek),
        "MentorIsOnShift" => MoreShifts(problem, teachers, demands),
        "LeaderIsFree" => demands.Where(d => d.Trade is null).SelectMany(d => FreeToo(problem, d)),
        "WorkshopHasRoom" => problem.Workshops.Where(w => w.Trades.Intersect(teachers.Trades).Any()).Select(OneMorePlace),
        "OfficeIsCovered" => problem.Cover.Where(c => demands.Any(d => c.Leaders.Contains(d.Leader))).Select(OneMoreAway),
        _ => [],
    };

    /// <summary>A later deadline, for what is to be practised.</summary>
    public static IEnumerable<Remedy> Later(RotaProblem problem, IReadOnlyList<RotaDemand> demands) =>
        from demand in demands
        where demand.Trade is not null
        from weeks in new[] { 1, 2, 4 }
        where demand.Week + weeks < problem.Weeks
        select new Remedy($"later|{demand.Leader}|{demand.Trade}|{weeks}", 1 + weeks,
            new(n => $"{n.Leader(demand.Leader)} has until {n.Week(demand.Week + weeks)} for {n.Trade(demand.Trade!)}, {(weeks == 1 ? "a week" : weeks + " weeks")} later.", n => $"{n.Leader(demand.Leader)}学{n.Trade(demand.Trade!)}的期限延后{weeks}周，到{n.Week(demand.Week + weeks)}。"),
            p => p with { Leaders = Each(p.Leaders, l => l.Id == demand.Leader, l => l with { Trades = Each(l.Trades, t => t.Trade == demand.Trade, t => t with { ByWeek = t.ByWeek + weeks }) }) });

    private static Remedy OneMoreAWeek(RotaMentor mentor) => new($"week|{mentor.Id}", 2,
        new(n => $"{n.Mentor(mentor.Id)} teaches one half day a week more: {mentor.MaxPerWeek + 1}.", n => $"{n.Mentor(mentor.Id)}每周多教一个半天：{mentor.MaxPerWeek + 1}个。"),
        p => p with { Mentors = Each(p.Mentors, m => m.Id == mentor.Id, m => m with { MaxPerWeek = m.MaxPerWeek + 1 }) });

    private static IEnumerable<Remedy> MoreShifts(RotaProblem problem, Teachers teachers, IReadOnlyList<RotaDemand> demands)
    {
        var weeks = LimitWords.Weeks(demands);
        var wanted = problem.Mentors.Where(m => teachers.Mentors.Contains(m) || demands.Any(d => MayTeach(problem, m, d)));
        return from mentor in wanted
               from at in Enumerable.Range(0, problem.Parts.Count)
               where weeks.Any(w => mentor.OnShift[w][at] == '0')
               select new Remedy($"shift|{mentor.Id}|{at}|{weeks[0]}-{weeks[^1]}", 3,
                   new(n => $"{n.Mentor(mentor.Id)} is on shift on {n.Part(problem.Parts[at].Id)} too, {Span(n, weeks)}.", n => $"{n.Mentor(mentor.Id)}{Span(n, weeks)}{n.Part(problem.Parts[at].Id)}也当班。"),
                   p => p with { Mentors = Each(p.Mentors, m => m.Id == mentor.Id, m => m with { OnShift = [.. m.OnShift.Select((row, w) => weeks.Contains(w) ? Marked(row, at) : row)] }) });
    }

    private static bool MayTeach(RotaProblem problem, RotaMentor mentor, RotaDemand demand)
    {
        var leader = problem.Leaders.First(l => l.Id == demand.Leader);
        return !leader.Avoid.Contains(mentor.Workshop) && leader.Trades.Any(t => (demand.Trade ?? t.Trade) == t.Trade && mentor.Trades.Contains(t.Trade));
    }

    private static IEnumerable<Remedy> FreeToo(RotaProblem problem, RotaDemand demand)
    {
        var leader = problem.Leaders.First(l => l.Id == demand.Leader);
        return Enumerable.Range(0, problem.Parts.Count).Where(at => leader.Free[demand.Week][at] == '0').Select(at => new Remedy($"free|{leader.Id}|{demand.Week}|{at}", 3,
            new(n => $"{n.Leader(leader.Id)} is free on {n.Part(problem.Parts[at].Id)} of {n.Week(demand.Week)}.", n => $"{n.Leader(leader.Id)}在{n.Week(demand.Week)}{n.Part(problem.Parts[at].Id)}能来。"),
            p => p with { Leaders = Each(p.Leaders, l => l.Id == leader.Id, l => l with { Free = [.. l.Free.Select((row, w) => w == demand.Week ? Marked(row, at) : row)] }) }));
    }

    private static Remedy OneMorePlace(RotaWorkshop workshop) => new($"room|{workshop.Id}", 1,
        new(n => $"{n.Workshop(workshop.Id)} takes one leader more in each part.", n => $"{n.Workshop(workshop.Id)}每个时段多接收一人。"),
        p => p with { Workshops = Each(p.Workshops, w => w.Id == workshop.Id, w => w with { Capacity = [.. w.Capacity.Select(c => c + 1)] }) });

    private static Remedy OneMoreAway(CoverGroup group) => new($"cover|{group.Id}", 3,
        new(n => $"Of {n.Cover(group.Id)} one more may be away at once: {group.MaxAway + 1}.", n => $"{n.Cover(group.Id)}同时离岗可多一人：{group.MaxAway + 1}人。"),
        p => p with { Cover = Each(p.Cover, c => c.Id == group.Id, c => c with { MaxAway = c.MaxAway + 1 }) });

    private static string Span(RotaNames names, IReadOnlyList<int> weeks) =>
        weeks.Count == 1 ? names.Week(weeks[0]) : $"{names.Week(weeks[0])}–{names.Week(weeks[^1])}";

    private static string Marked(string row, int at) => row[..at] + "1" + row[(at + 1)..];

    private static List<T> Each<T>(IEnumerable<T> things, Func<T, bool> isIt, Func<T, T> change) => [.. things.Select(t => isIt(t) ? change(t) : t)];
}
