using Halfday.Planner.Rules;

namespace Halfday.Planner.Tests;

/// <summary>
/// The true optimum of a tiny problem, by trying every plan week after week. What the rest of the weeks adds depends only on a few
/// things about the weeks before (<see cref="Key"/>), so beginnings that agree in them share it.
/// </summary>
/// <param name="extra">What the half days of a week cost beside the contract's; null: nothing. Null in return: the week may not be so.</param>
internal sealed class EveryPlan(RotaProblem problem, Func<int, IReadOnlyList<Assignment>, long?>? extra = null)
{
    private readonly Dictionary<string, long?> restOf = [];
    private readonly Dictionary<int, List<List<Assignment>>> plansOfWeek = [];

    /// <summary>Null when no plan keeps the pins.</summary>
    public long? Cheapest() => RotaCost.Of(problem, []) + Rest(0, []);

    private long? Rest(int week, List<Assignment> before)
    {
        if (week == problem.Weeks) return 0;
        var key = Key(week, before);
        if (restOf.TryGetValue(key, out var rest)) return rest;
        var cost = RotaCost.Of(problem, before);
        foreach (var plan in Plans(week).Where(p => p.All(a => HasLearnt(before, a))))
        {
            List<Assignment> after = [.. before, .. plan];
            if ((extra is null ? 0 : extra(week, plan)) is { } more && Rest(week + 1, after) is { } later
                && RotaCost.Of(problem, after) - cost + more + later is var found && !(found >= rest)) rest = found;
        }
        return restOf[key] = rest;
    }

    private string Key(int week, List<Assignment> before) => week + "|" + string.Join(";", problem.Leaders.Select(l =>
    {
        var mine = before.Where(a => a.Leader == l.Id).OrderBy(a => a.Week).ThenBy(a => a.Part, StringComparer.Ordinal).ToList();
        var counts = l.Trades.Select(t => (mine.Count(a => a.Trade == t.Trade && a.Week <= t.ByWeek), mine.Any(a => a.Trade == t.Trade)));
        return string.Join(",", counts) + mine.LastOrDefault()?.Trade;
    })) + "|" + string.Join(",", problem.Mentors.Select(m => before.Count(a => a.Mentor == m.Id)));

    private bool HasLearnt(List<Assignment> before, Assignment a) =>
        problem.Trades.First(t => t.Id == a.Trade).After is not { } first
        || problem.Leaders.First(l => l.Id == a.Leader).Cleared.Contains(a.Trade)
        || before.Exists(b => b.Leader == a.Leader && b.Trade == first);

    /// <summary>Everything that one week can be by the rules that look at one week.</summary>
    private List<List<Assignment>> Plans(int week)
    {
        if (plansOfWeek.TryGetValue(week, out var known)) return known;
        List<List<Assignment>> plans = [[]];
        foreach (var leader in problem.Leaders)
        {
            var ways = Ways(leader, week).ToList();
            plans = [.. plans.SelectMany(plan => ways.Select(way => (List<Assignment>)[.. plan, .. way])).Where(Fits)];
        }
        return plansOfWeek[week] = [.. plans.Where(plan => problem.Pins.Where(p => p.Week == week).All(plan.Contains))];
    }

    private IEnumerable<Assignment[]> Ways(RotaLeader leader, int week)
    {
        var offers = (from m in problem.Mentors from t in m.Trades from p in problem.Parts select new Assignment(leader.Id, week, p.Id, m.Workshop, t, m.Id))
            .Where(a => Fits([a])).ToList();
        yield return [];
        foreach (var a in offers) yield return [a];
        foreach (var a in offers)
            foreach (var b in offers)
                if (string.CompareOrdinal(a.Part, b.Part) < 0) yield return [a, b];
    }

    private bool Fits(List<Assignment> plan) =>
        RotaRules.All.Where(r => r is not PinIsKept and not LearnFirst).All(r => !r.Breaches(problem, RotaPlan.Bare(plan)).Any());
}
