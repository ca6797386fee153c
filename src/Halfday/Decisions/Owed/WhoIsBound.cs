using Halfday.Organization;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>One bond with the code and name of the person.</summary>
public sealed record BoundPerson(string Person, string Name, Bond Bond);

/// <summary>Who is bound by a decision and its amendments on a day, by person and clause.</summary>
public sealed record WhoIsBound(string Number, bool IsDraft, DateOnly On, IReadOnlyList<BoundPerson> Bonds)
{
    /// <summary>How many people are bound.</summary>
    public int People => Bonds.Select(one => one.Person).Distinct().Count();

    /// <summary>Reads who is bound; null when there is no such decision. A draft binds nobody.</summary>
    /// <param name="on">The day; null: today, or the nearest day on which the decision is in force.</param>
    /// <param name="today">Today.</param>
    public static async Task<WhoIsBound?> Read(HalfdayDb db, string number, DateOnly? on, DateOnly today, CancellationToken stop)
    {
        var all = await db.Decisions.AsNoTracking().Where(other => other.State == DecisionState.Issued || other.Number == number).ToListAsync(stop);
        if (all.SingleOrDefault(other => other.Number == number) is not { } decision) return null;

        var day = on ?? Nearest(Terms.DaysOf(decision, all), today);
        var duties = await Duties.Read(db, null, day, day, stop);
        var numbers = WithAmendments(decision, all);
        var bonds = duties.People.SelectMany(person => duties.Bonds(person, day)).Where(bond => numbers.Contains(bond.Decision.Number)).ToList();
        var names = await Names(db, [.. bonds.Select(bond => bond.PersonId).Distinct()], stop);
        return new WhoIsBound(number, decision.State == DecisionState.Draft, day, [.. bonds
            .Select(bond => new BoundPerson(names[bond.PersonId].Code, names[bond.PersonId].FullName, bond))
            .OrderBy(one => one.Person, StringComparer.Ordinal)]);
    }

    /// <summary>As programs read it.</summary>
    public object AsJson() => new
    {
        Decision = Number, On,
        Bound = Bonds.Select(one => new
        {
            one.Person, one.Name, Decision = one.Bond.Decision.Number, Clause = one.Bond.Clause.Key,
            Post = one.Bond.Post.Code, Unit = one.Bond.Unit.Code, Why = one.Bond.Why.En, WhyZh = one.Bond.Why.Zh,
        }),
    };

    internal static DateOnly Nearest(Span days, DateOnly today) =>
        days.IsEmpty || days.Has(today) ? today : today < days.From ? days.From : days.Until;

    private static HashSet<string> WithAmendments(Decision decision, List<Decision> all)
    {
        var numbers = new HashSet<string> { decision.Number };
        while (all.FirstOrDefault(other => other.Amends is { } target && numbers.Contains(target) && !numbers.Contains(other.Number)) is { } amendment)
            numbers.Add(amendment.Number);
        return numbers;
    }

    private static Task<Dictionary<Guid, Person>> Names(HalfdayDb db, List<Guid> ids, CancellationToken stop) =>
        db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
}
