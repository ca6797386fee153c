using Google.OrTools.Sat;

namespace Halfday.Planner.Solving;

/// <summary>
/// Half days that let every pin stand with what must be learnt before it: a small exact model of the leaders whose pins ask for more
/// than the pins give. It decides whether the problem has a plan at all, and gives the search a first one.
/// </summary>
internal sealed class FirstThingsFirst
{
    private readonly Tables tables;
    private readonly CpModel model = new();
    private readonly Dictionary<(int Leader, int Week, HalfDay HalfDay), BoolVar> chosen = [];

    public FirstThingsFirst(Tables tables)
    {
        this.tables = tables;
        foreach (var leader in Enumerable.Range(0, tables.Leaders.Length).Where(Asks)) AddLeader(leader);
        foreach (var leader in chosen.Keys.Select(k => k.Leader).Distinct().ToList()) AddLearning(leader);
        AddLimits();
    }

    /// <summary>The half days to add, by leader; null when there are none that do.</summary>
    public ILookup<int, (int Week, HalfDay HalfDay)>? Find()
    {
        using var solver = new CpSolver { StringParameters = "num_workers:1,random_seed:0" };
        model.Minimize(LinearExpr.Sum(chosen.Values));
        if (solver.Solve(model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible)) return null;
        return chosen.Where(c => solver.BooleanValue(c.Value)).ToLookup(c => c.Key.Leader, c => (c.Key.Week, c.Key.HalfDay));
    }

    /// <summary>Some pin of the leader comes before its first trade.</summary>
    private bool Asks(int leader) => Pins(leader).Any(p => !IsLearntByPins(leader, p.Week, p.HalfDay.Trade));

    private bool IsLearntByPins(int leader, int week, int trade)
    {
        var after = tables.Leaders[leader].After[trade];
        return after == LeaderTable.NoPrerequisite || Pins(leader).Any(p => p.Week < week && p.HalfDay.Trade == after);
    }

    private IEnumerable<(int Week, HalfDay HalfDay)> Pins(int leader) =>
        tables.Leaders[leader].Pins.SelectMany((pins, week) => pins.Select(p => (week, p)));

    private void AddLeader(int leader)
    {
        var row = tables.Leaders[leader];
        for (var week = 0; week < tables.Weeks; week++)
        {
            var ofWeek = Offers(row, week).ToList();
            foreach (var halfDay in ofWeek) chosen.Add((leader, week, halfDay), model.NewBoolVar(""));
            model.Add(Sum(ofWeek.Select(h => chosen[(leader, week, h)])) <= Math.Max(0, row.Owed[week] - row.Pins[week].Length));
            foreach (var day in ofWeek.GroupBy(h => tables.DayOf[h.Part])) model.AddAtMostOne(day.Select(h => chosen[(leader, week, h)]));
        }
    }

    /// <summary>Half days on the days without a pin, of trades that another one of the programme waits for.</summary>
    private IEnumerable<HalfDay> Offers(LeaderTable row, int week) =>
        from trade in Enumerable.Range(0, row.Trade.Length)
        where row.After.Contains(trade)
        from mentor in row.Mentors[trade]
        from part in Enumerable.Range(0, tables.Parts)
        where (tables.OnShift[mentor * tables.Weeks + week] & row.Free[week] & 1UL << part) != 0
            && !row.Pins[week].Any(p => tables.DayOf[p.Part] == tables.DayOf[part])
        select new HalfDay(part, trade, mentor);

    private void AddLearning(int leader)
    {
        foreach (var (week, pin) in Pins(leader))
            if (!IsLearntByPins(leader, week, pin.Trade)) model.Add(Earlier(leader, week, pin.Trade) >= 1);
        foreach (var (key, used) in chosen.Where(c => c.Key.Leader == leader))
            if (!IsLearntByPins(leader, key.Week, key.HalfDay.Trade)) model.Add(Earlier(leader, key.Week, key.HalfDay.Trade) >= used);
    }

    private LinearExpr Earlier(int leader, int week, int trade) =>
        Sum(chosen.Where(c => c.Key.Leader == leader && c.Key.Week < week && c.Key.HalfDay.Trade == tables.Leaders[leader].After[trade]).Select(c => c.Value));

    private void AddLimits()
    {
        Limit(c => (c.HalfDay.Mentor, c.Week, c.HalfDay.Part), _ => 1);
        Limit(c => (c.HalfDay.Mentor, c.Week), key => tables.MaxPerWeek[key.Item1]);
        Limit(c => (tables.WorkshopOfMentor[c.HalfDay.Mentor], c.Week, c.HalfDay.Part), key => tables.Room[key.Item1 * tables.Parts + key.Part]);
        for (var cover = 0; cover < tables.MaxAway.Length; cover++)
        {
            var group = cover;
            Limit(c => (tables.Leaders[c.Leader].Covers.Contains(group) ? group : -1, c.Week, c.HalfDay.Part), key => key.Item1 < 0 ? int.MaxValue : tables.MaxAway[key.Item1]);
        }
    }

    /// <summary>What shares a key shares a limit, of which the pins of all leaders have used some.</summary>
    private void Limit<TKey>(Func<(int Leader, int Week, HalfDay HalfDay), TKey> keyOf, Func<TKey, int> limit) where TKey : notnull
    {
        var pinned = Enumerable.Range(0, tables.Leaders.Length)
            .SelectMany(l => Pins(l).Select(p => keyOf((l, p.Week, p.HalfDay)))).CountBy(k => k).ToDictionary();
        foreach (var sharing in chosen.GroupBy(c => keyOf(c.Key)))
            if (limit(sharing.Key) < int.MaxValue) model.Add(Sum(sharing.Select(c => c.Value)) <= Math.Max(0, limit(sharing.Key) - pinned.GetValueOrDefault(sharing.Key)));
    }

    private static LinearExpr Sum(IEnumerable<BoolVar> variables) => LinearExpr.Sum(variables);
}
