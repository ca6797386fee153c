namespace Halfday.Planner.Rules;

/// <summary>A leader practises trades of the programme, where they are practised, in workshops not to be avoided.</summary>
public sealed class TradeIsInTheProgramme : IRotaRule
{
    public string Name => nameof(TradeIsInTheProgramme);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var index = RotaIndex.Of(problem);
        foreach (var a in plan.Assignments)
        {
            var leader = index.Leader(a.Leader);
            if (leader?.Trades.Any(t => t.Trade == a.Trade) != true) yield return NotInProgramme(a);
            if (index.Workshops.GetValueOrDefault(a.Workshop)?.Trades.Contains(a.Trade) != true) yield return NotPractisedThere(a);
            if (leader?.Avoid.Contains(a.Workshop) == true) yield return Avoided(a);
        }
    }

    private Breach NotInProgramme(Assignment a) => new(Name, [a],
        n => $"{n.Trade(a.Trade)} is not in the programme of {n.Leader(a.Leader)}.",
        n => $"{n.Trade(a.Trade)}不在{n.Leader(a.Leader)}的学习计划内。");

    private Breach NotPractisedThere(Assignment a) => new(Name, [a],
        n => $"{n.Trade(a.Trade)} is not practised in {n.Workshop(a.Workshop)}.",
        n => $"{n.Workshop(a.Workshop)}没有{n.Trade(a.Trade)}这个工种。");

    private Breach Avoided(Assignment a) => new(Name, [a],
        n => $"{n.Leader(a.Leader)} is to avoid {n.Workshop(a.Workshop)}.",
        n => $"{n.Leader(a.Leader)}应回避{n.Workshop(a.Workshop)}。");
}
