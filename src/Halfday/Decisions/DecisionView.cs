using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>A decision as its page shows it.</summary>
public sealed record DecisionView(
    Decision Decision, Unit Body, bool MayDecide, DateOnly Today, IReadOnlyList<Decision> All,
    IReadOnlyDictionary<string, string> Posts, IReadOnlyDictionary<Guid, int> Bound, int People)
{
    /// <summary>Its clauses in order.</summary>
    public IEnumerable<Clause> Clauses => Decision.Clauses.OrderBy(clause => clause.Order);

    /// <summary>Those that amend or supersede it, issued.</summary>
    public IEnumerable<Decision> ChangedBy => All.Where(other =>
        other.State == DecisionState.Issued && (other.Amends == Decision.Number || other.Supersedes == Decision.Number));

    /// <summary>The posts a clause names, in the reader's language.</summary>
    public IEnumerable<string> PostsOf(Clause clause) => clause.Posts.Select(code => Posts.GetValueOrDefault(code, code));

    /// <summary>The decision, if the viewer may read it; null otherwise, whether or not it exists.</summary>
    public static async Task<DecisionView?> Find(HalfdayDb db, Viewer viewer, TimeProvider time, string number, CancellationToken stop)
    {
        var readable = await db.DecisionsFor(viewer, stop);
        if (readable.SingleOrDefault(one => one.Decision.Number == number) is not { Decision: not null } found) return null;

        var today = await db.TodayAt(time, found.Body.Path, stop);
        var (bound, people) = await Count(db, found.Decision, [.. readable.Select(one => one.Decision)], today, stop);
        var codes = found.Decision.Clauses.SelectMany(clause => clause.Posts).Distinct().ToList();
        return new DecisionView(
            found.Decision, found.Body, viewer.Decides(found.Body.Path), today, [.. readable.Select(one => one.Decision)],
            await db.Posts.AsNoTracking().Where(post => codes.Contains(post.Code)).ToDictionaryAsync(post => post.Code, post => post.Name, stop),
            bound, people);
    }

    // A decision to come is counted for its first day, a draft as if it were issued.
    private static async Task<(Dictionary<Guid, int>, int)> Count(
        HalfdayDb db, Decision decision, List<Decision> all, DateOnly today, CancellationToken stop)
    {
        var day = WhoIsBound.Nearest(Terms.DaysOf(decision, all), today);
        var duties = decision.State == DecisionState.Draft ? await Duties.AsIfIssued(db, decision.Id, day, stop) : await Duties.Read(db, null, day, day, stop);
        var bonds = duties.People.SelectMany(person => duties.Bonds(person, day)).Where(bond => bond.Decision.Number == decision.Number)
            .Select(bond => (bond.PersonId, bond.Clause.Id)).Distinct().ToList();
        return (bonds.CountBy(bond => bond.Id).ToDictionary(), bonds.Select(bond => bond.PersonId).Distinct().Count());
    }
}
