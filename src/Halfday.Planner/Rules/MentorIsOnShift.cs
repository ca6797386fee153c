namespace Halfday.Planner.Rules;

/// <summary>A mentor teaches only while on shift.</summary>
public sealed class MentorIsOnShift : IRotaRule
{
    public string Name => nameof(MentorIsOnShift);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var index = RotaIndex.Of(problem);
        return plan.Assignments
            .Where(a => index.Mentors.GetValueOrDefault(a.Mentor) is not { } mentor || !index.Has(mentor.OnShift, a.Week, a.Part))
            .Select(OffShift);
    }

    private Breach OffShift(Assignment a) => new(Name, [a],
        n => $"{n.Mentor(a.Mentor)} is not on shift on {n.Part(a.Part)} in {n.Week(a.Week)}.",
        n => $"{n.Mentor(a.Mentor)}在{n.Week(a.Week)}{n.Part(a.Part)}不当班。");
}
