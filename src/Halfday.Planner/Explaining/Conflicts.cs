namespace Halfday.Planner.Explaining;

/// <summary>Finds, for what a plan does not meet, a smallest set of demands that cannot be met together: by leaving out one after the other.</summary>
internal sealed class Conflicts(RotaProblem problem, CancellationToken stop)
{
    /// <summary>Sets larger than this are asked about so often and no more: each asking may take a second.</summary>
    private const int Large = 10, MostLargeAskings = 24;
    private readonly Meeting meeting = new(problem);
    private int largeAskings;

    /// <summary>Some sets were too large to be tried to the end.</summary>
    public bool IsCutShort => largeAskings >= MostLargeAskings;

    /// <summary>What the plan leaves out: owed half days and practice lacking.</summary>
    public static List<RotaDemand> Unmet(RotaProblem problem, RotaPlan plan) =>
    [
        .. plan.Missed.Select(m => (m.Leader, m.Week)).Distinct().Select(m => Owed(problem, m.Leader, m.Week)),
        .. from leader in problem.Leaders
           from need in leader.Trades
           where plan.Assignments.Count(a => a.Leader == leader.Id && a.Trade == need.Trade && a.Week <= need.ByWeek) < need.Need
           select new RotaDemand(leader.Id, need.ByWeek, need.Trade, need.Need),
    ];

    /// <summary>A smallest set around the demand; empty when everything near it could be met.</summary>
    public IReadOnlyList<RotaDemand> Around(RotaDemand demand)
    {
        var circles = Circles(demand).ToList();
        foreach (var circle in circles)
            if (new HallSet(problem, meeting, circle).Around(demand) is { } few && !CanMeet(few)) return Smallest.Of(few, set => !CanMeet(set));
        foreach (var circle in circles)
            if (!CanMeet(circle)) return Smallest.Of(circle, set => !CanMeet(set));
        return [];
    }

    private bool CanMeet(List<RotaDemand> demands)
    {
        stop.ThrowIfCancellationRequested();
        if (demands.Count > Large && largeAskings++ >= MostLargeAskings) return true;
        return meeting.CanMeet(demands);
    }

    private static RotaDemand Owed(RotaProblem problem, string leader, int week) =>
        new(leader, week, null, problem.Leaders.First(l => l.Id == leader).Owed[week]);

    /// <summary>Ever wider: the demand alone; what others ask in that week or of that trade; with all that these leaders are to practise.</summary>
    private IEnumerable<List<RotaDemand>> Circles(RotaDemand demand)
    {
        yield return [demand];
        if (demand.Trade is null)
        {
            yield return [.. problem.Leaders.Where(l => l.Owed[demand.Week] > 0).Select(l => Owed(problem, l.Id, demand.Week))];
            yield break;
        }
        var own = Practice(l => l.Id == demand.Leader, _ => true);
        yield return own;
        yield return Practice(_ => true, t => t.Trade == demand.Trade);
        yield return [.. own.Union(Practice(_ => true, t => t.Trade == demand.Trade))];
    }

    private List<RotaDemand> Practice(Func<RotaLeader, bool> of, Func<LeaderTrade, bool> which) =>
        [.. problem.Leaders.Where(of).SelectMany(l => l.Trades.Where(t => t.Need > 0 && which(t)).Select(t => new RotaDemand(l.Id, t.ByWeek, t.Trade, t.Need)))];
}
