using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// Repairs an announced plan week by week, because but for LearnFirst weeks do not touch each other: each week that is hit is repaired by
/// itself, as if whatever must be learnt before could have been. If a leader's chain is then broken, the repair is done once more over all
/// hit weeks together and every week of that leader, until chains hold. The weeks that are hit no more than at first
/// sight cost what their own repair proves, so the whole is proven when its repairs are.
/// </summary>
internal sealed class Mending
{
    private const int MostAttempts = 12, AttemptsToSteer = 2;
    private readonly Tables tables;
    private readonly int fromWeek;
    private readonly int? mostVisible;
    private readonly Announced announced;
    private readonly Ways ways;
    private readonly Limits limits;
    private readonly Way[] chosen;   // leader x weeks + week
    private readonly SortedSet<int> hit;

    public Mending(Tables tables, Announced announced, int fromWeek, int? mostVisible)
    {
        (this.tables, this.announced, this.fromWeek, this.mostVisible) = (tables, announced, fromWeek, mostVisible);
        ways = new Ways(tables, announced, new Openings(tables, announced, fromWeek));
        limits = new Limits(tables, mostVisible);
        chosen = [.. from leader in Enumerable.Range(0, tables.Leaders.Length)
                     from week in Enumerable.Range(0, tables.Weeks)
                     select week < fromWeek ? ways.Of(leader, week, Past(leader, week)) : ways.Kept(leader, week)];
        hit = [.. Enumerable.Range(fromWeek, tables.Weeks - fromWeek).Where(IsHit)];
    }

    /// <summary>No way of repairing changes less.</summary>
    public bool IsProven { get; private set; } = true;

    /// <summary>By leader x weeks + week.</summary>
    public IReadOnlyList<Way> Chosen => chosen;

    /// <summary>False when no plan keeps the pins and what must be learnt before them.</summary>
    public bool Run()
    {
        var leaders = new HashSet<int>();
        if (!RepairApart(hit) || !SteerClear()) return false;
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var broken = BrokenChains().Select(b => b.Leader).ToHashSet();
            var wished = chosen.Where(way => way.IsWishful).ToList();
            if (broken.Count + wished.Count == 0) return true;
            foreach (var way in wished) hit.Add(way.Week);
            leaders.UnionWith(broken);
            if (!Repair([.. hit], leaders)) return false;
        }
        IsProven = false;
        return LeaveOutWhatIsTooEarly();
    }

    private bool RepairApart(IEnumerable<int> weeks) =>
        mostVisible is null ? weeks.ToList().All(week => Repair([week], [])) : !weeks.Any() || Repair([.. hit], []);

    /// <summary>A week may have as good a repair without the trades that came too early: its own bound still holds, so it is tried first.</summary>
    private bool SteerClear()
    {
        for (var attempt = 0; attempt < AttemptsToSteer; attempt++)
        {
            var broken = BrokenChains().Where(b => hit.Contains(b.Week)).ToList();
            if (broken.Count == 0) return true;
            foreach (var (leader, week, trade) in broken) ways.Avoid(leader, week, trade);
            if (!RepairApart(broken.Select(b => b.Week).Distinct())) return false;
        }
        return true;
    }

    private bool Repair(HashSet<int> weeks, HashSet<int> chained)
    {
        var all = from leader in Enumerable.Range(0, tables.Leaders.Length)
                  from week in Enumerable.Range(fromWeek, tables.Weeks - fromWeek)
                  let isHit = weeks.Contains(week)
                  where chained.Contains(leader) || (isHit && HasAnything(leader, week))
                  select new LeaderWeek(leader, week, IsUntouched: !isHit);
        using var repair = new Repair(ways, limits, new Chains(tables, announced, fromWeek, chained), [.. all]);
        if (repair.Run() is not { } repaired) return false;
        foreach (var way in repaired.Ways) chosen[way.Leader * tables.Weeks + way.Week] = way;
        IsProven = repaired.IsProven && (IsProven || chained.Count > 0);
        return true;
    }

    private bool HasAnything(int leader, int week) => announced.Of(leader, week).Length + tables.Leaders[leader].Pins[week].Length > 0;

    private HalfDay[] Past(int leader, int week) => [.. announced.Of(leader, week).Select(h => h.Today(tables)).OfType<HalfDay>()];

    /// <summary>What was announced for the week cannot all stand.</summary>
    private bool IsHit(int week)
    {
        var used = new Dictionary<int, int>();
        foreach (var way in OfWeek(week)) limits.Use(way, row => used[row] = used.GetValueOrDefault(row) + 1);
        return OfWeek(week).Any(way => way.Change != default) || used.Any(u => u.Value > limits.Of(u.Key));
    }

    private IEnumerable<Way> OfWeek(int week) => Enumerable.Range(0, tables.Leaders.Length).Select(leader => chosen[leader * tables.Weeks + week]);

    /// <summary>Half days of trades whose first one the leader has not practised by then.</summary>
    private IEnumerable<(int Leader, int Week, int Trade)> BrokenChains()
    {
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
        {
            var learnt = new HashSet<int>();
            for (var week = 0; week < tables.Weeks; week++)
            {
                var way = chosen[leader * tables.Weeks + week];
                foreach (var trade in way.Asks)
                    if (tables.Leaders[leader].After[trade] is var first && (first == LeaderTable.CannotBeLearnt || first >= 0 && !learnt.Contains(first)))
                        yield return (leader, week, trade);
                learnt.UnionWith(way.Gives);
            }
        }
    }

    /// <summary>The last resort: what comes too early is lost; false when a pin does.</summary>
    private bool LeaveOutWhatIsTooEarly()
    {
        for (var at = 0; at < chosen.Length; at++)
            if (chosen[at].IsWishful) chosen[at] = ways.Barest(chosen[at].Leader, chosen[at].Week);
        while (BrokenChains().FirstOrDefault((Leader: -1, Week: -1, Trade: -1)) is { Leader: >= 0 } broken)
        {
            var at = broken.Leader * tables.Weeks + broken.Week;
            var less = chosen[at].HalfDays.Where(h => h.Trade != broken.Trade).ToArray();
            if (tables.Leaders[broken.Leader].Pins[broken.Week].Any(p => p.Trade == broken.Trade)) return false;
            chosen[at] = ways.Of(broken.Leader, broken.Week, less);
        }
        return true;
    }
}
