using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// LearnFirst over the weeks, for leaders whose chain a repair has broken: a way with a trade that waits for another asks for a way in an
/// earlier week that practises it. A row for each leader, week and such trade: asking ways minus earlier giving ways is at most 0.
/// </summary>
internal sealed class Chains
{
    private readonly Tables tables;
    private readonly Dictionary<(int Leader, int Week, int Trade), int> rowOf = [];

    public Chains(Tables tables, Announced announced, int fromWeek, IReadOnlySet<int> leaders)
    {
        this.tables = tables;
        Leaders = leaders;
        foreach (var leader in leaders.Order())
            for (var trade = 0; trade < tables.Leaders[leader].Trade.Length; trade++)
                if (tables.Leaders[leader].After[trade] is >= 0 and var first && !IsLearntBefore(announced, leader, first, fromWeek))
                    for (var week = fromWeek; week < tables.Weeks; week++) rowOf.Add((leader, week, trade), rowOf.Count);
    }

    /// <summary>Those whose every week belongs to the model.</summary>
    public IReadOnlySet<int> Leaders { get; }

    public int Count => rowOf.Count;

    /// <summary>The rows in which the way stands: 1 where it asks, -1 where it gives.</summary>
    public IEnumerable<(int Row, int Sign)> Of(Way way)
    {
        if (!Leaders.Contains(way.Leader)) yield break;
        foreach (var trade in way.Asks)
            if (rowOf.TryGetValue((way.Leader, way.Week, trade), out var asks)) yield return (asks, 1);
        foreach (var trade in way.Gives)
            for (var waiting = 0; waiting < tables.Leaders[way.Leader].After.Length; waiting++)
                if (tables.Leaders[way.Leader].After[waiting] == trade)
                    for (var week = way.Week + 1; week < tables.Weeks; week++)
                        if (rowOf.TryGetValue((way.Leader, week, waiting), out var gives)) yield return (gives, -1);
    }

    /// <summary>What the rows add to a way's price.</summary>
    public double Price(Way way, double[] prices)
    {
        var price = 0.0;
        foreach (var (row, sign) in Of(way)) price += sign * prices[row];
        return price;
    }

    private static bool IsLearntBefore(Announced announced, int leader, int trade, int fromWeek) =>
        Enumerable.Range(0, fromWeek).Any(week => announced.Of(leader, week).Any(h => h.Trade == trade));
}
