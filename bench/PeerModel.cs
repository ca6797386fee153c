using Google.OrTools.LinearSolver;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>
/// The whole rota as one mixed-integer model, for the solvers that the planner is compared with: a variable for each half day that
/// could be, and one for the trade practised last. Strengthened by what a leader's needs say about switches: need - short is at most
/// need x used, and each further trade used is a switch. One half day a week.
/// </summary>
public sealed class PeerModel : IDisposable
{
    private readonly Solver solver;
    private readonly RotaProblem problem;
    private readonly Dictionary<(string, int, string), List<Variable>> mentorPart = [], workshopPart = [];
    private readonly Dictionary<(string, int), List<Variable>> mentorWeek = [];
    private readonly Dictionary<(string Leader, int Week, string Part), List<Variable>> away = [];

    private PeerModel(Solver solver, RotaProblem problem)
    {
        (this.solver, this.problem) = (solver, problem);
        foreach (var leader in problem.Leaders) Add(leader);
        AddLimits();
    }

    /// <summary>What a solver found and proved in the time; null when it is not in the package or found nothing.</summary>
    public static (long? Cost, double Bound)? Solve(string name, RotaProblem problem, TimeSpan time)
    {
        if (Solver.CreateSolver(name) is not { } solver) return null;
        using var model = new PeerModel(solver, problem);
        solver.SetTimeLimit((long)time.TotalMilliseconds);
        if (name == "SAT") solver.SetNumThreads(2);
        var status = solver.Solve();
        var found = status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE;
        return (found ? (long)Math.Round(solver.Objective().Value()) : null, solver.Objective().BestBound());
    }

    /// <summary>Frees the native solver.</summary>
    public void Dispose() => solver.Dispose();

    private void Add(RotaLeader leader)
    {
        var practised = Enumerable.Range(0, problem.Weeks).Select(week => Week(leader, week)).ToList();
        for (var week = 0; week < problem.Weeks; week++)
        {
            var missed = Number(leader.Owed[week], problem.Weights.Missed);
            solver.Add(Sum(practised[week].Values) + missed == leader.Owed[week]);
        }
        foreach (var trade in leader.Trades) LearnFirst(leader, trade.Trade, practised);
        var switches = Switches(leader, practised);
        var used = leader.Trades.Where(t => t.Need > 0).Select(t => Short(t, practised)).ToList();
        var free = leader.Last is null || leader.Trades.Any(t => t.Trade == leader.Last) ? 1 : 0;
        solver.Add(Sum(switches) >= Sum(used) - free);
    }

    /// <summary>By trade, the variables' sum for one week, each at most one half day.</summary>
    private Dictionary<string, LinearExpr> Week(RotaLeader leader, int week)
    {
        var sums = leader.Trades.ToDictionary(t => t.Trade, _ => new List<Variable>());
        foreach (var mentor in problem.Mentors.Where(m => !leader.Avoid.Contains(m.Workshop) && leader.Owed[week] > 0))
            foreach (var trade in leader.Trades.Where(t => mentor.Trades.Contains(t.Trade) && problem.Workshops.First(w => w.Id == mentor.Workshop).Trades.Contains(t.Trade)))
                for (var part = 0; part < problem.Parts.Count; part++)
                    if (leader.Free[week][part] == '1' && mentor.OnShift[week][part] == '1') sums[trade.Trade].Add(HalfDay(leader, week, problem.Parts[part], mentor));
        return sums.ToDictionary(s => s.Key, LinearExpr (s) => Sum(s.Value));
    }

    private Variable HalfDay(RotaLeader leader, int week, RotaPart part, RotaMentor mentor)
    {
        var chosen = Number(1, Dislike(leader, part));
        Put(mentorPart, (mentor.Id, week, part.Id), chosen);
        Put(workshopPart, (mentor.Workshop, week, part.Id), chosen);
        Put(mentorWeek, (mentor.Id, week), chosen);
        Put(away, (leader.Id, week, part.Id), chosen);
        return chosen;
    }

    private int Dislike(RotaLeader leader, RotaPart part)
    {
        if (leader.Preferred is null || leader.Preferred == part.Id) return 0;
        return problem.Parts.First(p => p.Id == leader.Preferred).Day == part.Day ? problem.Weights.OtherPart : problem.Weights.OtherDay;
    }

