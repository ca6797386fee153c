namespace Halfday.Planner.Solving;

/// <summary>What one leader's path costs without prices and without the mentors' overload, in 1/1024.</summary>
internal static class LeaderCost
{
    public static long Of(Tables tables, LeaderTable row, ReadOnlySpan<HalfDay> path)
    {
        var weights = tables.Problem.Weights;
        long dislike = 0, missed = 0, switches = 0;
        var last = row.HasForeignLast ? int.MaxValue : row.Last;
        Span<int> inTime = stackalloc int[Math.Min(row.Trade.Length, 64)];
        if (row.Trade.Length > 64) inTime = new int[row.Trade.Length];
        inTime.Clear();
        for (var week = 0; week < tables.Weeks; week++)
        {
            missed += row.Owed[week];
            for (var at = week * 2; at < week * 2 + 2; at++)
            {
                var halfDay = path[at];
                if (halfDay.Trade < 0) continue;
                missed--;
                dislike += row.Dislike[halfDay.Part];
                if (last != -1 && last != halfDay.Trade) switches++;
                last = halfDay.Trade;
                if (week <= row.ByWeek[halfDay.Trade]) inTime[halfDay.Trade]++;
            }
        }
        long lacking = 0;
        for (var t = 0; t < row.Trade.Length; t++) lacking += Math.Max(0, row.Need[t] - inTime[t]);
        return dislike + (weights.Missed * missed + weights.Switch * switches + weights.Short * lacking) * Tables.One;
    }
}
