namespace Halfday.Planner.Rules;

/// <summary>
/// A trade that comes after another waits for a half day in that other one, in an earlier week, unless the leader is cleared for it.
/// </summary>
public sealed class LearnFirst : IRotaRule
{
    public string Name => nameof(LearnFirst);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var index = RotaIndex.Of(problem);
        var firstWeekOf = plan.Assignments.GroupBy(a => (a.Leader, a.Trade)).ToDictionary(g => g.Key, g => g.Min(a => a.Week));
        foreach (var a in plan.Assignments)
        {
            if (index.After(a.Trade) is not { } after || index.Leader(a.Leader)?.Cleared.Contains(a.Trade) == true) continue;
            if (!firstWeekOf.TryGetValue((a.Leader, after), out var learnt) || learnt >= a.Week) yield return TooEarly(a, after);
        }
    }

    private Breach TooEarly(Assignment a, string after) => new(Name, [a],
        n => $"{n.Leader(a.Leader)} would practise {n.Trade(a.Trade)} in {n.Week(a.Week)} without a half day in {n.Trade(after)} in an earlier week.",
        n => $"{n.Leader(a.Leader)}在{n.Week(a.Week)}要学{n.Trade(a.Trade)}，但此前各周没有学过{n.Trade(after)}。");
}
