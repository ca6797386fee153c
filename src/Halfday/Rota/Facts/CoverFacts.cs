using Halfday.Planner;
using Halfday.Shared.Time;

namespace Halfday.Rota.Facts;

/// <summary>A half day that somebody has at another site.</summary>
public sealed record Elsewhere(Guid PersonId, Slot Slot);

/// <summary>
/// Cover groups as one site's problem sees them. They list the site's bound leaders only. Half days already published at
/// other sites lower `maxAway`: a part in which all who may be away are away already becomes a zero in those leaders' `free`, and the
/// group's `maxAway` sinks to what is left in the fullest of the other parts.
/// </summary>
internal sealed class CoverFacts
{
    private readonly FactRows rows;
    private readonly HashSet<(Guid Person, Slot Slot)> shut = [];

    public CoverFacts(FactRows rows, IReadOnlyCollection<Guid> leaders, IReadOnlyCollection<Elsewhere> elsewhere)
    {
        this.rows = rows;
        Groups = [.. rows.Cover.OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Of(group.Key, leaders, elsewhere)).OfType<CoverGroup>()];
    }

    /// <summary>The groups with at least one leader of the site.</summary>
    public IReadOnlyList<CoverGroup> Groups { get; }

    /// <summary>True when enough of one of the person's groups are away elsewhere in the slot.</summary>
    public bool IsShut(Guid personId, Slot slot) => shut.Contains((personId, slot));

    private CoverGroup? Of(string group, IReadOnlyCollection<Guid> leaders, IReadOnlyCollection<Elsewhere> elsewhere)
    {
        var members = rows.Cover[group].Where(member => rows.Lives(member.Until)).ToList();
        var here = members.Where(member => leaders.Contains(member.PersonId)).Select(member => member.PersonId).ToHashSet();
        if (here.Count == 0) return null;

        var all = members.Select(member => member.PersonId).ToHashSet();
        var away = elsewhere.Where(half => all.Contains(half.PersonId)).CountBy(half => half.Slot).ToList();
        var most = members.Min(member => member.MaxAway);
        foreach (var (slot, _) in away.Where(part => part.Value >= most))
            foreach (var person in here) shut.Add((person, slot));
        var fullest = away.Where(part => part.Value < most).Select(part => part.Value).DefaultIfEmpty(0).Max();
        return new CoverGroup(group, [.. here.Select(person => rows.People[person].Code).Order(StringComparer.Ordinal)], most - fullest);
    }
}
