using Google.OrTools.Sat;
using Halfday.Planner.Replanning;
using Halfday.Planner.Solving;

namespace Halfday.Planner.Explaining;

/// <summary>
/// Whether some demands can be met together, whatever happens to everybody else's: a small exact model of the leaders concerned. What must be
/// learnt before in weeks that nobody asks about counts as learnt if it could have been, so "no" is always true.
/// </summary>
internal sealed class Meeting
{
    private const string Deterministic = "num_workers:1,random_seed:0,max_deterministic_time:0.5";
    private const int MostVariables = 60_000;
    private readonly Tables tables;
    private readonly Openings openings;
    private readonly Limits limits;

    public Meeting(RotaProblem problem)
    {
        tables = new Tables(problem);
        openings = new Openings(tables, new Announced(tables, []), fromWeek: 0);
        limits = new Limits(tables, mostVisible: null);
    }

    /// <summary>False only when it is proven that they cannot.</summary>
    public bool CanMeet(IReadOnlyCollection<RotaDemand> demands)
    {
        var model = new CpModel();
        var taken = demands.GroupBy(d => LeaderOf(d.Leader)).SelectMany(own => Open(own.Key, [.. own])).Distinct().ToDictionary(w => w, _ => model.NewBoolVar(""));
        if (taken.Count > MostVariables) return true;
        var byLeader = taken.ToLookup(t => t.Key.Leader);
        foreach (var demand in demands) model.Add(LinearExpr.Sum(byLeader[LeaderOf(demand.Leader)].Where(t => Serves(t.Key, demand)).Select(t => t.Value)) >= demand.HalfDays);
        AddOwed(model, taken);
        AddLimits(model, taken);
        AddLearning(model, taken, demands);
        using var solver = new CpSolver { StringParameters = Deterministic };
        return solver.Solve(model) != CpSolverStatus.Infeasible;
    }

    /// <summary>Who could teach what of it, and when.</summary>
    public IEnumerable<(int Week, HalfDay HalfDay, int Trade)> Possible(RotaDemand demand)
    {
        var leader = LeaderOf(demand.Leader);
        return Open(leader, [demand]).Where(o => Serves(o, demand)).Select(o => (o.Week, o.HalfDay, tables.Leaders[leader].Trade[o.HalfDay.Trade]));
    }

    private readonly record struct Place(int Leader, int Week, HalfDay HalfDay);

    private int LeaderOf(string id) => RotaIndex.Of(tables.Problem).LeaderOrder(id);

    private bool Serves(Place place, RotaDemand demand) =>
        tables.Leaders[place.Leader].Id == demand.Leader && (demand.Trade is null
            ? place.Week == demand.Week
            : place.Week <= demand.Week && tables.Problem.Leaders[place.Leader].Trades[place.HalfDay.Trade].Trade == demand.Trade);

    /// <summary>In weeks that are asked for, everything; before the deadlines, the trades asked for and those that they wait for.</summary>
    private IEnumerable<Place> Open(int leader, List<RotaDemand> own)
    {
        var row = tables.Leaders[leader];
        var asked = own.Where(d => d.Trade is null).Select(d => d.Week).ToHashSet();
        var trades = own.Where(d => d.Trade is not null).SelectMany(d => Chain(leader, d.Trade!)).ToHashSet();
        var last = own.Where(d => d.Trade is not null).Select(d => d.Week).DefaultIfEmpty(-1).Max();
        return from week in Enumerable.Range(0, tables.Weeks)
               where asked.Contains(week) || week <= last
               from halfDay in openings.Of(leader, week).Union(row.Pins[week])
               where asked.Contains(week) || trades.Contains(halfDay.Trade) || row.Pins[week].Contains(halfDay)
               select new Place(leader, week, halfDay);
    }

    private IEnumerable<int> Chain(int leader, string trade)
    {
        var at = tables.Problem.Leaders[leader].Trades.ToList().FindIndex(t => t.Trade == trade);
        for (var steps = 0; at >= 0 && steps <= tables.Leaders[leader].Trade.Length; at = tables.Leaders[leader].After[at], steps++) yield return at;
    }

    private void AddOwed(CpModel model, Dictionary<Place, BoolVar> taken)
    {
        foreach (var week in taken.GroupBy(t => (t.Key.Leader, t.Key.Week)))
        {
            model.Add(LinearExpr.Sum(week.Select(t => t.Value)) <= tables.Leaders[week.Key.Leader].Owed[week.Key.Week]);
            foreach (var day in week.GroupBy(t => tables.DayOf[t.Key.HalfDay.Part])) model.AddAtMostOne(day.Select(t => t.Value));
            foreach (var pin in tables.Leaders[week.Key.Leader].Pins[week.Key.Week]) model.Add(taken[new Place(week.Key.Leader, week.Key.Week, pin)] == 1);
        }
    }

    private void AddLimits(CpModel model, Dictionary<Place, BoolVar> taken)
    {
        var users = new SortedDictionary<int, List<BoolVar>>();
        foreach (var (place, variable) in taken)
            limits.Use(new Way(place.Leader, place.Week, [place.HalfDay], default, 0), row => (users.TryGetValue(row, out var known) ? known : users[row] = []).Add(variable));
        var gone = PinsOfOthers(taken.Keys.Select(p => p.Leader).ToHashSet());
        foreach (var (row, of) in users)
            if (limits.Of(row) - gone.GetValueOrDefault(row) is var left && of.Count > left) model.Add(LinearExpr.Sum(of) <= left);
    }

    private Dictionary<int, int> PinsOfOthers(HashSet<int> asked)
    {
        var gone = new Dictionary<int, int>();
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
            if (!asked.Contains(leader))
                for (var week = 0; week < tables.Weeks; week++)
                    limits.Use(new Way(leader, week, tables.Leaders[leader].Pins[week], default, 0), row => gone[row] = gone.GetValueOrDefault(row) + 1);
        return gone;
    }

    /// <summary>Within a chain that is asked for, a trade is practised after the one that it waits for.</summary>
    private void AddLearning(CpModel model, Dictionary<Place, BoolVar> taken, IReadOnlyCollection<RotaDemand> demands)
    {
        var practised = taken.ToLookup(t => (t.Key.Leader, t.Key.HalfDay.Trade));
        foreach (var demand in demands.Where(d => d.Trade is not null))
        {
            var leader = LeaderOf(demand.Leader);
            foreach (var trade in Chain(leader, demand.Trade!))
                if (tables.Leaders[leader].After[trade] is >= 0 and var first)
                    foreach (var week in practised[(leader, trade)].Where(t => t.Key.Week <= demand.Week).GroupBy(t => t.Key.Week))
                    {
                        var earlier = LinearExpr.Sum(practised[(leader, first)].Where(t => t.Key.Week < week.Key).Select(t => t.Value));
                        foreach (var (_, variable) in week) model.Add(earlier >= variable);
                    }
        }
    }
}
