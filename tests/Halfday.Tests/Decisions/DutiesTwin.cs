using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Time;

namespace Halfday.Tests.Decisions;

/// <summary>The slow, obvious twin of the duties of one person at one site: it asks day after day, clause after clause.</summary>
internal sealed class DutiesTwin(IReadOnlyList<Decision> decisions, IReadOnlyList<(Appointment Held, string Post)> appointments, IReadOnlySet<DateOnly> open)
{
    private static readonly DateOnly First = new(2026, 8, 1);
    private const int Horizon = 250;

    public bool InForce(Decision decision, DateOnly day) =>
        decision.State == DecisionState.Issued
        && decision.From <= day && (decision.Until is null || day <= decision.Until)
        && !decisions.Any(other => other.Supersedes == decision.Number && EverInForce(other) && day >= FirstDay(other))
        && (decision.Amends is null || InForce(ByNumber(decision.Amends), day));

    /// <summary>The clauses that bind the person on the day.</summary>
    public List<Clause> Binding(DateOnly day) =>
        [.. Roots().SelectMany(root => Wording(root, day)).Where(clause => InScope(clause, day))];

    /// <summary>Half days owed in the week, and the clauses named; 0 for none.</summary>
    public (int HalfDays, List<Clause> Named) FloorTime(IsoWeek week)
    {
        var days = week.Days.Where(open.Contains).ToList();
        if (days.Count == 0) return (0, []);

        var bound = days.ToDictionary(day => day, day => Binding(day).Where(clause => clause.Duty == DutyKind.FloorTime).ToList());
        var amount = IsHalf(clause => clause.HalfDays == 2) ? 2 : IsHalf(_ => true) ? 1 : 0;
        if (amount == 0) return (0, []);
        var all = week.Days.SelectMany(Binding).Where(clause => clause.Duty == DutyKind.FloorTime).Distinct().ToList();
        var alone = all.Where(clause => IsHalf(other => other == clause)).ToList();
        if (!alone.Any(clause => clause.HalfDays >= amount)) alone.AddRange(all.Where(clause => clause.HalfDays >= amount));
        return (amount, alone);

        bool IsHalf(Func<Clause, bool> which) => 2 * days.Count(day => bound[day].Any(which)) >= days.Count;
    }

    /// <summary>The earliest deadline of what is to be mastered, as it stands on the day.</summary>
    public DateOnly? Deadline(DateOnly day) => Binding(day)
        .Where(clause => clause.Duty == DutyKind.MasterTrades)
        .Select(clause => (DateOnly?)Later(CountsFrom(clause), RunStart(clause, day)).AddMonths(clause.WithinMonths!.Value)).Min();

    private IEnumerable<Decision> Roots() =>
        decisions.Where(decision => decision.State == DecisionState.Issued && decision.Amends is null);

    private IEnumerable<Clause> Wording(Decision root, DateOnly day)
    {
        var layers = Layers(root).Where(layer => InForce(layer, day)).ToList();
        return layers.SelectMany(layer => layer.Clauses).Select(clause => clause.Key).Distinct()
            .Select(key => layers.Last(layer => layer.Clauses.Any(clause => clause.Key == key)).Clauses.First(clause => clause.Key == key));
    }

    private List<Decision> Layers(Decision root) =>
        [root, .. decisions.Where(decision => decision.State == DecisionState.Issued && decision != root && Root(decision) == root && EverInForce(decision))
            .OrderBy(FirstDay).ThenBy(decision => decision.Number, StringComparer.Ordinal)];

    private Decision Root(Decision decision) => decision.Amends is null ? decision : Root(ByNumber(decision.Amends));

    private DateOnly CountsFrom(Clause clause)
    {
        var own = decisions.Single(decision => decision.Clauses.Contains(clause));
        return FirstDay(Layers(Root(own)).First(layer =>
            EverInForce(layer) && layer.Clauses.Any(other => other.Key == clause.Key && other.Duty == clause.Duty)));
    }

    private DateOnly RunStart(Clause clause, DateOnly day)
    {
        while (InScope(clause, day.AddDays(-1))) day = day.AddDays(-1);
        return day;
    }

    private bool InScope(Clause clause, DateOnly day) => appointments.Any(one =>
        one.Held.Holds(day) && clause.Posts.Contains(one.Post) && (clause.Detached is null || clause.Detached == one.Held.Detached));

    private bool EverInForce(Decision decision) => Days().Any(day => InForce(decision, day));
    private DateOnly FirstDay(Decision decision) => Days().First(day => InForce(decision, day));
    private static IEnumerable<DateOnly> Days() => Enumerable.Range(0, Horizon).Select(First.AddDays);
    private Decision ByNumber(string number) => decisions.Single(decision => decision.Number == number);
    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
