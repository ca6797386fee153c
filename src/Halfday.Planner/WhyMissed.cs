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

    /// <summary>The reason that weighs most: nobody free, nobody teaching, all taken, an earlier trade lacking, or better used elsewhere.</summary>
    public static WhyMissed Of(RotaProblem problem, IReadOnlyList<Assignment> assignments, RotaLeader leader, int week)
    {
        if (!leader.Free[week].Contains('1')) return NotFree(leader, week);
        var places = Places(problem, leader, week).ToList();
        if (places.Count == 0) return NobodyTeaches(leader, week);

        var broken = places.Select(place => Broken(problem, assignments, place)).ToList();
        if (broken.Contains(null)) return BetterElsewhere(leader, week);
        return broken.CountBy(b => b!).MaxBy(b => b.Value).Key switch
        {
            nameof(Rules.OneLeaderPerMentor) or nameof(Rules.MentorWeek) => MentorsTaken(leader, week),
            nameof(Rules.WorkshopHasRoom) => NoRoom(leader, week),
            nameof(Rules.LearnFirst) => NotYet(leader, week),
            nameof(Rules.OfficeIsCovered) => OfficeNeedsThem(leader, week),
            _ => MentorsTaken(leader, week),
        };
    }

    /// <summary>Half days that the leader's time, the programme and the shifts allow, were nobody else there.</summary>
    private static IEnumerable<Assignment> Places(RotaProblem problem, RotaLeader leader, int week)
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

    /// <summary>The first rule that the half day would break beside what is planned, or null.</summary>
    private static string? Broken(RotaProblem problem, IReadOnlyList<Assignment> assignments, Assignment place)
    {
        var index = RotaIndex.Of(problem);
        var thatWeek = assignments.Where(a => a.Week == place.Week).ToList();
        var thatPart = thatWeek.Where(a => a.Part == place.Part).ToList();
        if (thatWeek.Any(a => a.Leader == place.Leader && index.Day(a.Part) == index.Day(place.Part))) return nameof(Rules.LeaderIsFree);
        if (!Learnt(index, assignments, place)) return nameof(Rules.LearnFirst);
        if (thatPart.Count(a => a.Workshop == place.Workshop) >= index.Workshops[place.Workshop].Capacity[index.PartOrder(place.Part)]) return nameof(Rules.WorkshopHasRoom);
        if (thatPart.Any(a => a.Mentor == place.Mentor)) return nameof(Rules.OneLeaderPerMentor);
        if (thatWeek.Count(a => a.Mentor == place.Mentor) >= index.Mentors[place.Mentor].MaxPerWeek) return nameof(Rules.MentorWeek);
        return problem.Cover.Any(c => c.Leaders.Contains(place.Leader) && thatPart.Count(a => c.Leaders.Contains(a.Leader)) >= c.MaxAway)
            ? nameof(Rules.OfficeIsCovered) : null;
    }

    private static bool Learnt(RotaIndex index, IReadOnlyList<Assignment> assignments, Assignment place) =>
        index.After(place.Trade) is not { } after
        || index.Leader(place.Leader)!.Cleared.Contains(place.Trade)
        || assignments.Any(a => a.Leader == place.Leader && a.Trade == after && a.Week < place.Week);

    private static WhyMissed NotFree(RotaLeader l, int week) => new(
        n => $"{n.Leader(l.Id)} is not free in any part of {n.Week(week)}.",
        n => $"{n.Leader(l.Id)}{n.Week(week)}没有空闲的半天。");

    private static WhyMissed NobodyTeaches(RotaLeader l, int week) => new(
        n => $"Nobody who teaches a trade of {n.Leader(l.Id)} is on shift in {n.Week(week)} when {n.Leader(l.Id)} is free.",
        n => $"{n.Week(week)}{n.Leader(l.Id)}有空时，没有能教其工种的师傅当班。");

    private static WhyMissed MentorsTaken(RotaLeader l, int week) => new(
        n => $"Every mentor whom {n.Leader(l.Id)} could learn from in {n.Week(week)} is taken by others or at their weekly limit.",
        n => $"{n.Week(week)}能带{n.Leader(l.Id)}的师傅都已带别人，或已满每周限额。");

    private static WhyMissed NoRoom(RotaLeader l, int week) => new(
        n => $"The workshops of {n.Leader(l.Id)}'s trades are full in {n.Week(week)} when {n.Leader(l.Id)} is free.",
        n => $"{n.Week(week)}{n.Leader(l.Id)}有空时，相关车间都已排满。");

    private static WhyMissed NotYet(RotaLeader l, int week) => new(
        n => $"What is free in {n.Week(week)} are trades that {n.Leader(l.Id)} may practise only after another one.",
        n => $"{n.Week(week)}剩下的都是{n.Leader(l.Id)}须先学别的工种才能学的。");

    private static WhyMissed OfficeNeedsThem(RotaLeader l, int week) => new(
        n => $"Whenever {n.Leader(l.Id)} could come in {n.Week(week)}, as many of the same office are away as may be.",
        n => $"{n.Week(week)}{n.Leader(l.Id)}能来的时候，同科室离岗人数都已到上限。");

    private static WhyMissed BetterElsewhere(RotaLeader l, int week) => new(
        n => $"A place is left in {n.Week(week)}, but using it for {n.Leader(l.Id)} costs more elsewhere than it gains.",
        n => $"{n.Week(week)}还有空位，但排给{n.Leader(l.Id)}得不偿失。");
}
