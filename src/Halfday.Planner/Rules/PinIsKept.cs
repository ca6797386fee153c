namespace Halfday.Planner.Rules;

/// <summary>What is pinned stays.</summary>
public sealed class PinIsKept : IRotaRule
{
    public string Name => nameof(PinIsKept);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var planned = plan.Assignments.ToHashSet();
        return problem.Pins.Where(pin => !planned.Contains(pin)).Select(Moved);
    }

    private Breach Moved(Assignment a) => new(Name, [a],
        n => $"The half day of {n.Leader(a.Leader)} on {n.Part(a.Part)} in {n.Week(a.Week)} is pinned: {n.Trade(a.Trade)} with {n.Mentor(a.Mentor)} in {n.Workshop(a.Workshop)}.",
        n => $"{n.Leader(a.Leader)}在{n.Week(a.Week)}{n.Part(a.Part)}的半天已固定：在{n.Workshop(a.Workshop)}跟{n.Mentor(a.Mentor)}学{n.Trade(a.Trade)}。");
}
