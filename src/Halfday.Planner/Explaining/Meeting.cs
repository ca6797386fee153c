using Halfday.Planner.Replanning;
using Halfday.Planner.Solving;

namespace Halfday.Planner.Explaining;

/// <summary>
/// Whether some demands can be met together, whatever happens to everybody else's: a small exact model of the leaders concerned. What must be
/// learnt before in weeks that nobody asks about counts as learnt if it could have been, so "no" is always true.
/// </summary>
internal sealed class Meeting
{
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
        var places = demands.GroupBy(d => LeaderOf(d.Leader)).SelectMany(own => Asked(own.Key, [.. own])).ToList();
        if (places.Count > MostVariables) return true;
        var rows = new Rows(places.Count);
        foreach (var demand in demands) rows.AtLeast(demand.HalfDays, places.Index().Where(p => p.Item.Leader == LeaderOf(demand.Leader) && Serves(p.Item, demand)).Select(p => p.Index));
        AddOwed(rows, places);
        AddLimits(rows, places);
        AddLearning(rows, places, demands);
        return rows.CanHold();
    }

    /// <summary>Who could teach what of it, and when.</summary>
    public IEnumerable<(int Week, HalfDay HalfDay, int Trade)> Possible(RotaDemand demand)
    {
        var leader = LeaderOf(demand.Leader);
        return Open(leader, [demand]).Where(o => Serves(o, demand)).Select(o => (o.Week, o.HalfDay, tables.Leaders[leader].Trade[o.HalfDay.Trade]));
    }

    private readonly record struct Place(int Leader, int Week, HalfDay HalfDay);

    /// <summary>Where only weeks are asked for, one trade is as good as another: a pin's, or any.</summary>
    private IEnumerable<Place> Asked(int leader, List<RotaDemand> own)
    {
        var open = Open(leader, own).Distinct();
        return own.Exists(d => d.Trade is not null) ? open
            : open.OrderByDescending(p => tables.Leaders[leader].Pins[p.Week].Contains(p.HalfDay)).DistinctBy(p => (p.Week, p.HalfDay.Part, p.HalfDay.Mentor));
    }

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

    private void AddOwed(Rows rows, List<Place> places)
    {
        foreach (var week in places.Index().GroupBy(p => (p.Item.Leader, p.Item.Week)))
        {
            rows.AtMost(tables.Leaders[week.Key.Leader].Owed[week.Key.Week], week.Select(p => p.Index));
            foreach (var day in week.GroupBy(p => tables.DayOf[p.Item.HalfDay.Part])) rows.AtMost(1, day.Select(p => p.Index));
            foreach (var pin in tables.Leaders[week.Key.Leader].Pins[week.Key.Week]) rows.AtLeast(1, week.Where(p => p.Item.HalfDay == pin).Select(p => p.Index));
        }
    }

    private void AddLimits(Rows rows, List<Place> places)
    {
        var users = new SortedDictionary<int, List<int>>();
        foreach (var (at, place) in places.Index())
            limits.Use(new Way(place.Leader, place.Week, [place.HalfDay], default, 0), row => (users.TryGetValue(row, out var known) ? known : users[row] = []).Add(at));
        var gone = PinsOfOthers([.. places.Select(p => p.Leader)]);
        foreach (var (row, of) in users) rows.AtMost(limits.Of(row) - gone.GetValueOrDefault(row), of);
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
    private void AddLearning(Rows rows, List<Place> places, IReadOnlyCollection<RotaDemand> demands)
    {
        var practised = places.Index().ToLookup(p => (p.Item.Leader, p.Item.HalfDay.Trade));
        foreach (var demand in demands.Where(d => d.Trade is not null))
        {
            var leader = LeaderOf(demand.Leader);
            foreach (var trade in Chain(leader, demand.Trade!))
                if (tables.Leaders[leader].After[trade] is >= 0 and var first)
                    foreach (var (at, place) in practised[(leader, trade)].Where(p => p.Item.Week <= demand.Week))
                        rows.Needs(at, practised[(leader, first)].Where(p => p.Item.Week < place.Week).Select(p => p.Index));
        }
    }
}
