using Halfday.Planner.Solving;

namespace Halfday.Planner.Tests.Solving;

/// <summary>The kernel's slow and obvious twin: every path, one after the other.</summary>
internal static class PlainKernel
{
    public static long Solve(Tables tables, int leader, Choices choices)
    {
        var row = tables.Leaders[leader];
        return Cheapest(0, new HalfDay[tables.Weeks * 2]);

        long Cheapest(int week, HalfDay[] path)
        {
            if (week == tables.Weeks) return 0;
            return Ways(week).Where(way => way.Trades.All(t => HasLearnt(week, t, path)))
                .Select(way => Begin(week, way, path)).DefaultIfEmpty(Tables.Never).Min();
        }

        long Begin(int week, (long Price, int[] Trades) way, HalfDay[] before)
        {
            var path = before.ToArray();
            for (var i = 0; i < 2; i++) path[week * 2 + i] = new HalfDay(0, i < way.Trades.Length ? way.Trades[i] : -1, 0);
            if (week + 1 < tables.Weeks) return Math.Min(Tables.Never, way.Price + Cheapest(week + 1, path));
            return way.Price + PathAlone(path);
        }

        // Switches and lacking half days; what is missed and where it is are in the choices' prices.
        long PathAlone(HalfDay[] path) =>
            LeaderCost.Of(tables, row, path) - Missed(path) - path.Where(h => h.Trade >= 0).Sum(h => row.Dislike[h.Part]);

        long Missed(HalfDay[] path) => (row.Owed.Sum() - path.Count(h => h.Trade >= 0)) * tables.Problem.Weights.Missed * Tables.One;

        bool HasLearnt(int week, int trade, HalfDay[] path) =>
            row.After[trade] == LeaderTable.NoPrerequisite || path.Take(week * 2).Any(h => h.Trade >= 0 && h.Trade == row.After[trade]);

        IEnumerable<(long Price, int[] Trades)> Ways(int week)
        {
            var trades = row.Trade.Length;
            if (choices.None[week] < Tables.Never) yield return (choices.None[week], []);
            if (row.Owed[week] == 0) yield break;
            for (var t = 0; t < trades; t++)
                if (choices.One[week * trades + t] < Tables.Never) yield return (choices.One[week * trades + t], [t]);
            if (row.Owed[week] < 2) yield break;
            for (var t = 0; t < trades; t++)
                for (var u = 0; u < trades; u++)
                    if (choices.Two[(week * trades + t) * trades + u] is < Tables.Never and var two) yield return (two, [t, u]);
        }
    }
}
