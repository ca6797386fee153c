namespace Halfday.Planner.Rules;

/// <summary>A workshop takes no more leaders at a time than it has room for.</summary>
public sealed class WorkshopHasRoom : IRotaRule
{
    public string Name => nameof(WorkshopHasRoom);

    public IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan)
    {
        var index = RotaIndex.Of(problem);
        foreach (var part in plan.Assignments.GroupBy(a => (a.Workshop, a.Week, a.Part)))
            if (Room(index, part.Key.Workshop, part.Key.Part) is { } room && part.Count() > room)
                yield return Crowded(part.First(), [.. part], room);
    }

    private static int? Room(RotaIndex index, string workshop, string part) =>
        index.PartOrder(part) is >= 0 and var at ? index.Workshops.GetValueOrDefault(workshop)?.Capacity[at] : null;

    private Breach Crowded(Assignment a, Assignment[] all, int room) => new(Name, all,
        n => $"{n.Workshop(a.Workshop)} has room for {room} on {n.Part(a.Part)}, but {all.Length} would come in {n.Week(a.Week)}.",
        n => $"{n.Workshop(a.Workshop)}{n.Part(a.Part)}只能接{room}人，{n.Week(a.Week)}却要来{all.Length}人。");
}
