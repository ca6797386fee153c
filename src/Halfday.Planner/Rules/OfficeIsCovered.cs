namespace Halfday.Planner.Rules;

/// <summary>Of the leaders who stand in for each other, only so many are away at a time.</summary>
public sealed class OfficeIsCovered : IRotaRule
{
    public string Name => nameof(OfficeIsCovered);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var ofLeader = plan.Assignments.Index().ToLookup(a => a.Item.Leader, StringComparer.Ordinal);
        foreach (var group in problem.Cover)
            foreach (var part in group.Leaders.SelectMany(l => ofLeader[l]).OrderBy(a => a.Index).GroupBy(a => (a.Item.Week, a.Item.Part), a => a.Item))
                if (part.Count() > group.MaxAway)
                    yield return Empty(group, part.First(), [.. part]);
    }

    private Breach Empty(CoverGroup group, Assignment a, Assignment[] all) => new(Name, all,
        n => $"{all.Length} of {n.Cover(group.Id)} would be away on {n.Part(a.Part)} in {n.Week(a.Week)}; {group.MaxAway} is the most.",
        n => $"{n.Cover(group.Id)}在{n.Week(a.Week)}{n.Part(a.Part)}将有{all.Length}人离岗；最多{group.MaxAway}人。");
}
