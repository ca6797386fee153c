namespace Halfday.Planner.Rules;

/// <summary>A mentor teaches one leader at a time.</summary>
public sealed class OneLeaderPerMentor : IRotaRule
{
    public string Name => nameof(OneLeaderPerMentor);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan) =>
        plan.Assignments.GroupBy(a => (a.Mentor, a.Week, a.Part)).Where(g => g.Count() > 1).Select(g => Together(g.First(), [.. g]));

    private Breach Together(Assignment a, Assignment[] all) => new(Name, all,
        n => $"{n.Mentor(a.Mentor)} would teach {all.Length} leaders on {n.Part(a.Part)} in {n.Week(a.Week)}; one at a time is the most.",
        n => $"{n.Mentor(a.Mentor)}在{n.Week(a.Week)}{n.Part(a.Part)}要同时带{all.Length}人；一次只能带一人。");
}
