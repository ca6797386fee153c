namespace Halfday.Planner.Rules;

/// <summary>A mentor teaches their own trades in their own workshop.</summary>
public sealed class MentorTeachesIt : IRotaRule
{
    public string Name => nameof(MentorTeachesIt);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var index = RotaIndex.Of(problem);
        foreach (var a in plan.Assignments)
        {
            var mentor = index.Mentors.GetValueOrDefault(a.Mentor);
            if (mentor?.Trades.Contains(a.Trade) != true) yield return OtherTrade(a);
            if (mentor?.Workshop != a.Workshop) yield return OtherWorkshop(a);
        }
    }

    private Breach OtherTrade(Assignment a) => new(Name, [a],
        n => $"{n.Mentor(a.Mentor)} does not teach {n.Trade(a.Trade)}.",
        n => $"{n.Mentor(a.Mentor)}不教{n.Trade(a.Trade)}。");

    private Breach OtherWorkshop(Assignment a) => new(Name, [a],
        n => $"{n.Mentor(a.Mentor)} does not work in {n.Workshop(a.Workshop)}.",
        n => $"{n.Mentor(a.Mentor)}不在{n.Workshop(a.Workshop)}干活。");
}
