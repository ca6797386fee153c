namespace Halfday.Planner;

/// <summary>Why an owed half day is not planned, as far as one week tells it, in both languages.</summary>
public sealed record WhyMissed(Func<RotaNames, string> English, Func<RotaNames, string> Chinese)
{
    /// <summary>Every owed half day that is not planned, by week and leader, each with its reason in ids.</summary>
    public static IReadOnlyList<MissedHalfDay> Every(RotaProblem problem, IReadOnlyList<Assignment> assignments)
    {
        var planned = assignments.CountBy(a => (a.Leader, a.Week)).ToDictionary();
        var missed = new List<MissedHalfDay>();
        for (var week = 0; week < problem.Weeks; week++)
            foreach (var leader in problem.Leaders)
                if (leader.Owed[week] - planned.GetValueOrDefault((leader.Id, week)) is > 0 and var lacking)
                    missed.AddRange(Enumerable.Repeat(Say(problem, assignments, leader, week), lacking));
        return missed;
    }

    private static MissedHalfDay Say(RotaProblem problem, IReadOnlyList<Assignment> assignments, RotaLeader leader, int week) =>
        new(leader.Id, week, Of(problem, assignments, leader, week).English(RotaNames.Ids));

    /// <summary>
    /// The reason, true of every half day that there could have been: nobody free, nobody teaching, the rules that together forbid
    /// them all, or better used elsewhere.
    /// </summary>
    public static WhyMissed Of(RotaProblem problem, IReadOnlyList<Assignment> assignments, RotaLeader leader, int week)
    {
        if (!leader.Free[week].Contains('1')) return NotFree(leader, week);
        var openings = Openings(problem, leader, week).ToList();
        if (openings.Count == 0) return NobodyTeaches(leader, week);
        if (assignments.Count == 0 && problem.Pins.Count > 0) return PinsStandInTheWay(problem);

        var thatWeek = assignments.Where(a => a.Week == week).ToList();
        var broken = openings.Select(o => Broken(problem, assignments, thatWeek, o).ToHashSet()).ToList();
        return broken.Exists(rules => rules.Count == 0) ? BetterElsewhere(leader, week) : Forbidden(leader, week, Together(broken));
    }

    /// <summary>Half days that the leader's time, the programme and the shifts allow, were nobody else there.</summary>
    private static IEnumerable<Assignment> Openings(RotaProblem problem, RotaLeader leader, int week)
    {
        var index = RotaIndex.Of(problem);
        return from mentor in problem.Mentors
               where !leader.Avoid.Contains(mentor.Workshop)
               from trade in leader.Trades
               where mentor.Trades.Contains(trade.Trade) && index.Workshops[mentor.Workshop].Trades.Contains(trade.Trade)
               from part in problem.Parts
               where index.Has(leader.Free, week, part.Id) && index.Has(mentor.OnShift, week, part.Id)
               select new Assignment(leader.Id, week, part.Id, mentor.Workshop, trade.Trade, mentor.Id);
    }

    /// <summary>All the rules that the half day would break beside what is planned.</summary>
    private static IEnumerable<string> Broken(RotaProblem problem, IReadOnlyList<Assignment> assignments, List<Assignment> thatWeek, Assignment o)
    {
        var index = RotaIndex.Of(problem);
        var thatPart = thatWeek.Where(a => a.Part == o.Part).ToList();
        if (thatPart.Exists(a => a.Mentor == o.Mentor) || thatWeek.Count(a => a.Mentor == o.Mentor) >= index.Mentors[o.Mentor].MaxPerWeek) yield return nameof(Rules.MentorWeek);
        if (thatPart.Count(a => a.Workshop == o.Workshop) >= index.Workshops[o.Workshop].Capacity[index.PartOrder(o.Part)]) yield return nameof(Rules.WorkshopHasRoom);
        if (problem.Cover.Any(c => c.Leaders.Contains(o.Leader) && thatPart.Count(a => c.Leaders.Contains(a.Leader)) >= c.MaxAway)) yield return nameof(Rules.OfficeIsCovered);
        if (!Learnt(index, assignments, o)) yield return nameof(Rules.LearnFirst);
        if (thatWeek.Exists(a => a.Leader == o.Leader && index.Day(a.Part) == index.Day(o.Part))) yield return nameof(Rules.LeaderIsFree);
    }

