namespace Halfday.Planner.Rules;

/// <summary>A mentor gives no more half days a week than agreed.</summary>
public sealed class MentorWeek : IRotaRule
{
    public string Name => nameof(MentorWeek);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var mentors = RotaIndex.Of(problem).Mentors;
        foreach (var week in plan.Assignments.GroupBy(a => (a.Mentor, a.Week)))
            if (mentors.TryGetValue(week.Key.Mentor, out var mentor) && week.Count() > mentor.MaxPerWeek)
                yield return TooMany(week.First(), [.. week], mentor.MaxPerWeek);
    }

    private Breach TooMany(Assignment a, Assignment[] all, int most) => new(Name, all,
        n => $"{n.Mentor(a.Mentor)} would teach {all.Length} half days in {n.Week(a.Week)}; {most} is the most.",
        n => $"{n.Mentor(a.Mentor)}在{n.Week(a.Week)}要带{all.Length}个半天；最多{most}个。");
}