    private void LearnFirst(RotaLeader leader, string trade, List<Dictionary<string, LinearExpr>> practised)
    {
        if (problem.Trades.First(t => t.Id == trade).After is not { } first || leader.Cleared.Contains(trade)) return;
        for (var week = 0; week < problem.Weeks; week++)
            solver.Add(practised[week][trade] <= Sum(practised.Take(week).Where(p => p.ContainsKey(first)).Select(p => p[first])));
    }

    /// <summary>The trade practised last is carried from week to week; a half day in another one is a switch.</summary>
    private List<Variable> Switches(RotaLeader leader, List<Dictionary<string, LinearExpr>> practised)
    {
        var switches = new List<Variable>();
        var last = leader.Trades.ToDictionary(t => t.Trade, t => Nothing + (t.Trade == leader.Last ? 1 : 0));
        LinearExpr none = Nothing + (leader.Last is null ? 1 : 0);
        for (var week = 0; week < problem.Weeks; week++)
        {
            var (now, any) = (practised[week], Sum(practised[week].Values));
            var switched = Number(1, problem.Weights.Switch);
            switches.Add(switched);
            foreach (var trade in leader.Trades.Select(t => t.Trade))
            {
                var carried = solver.MakeNumVar(0, 1, "");
                solver.Add(switched >= now[trade] - last[trade] - none);
                solver.Add(carried <= last[trade] + now[trade]);
                solver.Add(carried <= 1 - any + now[trade]);
                last[trade] = Sum([carried]);
            }
            var still = solver.MakeNumVar(0, 1, "");
            solver.Add(still <= none);
            solver.Add(still <= 1 - any);
            none = Sum([still]);
        }
        return switches;
    }

    private Variable Short(LeaderTrade trade, List<Dictionary<string, LinearExpr>> practised)
    {
        var (lacking, used) = (Number(trade.Need, problem.Weights.Short), Number(1, 0));
        var inTime = Sum(practised.Take(trade.ByWeek + 1).Select(p => p[trade.Trade]));
        solver.Add(lacking + inTime >= trade.Need);
        solver.Add(trade.Need - lacking <= trade.Need * used);
        solver.Add(used <= inTime);
        return used;
    }

    private void AddLimits()
    {
        foreach (var taught in mentorPart.Values) solver.Add(Sum(taught) <= 1);
        foreach (var (key, taught) in mentorWeek) solver.Add(Sum(taught) <= problem.Mentors.First(m => m.Id == key.Item1).MaxPerWeek);
        foreach (var (key, there) in workshopPart)
            solver.Add(Sum(there) <= problem.Workshops.First(w => w.Id == key.Item1).Capacity[problem.Parts.ToList().FindIndex(p => p.Id == key.Item3)]);
        foreach (var group in problem.Cover)
            foreach (var gone in away.Where(a => group.Leaders.Contains(a.Key.Leader)).GroupBy(a => (a.Key.Week, a.Key.Part)))
                solver.Add(Sum(gone.SelectMany(g => g.Value)) <= group.MaxAway);
        foreach (var load in mentorWeek.GroupBy(t => t.Key.Item1))
            solver.Add(Sum(load.SelectMany(t => t.Value)) - Number(10_000, problem.Weights.Overload) <= problem.FairShare);
    }

    private Variable Number(int most, int cost)
    {
        var variable = solver.MakeIntVar(0, most, "");
        if (cost != 0) solver.Objective().SetCoefficient(variable, cost);
        return variable;
    }

    private static SumArray Nothing => new SumArray(Array.Empty<LinearExpr>());

    private static SumArray Sum(IEnumerable<Variable> variables) => Sum(variables.Select(v => (LinearExpr)v));

    private static SumArray Sum(IEnumerable<LinearExpr> terms) => new SumArray([.. terms]);

    private static void Put<TKey>(Dictionary<TKey, List<Variable>> map, TKey key, Variable variable) where TKey : notnull
    {
        if (!map.TryGetValue(key, out var list)) map[key] = list = [];
        list.Add(variable);
    }
}