    /// <summary>Few rules of which each half day breaks one: again and again the one that forbids most of what is still left.</summary>
    private static List<string> Together(IEnumerable<HashSet<string>> broken)
    {
        var (rules, left) = (new List<string>(), broken.ToList());
        while (left.Count > 0)
        {
            var most = left.SelectMany(b => b).CountBy(rule => rule).MaxBy(rule => rule.Value).Key;
            rules.Add(most);
            left.RemoveAll(b => b.Contains(most));
        }
        return rules;
    }

    private static bool Learnt(RotaIndex index, IReadOnlyList<Assignment> assignments, Assignment place) =>
        index.After(place.Trade) is not { } after
        || index.Leader(place.Leader)!.Cleared.Contains(place.Trade)
        || assignments.Any(a => a.Leader == place.Leader && a.Trade == after && a.Week < place.Week);

    private static WhyMissed NotFree(RotaLeader l, int week) => new(
        n => $"{n.Leader(l.Id)} is not free in any part of {n.Week(week)}.",
        n => $"{n.Leader(l.Id)}{n.Week(week)}没有空闲的半天。");

    private static WhyMissed NobodyTeaches(RotaLeader l, int week) => new(
        n => $"Nobody who teaches a trade of {n.Leader(l.Id)}{(l.Avoid.Count > 0 ? " in a workshop that need not be avoided" : "")} is on shift in {n.Week(week)} when {n.Leader(l.Id)} is free.",
        n => $"{n.Week(week)}{n.Leader(l.Id)}有空时，{(l.Avoid.Count > 0 ? "除须回避的车间外" : "")}没有能教其工种的师傅当班。");

    private static WhyMissed Forbidden(RotaLeader l, int week, IReadOnlyList<string> rules) => new(
        n => $"For each half day that {n.Leader(l.Id)} could have in {n.Week(week)}, {string.Join(", or else ", rules.Select(rule => InEnglish(rule, n.Leader(l.Id))))}.",
        n => $"{n.Week(week)}{n.Leader(l.Id)}可排的每个半天：{string.Join("，或者", rules.Select(InChinese))}。");

    private static string InEnglish(string rule, string leader) => rule switch
    {
        nameof(Rules.MentorWeek) => "the mentor is taken by others or at the weekly limit",
        nameof(Rules.WorkshopHasRoom) => "the workshop has no room left",
        nameof(Rules.OfficeIsCovered) => "as many of the same office are away as may be",
        nameof(Rules.LearnFirst) => "the trade may be practised only after another one",
        _ => $"{leader} has another half day on that day",
    };

    private static string InChinese(string rule) => rule switch
    {
        nameof(Rules.MentorWeek) => "师傅已带别人，或已满每周限额",
        nameof(Rules.WorkshopHasRoom) => "车间没有名额",
        nameof(Rules.OfficeIsCovered) => "同科室离岗人数已到上限",
        nameof(Rules.LearnFirst) => "该工种须先学别的工种",
        _ => "当天已有别的半天",
    };

    /// <summary>Nothing at all is planned beside pins only where no plan can keep them: what some of them wait for finds no place.</summary>
    private static WhyMissed PinsStandInTheWay(RotaProblem problem)
    {
        var index = RotaIndex.Of(problem);
        var early = problem.Pins.FirstOrDefault(pin => !Learnt(index, problem.Pins, pin)) ?? problem.Pins[0];
        return new(
            n => $"No plan keeps every pin, so nothing is planned: pinned half days wait for one in another trade in an earlier week, such as {n.Leader(early.Leader)}'s in {n.Trade(early.Trade)} in {n.Week(early.Week)}, and not all find room for it.",
            n => $"没有方案能保留全部固定的半天，因此什么也没有排：有的须先在前面的周里学别的工种（例如{n.Leader(early.Leader)}{n.Week(early.Week)}的{n.Trade(early.Trade)}），而排不下。");
    }

    private static WhyMissed BetterElsewhere(RotaLeader l, int week) => new(
        n => $"A place is left in {n.Week(week)}, but using it for {n.Leader(l.Id)} costs more elsewhere than it gains.",
        n => $"{n.Week(week)}还有空位，但排给{n.Leader(l.Id)}得不偿失。");
}
