namespace Halfday.Planner.Explaining;

/// <summary>
/// A first, small set of demands that mentors alone cannot meet, by matching half days asked for to the parts in which mentors teach, so many a
/// week: when the demand cannot be matched, those whose half days its search passed compete for the same mentors, and all of these are
/// taken. It looks at no rooms or offices, so where it finds nothing there may still be a conflict, and what it finds is asked again.
/// </summary>
internal sealed class HallSet(RotaProblem problem, Meeting meeting, IReadOnlyList<RotaDemand> demands)
{
    private readonly record struct Slot(int Mentor, int Week, int Part);

    private readonly Slot[][] slotsOf = [.. demands.Select(d => meeting.Possible(d).Select(p => new Slot(p.HalfDay.Mentor, p.Week, p.HalfDay.Part)).Distinct().ToArray())];
    private readonly Dictionary<Slot, int> holderOf = [];
    private readonly Dictionary<(int Mentor, int Week), List<Slot>> taughtBy = [];

    /// <summary>Null when mentors suffice for all, as far as this looks.</summary>
    public List<RotaDemand>? Around(RotaDemand last)
    {
        foreach (var at in Enumerable.Range(0, demands.Count).OrderBy(at => demands[at] == last))
            for (var unit = 0; unit < demands[at].HalfDays; unit++)
            {
                var passed = new HashSet<Slot>();
                if (!Match(at, passed) && demands[at] == last) return [.. passed.Where(holderOf.ContainsKey).Select(s => holderOf[s]).Append(at).Distinct().Order().Select(d => demands[d])];
            }
        return null;
    }

    private bool Match(int demand, HashSet<Slot> passed)
    {
        foreach (var slot in slotsOf[demand])
            if (passed.Add(slot) && (holderOf.TryGetValue(slot, out var holder) ? Match(holder, passed) : MakeRoom(slot, passed)))
            {
                Hold(slot, demand);
                return true;
            }
        return false;
    }

    /// <summary>The mentor may teach once more that week, or somebody else goes to another mentor.</summary>
    private bool MakeRoom(Slot slot, HashSet<Slot> passed)
    {
        var taught = Taught(slot);
        if (taught.Count < problem.Mentors[slot.Mentor].MaxPerWeek) return true;
        foreach (var other in taught.ToList())
        {
            if (!passed.Add(other) || !Match(holderOf[other], passed)) continue;
            holderOf.Remove(other);
            taught.Remove(other);
            return true;
        }
        return false;
    }

    private void Hold(Slot slot, int demand)
    {
        if (!holderOf.ContainsKey(slot)) Taught(slot).Add(slot);
        holderOf[slot] = demand;
    }

    private List<Slot> Taught(Slot slot) => taughtBy.TryGetValue((slot.Mentor, slot.Week), out var known) ? known : taughtBy[(slot.Mentor, slot.Week)] = [];
}
