namespace Halfday.Planner.Rules;

/// <summary>A leader comes when free, once a day, and no more often in a week than is owed.</summary>
public sealed class LeaderIsFree : IRotaRule
{
    public string Name => nameof(LeaderIsFree);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var index = RotaIndex.Of(problem);
        var byDay = plan.Assignments.GroupBy(a => (a.Leader, a.Week, Day: index.Day(a.Part)));
        var byWeek = plan.Assignments.GroupBy(a => (a.Leader, a.Week));
        return plan.Assignments.Where(a => !IsFree(index, a)).Select(NotFree)
            .Concat(byDay.Where(g => g.Count() > 1).Select(g => TwiceADay(g.First(), [.. g])))
            .Concat(byWeek.Where(g => g.Count() > Owed(index, g.Key.Leader, g.Key.Week)).Select(g => MoreThanOwed(g.First(), [.. g])));
    }

    private static bool IsFree(RotaIndex index, Assignment a) =>
        index.Leader(a.Leader) is { } leader && index.Has(leader.Free, a.Week, a.Part);

    private static int Owed(RotaIndex index, string leader, int week) => index.Leader(leader)?.Owed.ElementAtOrDefault(week) ?? 0;

    private Breach NotFree(Assignment a) => new(Name, [a],
        n => $"{n.Leader(a.Leader)} is not free on {n.Part(a.Part)} in {n.Week(a.Week)}.",
        n => $"{n.Leader(a.Leader)}在{n.Week(a.Week)}{n.Part(a.Part)}没有空。");

    private Breach TwiceADay(Assignment a, Assignment[] all) => new(Name, all,
        n => $"{n.Leader(a.Leader)} has two half days on the day of {n.Part(a.Part)} in {n.Week(a.Week)}; one a day is the most.",
        n => $"{n.Leader(a.Leader)}在{n.Week(a.Week)}{n.Part(a.Part)}当天有两个半天；一天最多一个。");

    private Breach MoreThanOwed(Assignment a, Assignment[] all) => new(Name, all,
        n => $"{n.Leader(a.Leader)} has {all.Length} half days in {n.Week(a.Week)}, more than are owed.",
        n => $"{n.Leader(a.Leader)}在{n.Week(a.Week)}有{all.Length}个半天，多于应劳动的次数。");
}
