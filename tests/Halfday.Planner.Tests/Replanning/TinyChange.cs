using CsCheck;

namespace Halfday.Planner.Tests.Replanning;

/// <summary>A tiny problem, what was announced for it, and the problem after something has happened.</summary>
internal sealed record TinyChange(RotaProblem Problem, RotaPlan Announced, RotaProblem Today, int FromWeek)
{
    public static readonly Gen<TinyChange> Any = Gen.Select(TinyRota.Any, Gen.Int[0, int.MaxValue - 1]).Select((problem, seed) => Make(problem, new Random(seed)));

    public RotaPlan Replanned(int? mostVisible = null) => RotaReplanner.Replan(Problem, Announced, Today, new ReplanOptions { FromWeek = FromWeek, MostVisible = mostVisible });

    /// <summary>Fewest lost, then visible, then mentors, then cost, by trying everything; null when no plan keeps the pins.</summary>
    public (long Lost, long Visible, long Mentor, long Cost)? Best()
    {
        var announced = Announced.Assignments.ToLookup(a => a.Week);
        long? Weight(int week, IReadOnlyList<Assignment> now)
        {
            if (week < FromWeek) return now.ToHashSet().SetEquals(announced[week]) ? 0 : null;
            var c = RotaChanges.Between(Today, announced[week], now);
            return ((c.Lost * 100L + c.Visible) * 100 + c.Mentor) * 100_000;
        }
        return new EveryPlan(Today, Weight).Cheapest() is { } best ? (best / 1_000_000_000, best / 10_000_000 % 100, best / 100_000 % 100, best % 100_000) : null;
    }

    private static TinyChange Make(RotaProblem problem, Random chance)
    {
        var announced = Quick.Plan(problem, new PlannerOptions { Limits = new PlannerLimits(10), Threads = 1 });
        if (announced.Assignments.Count > 2 && chance.Next(4) == 0)
            announced = RotaPlan.Of(problem, announced.Assignments.Where(a => a.Week > 0 || chance.Next(2) > 0 || IsAskedFor(problem, announced, a)));
        var today = problem;
        for (var happening = chance.Next(1, 4); happening > 0; happening--) today = Happen(today, announced, chance);
        var fromWeek = chance.Next(3) == 0 ? 1 : 0;
        return new TinyChange(problem, announced, today, RotaReplanner.PastBreaches(today, announced, fromWeek).Count > 0 ? 0 : fromWeek);
    }

    private static bool IsAskedFor(RotaProblem problem, RotaPlan plan, Assignment a) =>
        plan.Assignments.Any(b => b.Leader == a.Leader && problem.Trades.First(t => t.Id == b.Trade).After == a.Trade);

    private static RotaProblem Happen(RotaProblem p, RotaPlan announced, Random chance)
    {
        var week = chance.Next(p.Weeks);
        return chance.Next(9) switch
        {
            0 or 1 => p with { Mentors = Each(p.Mentors, chance, m => m with { OnShift = At(m.OnShift, week, _ => "000") }) },
            2 => p with { Mentors = Each(p.Mentors, chance, m => m with { OnShift = At(m.OnShift, week, _ => "110"), MaxPerWeek = 1 }) },
            3 => p with { Leaders = Each(p.Leaders, chance, l => l with { Free = At(l.Free, week, _ => chance.Next(2) == 0 ? "000" : "011") }) },
            4 => p with { Workshops = Each(p.Workshops, chance, w => w with { Capacity = [0, 1, 1] }) },
            5 => p with { Leaders = Each(p.Leaders, chance, l => l with { Owed = [.. l.Owed.Select((o, w) => w == week ? chance.Next(3) : o)] }) },
            6 => p with { Cover = [.. p.Cover.Select(c => c with { MaxAway = 1 })] },
            7 => Pinned(p, announced, chance),
            _ => p with { Leaders = Each(p.Leaders, chance, l => l with { Cleared = [], Avoid = chance.Next(2) == 0 ? ["W1"] : [] }) },
        };
    }

    private static RotaProblem Pinned(RotaProblem p, RotaPlan announced, Random chance)
    {
        var pins = announced.Assignments.Where(_ => chance.Next(3) == 0).Concat(
            from l in p.Leaders from m in p.Mentors from t in m.Trades from part in p.Parts where chance.Next(12) == 0
            select new Assignment(l.Id, chance.Next(p.Weeks), part.Id, m.Workshop, t, m.Id));
        return pins.Take(2).Aggregate(p, (q, pin) => q with { Pins = [.. q.Pins, pin] } is var with1 && AreSound(with1) ? with1 : q);
    }

    private static bool AreSound(RotaProblem p) => RotaRules.Breaches(p, RotaPlan.Of(p, p.Pins)).All(b => b.Rule == "LearnFirst") && p.Pins.Distinct().Count() == p.Pins.Count;

    private static List<T> Each<T>(IReadOnlyList<T> things, Random chance, Func<T, T> change) =>
        [.. things.Index().Select(t => t.Index == 0 || chance.Next(3) == 0 ? change(t.Item) : t.Item)];

    private static string[] At(IReadOnlyList<string> rows, int week, Func<string, string> change) => [.. rows.Select((row, w) => w == week ? change(row) : row)];
}
