namespace Halfday.Planner.Explaining;

/// <summary>
/// A first, small set of demands that mentors alone cannot meet, by matching half days asked for to half days that mentors can give: when the
/// demand cannot be matched, those whose half days its search passed compete for the same mentors, and all of these are taken. It looks
/// at nobody's parts, rooms or offices, so what it finds is true, and where it finds nothing there may still be a conflict.
/// </summary>
internal sealed class HallSet(RotaProblem problem, Meeting meeting, IReadOnlyList<RotaDemand> demands)
{
    private readonly Dictionary<(int Mentor, int Week), List<int>> givenTo = [];
    private readonly List<(int Mentor, int Week)[]> sources = [.. demands.Select(d => meeting.Possible(d).Select(p => (p.HalfDay.Mentor, p.Week)).Distinct().Order().ToArray())];
    private readonly Dictionary<(int Mentor, int Week), int> room = [];

    /// <summary>Null when mentors suffice for all, as far as this looks.</summary>
    public List<RotaDemand>? Around(RotaDemand last)
    {
        var order = Enumerable.Range(0, demands.Count).OrderBy(at => demands[at] == last);
        foreach (var at in order)
            for (var unit = 0; unit < demands[at].HalfDays; unit++)
            {
                var passed = new HashSet<(int, int)>();
                if (!Match(at, passed) && demands[at] == last) return [.. passed.SelectMany(s => givenTo[s]).Append(at).Distinct().Order().Select(d => demands[d])];
            }
        return null;
    }

    private bool Match(int demand, HashSet<(int, int)> passed)
    {
        foreach (var source in sources[demand])
        {
            if (!passed.Add(source)) continue;
            var holders = givenTo.TryGetValue(source, out var known) ? known : givenTo[source] = [];
            if (holders.Count < Room(source))
            {
                holders.Add(demand);
                return true;
            }
            for (var at = 0; at < holders.Count; at++)
                if (holders[at] != demand && Match(holders[at], passed))
                {
                    holders[at] = demand;
                    return true;
                }
        }
        return false;
    }

    private int Room((int Mentor, int Week) source) => room.TryGetValue(source, out var known) ? known
        : room[source] = Math.Min(problem.Mentors[source.Mentor].MaxPerWeek, problem.Mentors[source.Mentor].OnShift[source.Week].Count(c => c == '1'));
}
