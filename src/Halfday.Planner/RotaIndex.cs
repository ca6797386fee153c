using System.Runtime.CompilerServices;

namespace Halfday.Planner;

/// <summary>Finds the things of a problem by id. Unknown ids give null, so that rules can speak about them.</summary>
internal sealed class RotaIndex
{
    private static readonly ConditionalWeakTable<RotaProblem, RotaIndex> Known = [];

    private readonly Dictionary<string, int> partOrder;
    private readonly Dictionary<string, int> leaderOrder;
    private readonly RotaProblem problem;

    private RotaIndex(RotaProblem problem)
    {
        this.problem = problem;
        partOrder = Orders(problem.Parts.Select(p => p.Id));
        leaderOrder = Orders(problem.Leaders.Select(l => l.Id));
        Mentors = ById(problem.Mentors, m => m.Id);
        Workshops = ById(problem.Workshops, w => w.Id);
        Trades = ById(problem.Trades, t => t.Id);
    }

    public Dictionary<string, RotaMentor> Mentors { get; }
    public Dictionary<string, RotaWorkshop> Workshops { get; }
    public Dictionary<string, RotaTrade> Trades { get; }

    public static RotaIndex Of(RotaProblem problem) => Known.GetValue(problem, p => new RotaIndex(p));

    /// <summary>The place of a part in time, or -1.</summary>
    public int PartOrder(string part) => partOrder.GetValueOrDefault(part, -1);

    public int LeaderOrder(string leader) => leaderOrder.GetValueOrDefault(leader, -1);

    public RotaLeader? Leader(string id) => leaderOrder.TryGetValue(id, out var at) ? problem.Leaders[at] : null;

    public string? Day(string part) => partOrder.TryGetValue(part, out var at) ? problem.Parts[at].Day : null;

    public string? After(string trade) => Trades.GetValueOrDefault(trade)?.After;

    /// <summary>Whether a row of <c>0</c>s and <c>1</c>s by week has a 1 for the part.</summary>
    public bool Has(IReadOnlyList<string> rows, int week, string part) =>
        week >= 0 && week < rows.Count && PartOrder(part) is >= 0 and var at && at < rows[week].Length && rows[week][at] == '1';

    private static Dictionary<string, int> Orders(IEnumerable<string> ids)
    {
        var orders = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids) orders.TryAdd(id, orders.Count);
        return orders;
    }

    private static Dictionary<string, T> ById<T>(IEnumerable<T> things, Func<T, string> id)
    {
        var byId = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var thing in things) byId.TryAdd(id(thing), thing);
        return byId;
    }
}
