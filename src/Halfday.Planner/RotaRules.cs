using Halfday.Planner.Rules;

namespace Halfday.Planner;

/// <summary>A hard rule of the rota. It knows nothing of cost or of the solver.</summary>
public interface IRotaRule
{
    string Name { get; }

    /// <summary>Where the plan breaks this rule; only <see cref="RotaPlan.Assignments"/> is read.</summary>
    IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan);
}

/// <summary>The hard rules, in the contract's order.</summary>
public static class RotaRules
{
    public static readonly IReadOnlyList<IRotaRule> All =
    [
        new LeaderIsFree(),
        new TradeIsInTheProgramme(),
        new MentorIsOnShift(),
        new MentorTeachesIt(),
        new OneLeaderPerMentor(),
        new MentorWeek(),
        new WorkshopHasRoom(),
        new LearnFirst(),
        new OfficeIsCovered(),
        new PinIsKept(),
    ];

    public static IEnumerable<Breach> Breaches(RotaProblem problem, RotaPlan plan) => All.SelectMany(r => r.Breaches(problem, plan));

    /// <summary>What a move by hand would break that the plan did not break before: <paramref name="from"/> goes, <paramref name="to"/> comes.</summary>
    /// <param name="from">The half day that is moved, or null to add one.</param>
    /// <param name="to">Where it goes, or null to take it away.</param>
    public static IReadOnlyList<Breach> BreachesOfMove(RotaProblem problem, RotaPlan plan, Assignment? from, Assignment? to)
    {
        var before = Breaches(problem, plan).ToList();
        return [.. Breaches(problem, Moved(problem, plan, from, to)).Where(breach => !before.Exists(breach.IsTheSameAs))];
    }

    /// <summary>The plan after a move by hand, priced anew and without proof.</summary>
    public static RotaPlan Moved(RotaProblem problem, RotaPlan plan, Assignment? from, Assignment? to) =>
        RotaPlan.Of(problem, plan.Assignments.Where(a => a != from).Concat(to is null ? [] : [to]), plan.Seed);
}
