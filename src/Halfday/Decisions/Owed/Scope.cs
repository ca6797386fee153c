using Halfday.Organization;

namespace Halfday.Decisions;

/// <summary>Whom a clause binds, for any day: posts x unit levels x detached, at or below the decision's body.</summary>
internal sealed class Scope(DutyFacts facts)
{
    private readonly Dictionary<Guid, Unit> units = facts.Units.ToDictionary(unit => unit.Id);
    private readonly Dictionary<Guid, Post> posts = facts.Posts.ToDictionary(post => post.Id);
    private readonly Dictionary<Guid, DateOnly> leavers = facts.Leavers.ToDictionary(leaver => leaver.PersonId, leaver => leaver.Until);
    private readonly Dictionary<Guid, DateOnly> ends = [];

    /// <summary>All holds of the terms on the appointments, by person.</summary>
    public Dictionary<Guid, Hold[]> Holds(IReadOnlyList<Term> terms)
    {
        var binding = terms.Where(term => term.Clause.Duty != DutyKind.None).ToList();
        return facts.Appointments.GroupBy(held => held.PersonId)
            .Select(person => (person.Key, Holds: HoldsOf([.. person], binding)))
            .Where(person => person.Holds.Length > 0)
            .ToDictionary(person => person.Key, person => person.Holds);
    }

    private Hold[] HoldsOf(Appointment[] appointments, List<Term> terms) =>
        [.. terms.SelectMany(term => HoldsOf([.. appointments.Where(held => Covers(term, held))], term))];

    private IEnumerable<Hold> HoldsOf(Appointment[] inScope, Term term)
    {
        var (runFrom, runUntil) = (Span.Always.From, Span.Always.From);
        foreach (var (held, days) in inScope.Select(held => (held, Days: Lives(held))).Where(one => !one.Days.IsEmpty).OrderBy(one => one.Days.From))
        {
            if (days.From > runUntil.AddDays(1)) runFrom = days.From;
            if (days.Until > runUntil) runUntil = days.Until;
            if (days.And(term.Days) is { IsEmpty: false } bound)
                yield return new Hold(term, held, posts[held.PostId], units[held.UnitId], bound, runFrom);
        }
    }

    private bool Covers(Term term, Appointment held) =>
        term.Clause.Posts.Contains(posts[held.PostId].Code)
        && units[held.UnitId] is var unit
        && term.Clause.Levels.Contains(unit.Level)
        && (term.Clause.Detached is not { } detached || detached == held.Detached)
        && unit.IsAtOrBelow(units[term.Decision.BodyId]);

    // An appointment ends with its person, its post, and its unit or one above it.
    private Span Lives(Appointment held)
    {
        var days = Span.Of(held.From, held.Until);
        if (leavers.TryGetValue(held.PersonId, out var left)) days = days.And(new Span(Span.Always.From, left));
        if (posts[held.PostId].Until is { } abolished) days = days.And(new Span(Span.Always.From, abolished));
        return days.And(new Span(Span.Always.From, EndOf(held.UnitId)));
    }

    private DateOnly EndOf(Guid unitId)
    {
        if (ends.TryGetValue(unitId, out var known)) return known;
        var unit = units[unitId];
        var above = unit.ParentId is { } parent ? EndOf(parent) : Span.Always.Until;
        return ends[unitId] = unit.Until is { } own && own < above ? own : above;
    }
}
