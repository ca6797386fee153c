using Halfday.Planner.Solving;

namespace Halfday.Planner.Replanning;

/// <summary>
/// Every half day that time, programme, shifts and rooms allow a leader in a week, were nobody else there; of trades that wait for
/// another, those that could have been learnt by then. What was announced for past weeks is all there is in them.
/// </summary>
internal sealed class Openings
{
    private readonly Tables tables;
    private readonly Announced announced;
    private readonly int fromWeek;
    private readonly HalfDay[]?[] halfDays;
    private readonly int[]?[] learnable;

    public Openings(Tables tables, Announced announced, int fromWeek)
    {
        (this.tables, this.announced, this.fromWeek) = (tables, announced, fromWeek);
        halfDays = new HalfDay[tables.Leaders.Length * tables.Weeks][];
        learnable = new int[tables.Leaders.Length][];
    }

    public HalfDay[] Of(int leader, int week) => halfDays[leader * tables.Weeks + week] ??= [.. Find(leader, week)];

    /// <summary>The first week in which the leader may practise a trade after the one that it waits for, if everybody made way.</summary>
    public int FirstWeekOf(int leader, int trade) => (learnable[leader] ??= FirstWeeks(leader))[trade];

    /// <summary>The announced half day if it may still stand.</summary>
    public HalfDay? Standing(int leader, int week, AnnouncedHalfDay before) =>
        before.Today(tables) is { } halfDay && Of(leader, week).Contains(halfDay) ? halfDay : null;

    public HalfDay[] Pins(int leader, int week) => tables.Leaders[leader].Pins[week];

    private IEnumerable<HalfDay> Find(int leader, int week)
    {
        if (tables.Leaders[leader].Owed[week] == 0) return [];
        if (week < fromWeek) return announced.Of(leader, week).Select(h => h.Today(tables)).OfType<HalfDay>();
        return Possible(leader, week).Where(h => FirstWeekOf(leader, h.Trade) <= week);
    }

    private IEnumerable<HalfDay> Possible(int leader, int week)
    {
        var row = tables.Leaders[leader];
        for (var trade = 0; trade < row.Trade.Length; trade++)
            foreach (var mentor in row.Mentors[trade])
                for (var open = tables.OnShift[mentor * tables.Weeks + week] & row.Free[week]; open != 0; open &= open - 1)
                {
                    var part = System.Numerics.BitOperations.TrailingZeroCount(open);
                    if (tables.Room[tables.WorkshopOfMentor[mentor] * tables.Parts + part] > 0) yield return new HalfDay(part, trade, mentor);
                }
    }

    private int[] FirstWeeks(int leader)
    {
        var row = tables.Leaders[leader];
        var first = new int[row.Trade.Length];
        for (var trade = 0; trade < first.Length; trade++) first[trade] = FirstWeek(row, leader, trade, 0);
        return first;
    }

    /// <param name="depth">Trades do not wait for each other in a ring; this only stops what would.</param>
    private int FirstWeek(LeaderTable row, int leader, int trade, int depth)
    {
        if (row.After[trade] == LeaderTable.NoPrerequisite) return 0;
        if (row.After[trade] == LeaderTable.CannotBeLearnt || depth > row.Trade.Length) return int.MaxValue;
        var learnt = FirstWeek(row, leader, row.After[trade], depth + 1);
        for (var week = 0; week < tables.Weeks; week++)
            if (week >= learnt && MayPractise(row, leader, week, row.After[trade])) return week + 1;
        return int.MaxValue;
    }

    private bool MayPractise(LeaderTable row, int leader, int week, int trade)
    {
        if (row.Owed[week] == 0) return false;
        if (week < fromWeek) return announced.Of(leader, week).Any(h => h.Trade == trade);
        return row.Mentors[trade].Any(m => (tables.OnShift[m * tables.Weeks + week] & row.Free[week]) != 0);
    }
}
