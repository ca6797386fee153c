namespace Halfday.Planner.Solving;

/// <summary>A leader by numbers. Trades are positions in the leader's own programme.</summary>
internal sealed class LeaderTable
{
    public const int NoPrerequisite = -1, CannotBeLearnt = -2;

    public LeaderTable(Tables tables, RotaLeader leader)
    {
        var problem = tables.Problem;
        Id = leader.Id;
        Owed = [.. leader.Owed];
        Free = [.. leader.Free.Select(Tables.Bits)];
        Trade = [.. leader.Trades.Select(t => tables.TradeOf[t.Trade])];
        Need = [.. leader.Trades.Select(t => t.Need)];
        ByWeek = [.. leader.Trades.Select(t => t.ByWeek)];
        After = [.. leader.Trades.Select(t => Prerequisite(problem.Trades[tables.TradeOf[t.Trade]], leader))];
        Last = leader.Last is null ? -1 : leader.Trades.ToList().FindIndex(t => t.Trade == leader.Last);
        HasForeignLast = leader.Last is not null && Last < 0;
        Dislike = [.. problem.Parts.Select(p => DislikeOf(problem, leader, p) * Tables.One)];
        Mentors = [.. leader.Trades.Select(t => Teaching(tables, leader, t.Trade))];
        Covers = [.. Enumerable.Range(0, problem.Cover.Count).Where(c => problem.Cover[c].Leaders.Contains(leader.Id))];
        Pins = PinsByWeek(tables, leader);
    }

    public string Id { get; }
    public int[] Owed { get; }
    public ulong[] Free { get; }
    /// <summary>The problem's number of each trade.</summary>
    public int[] Trade { get; }
    public int[] Need { get; }
    public int[] ByWeek { get; }
    /// <summary>The programme's position of the trade to be practised first, or one of the constants.</summary>
    public int[] After { get; }
    /// <summary>The programme's position of the latest trade, or -1.</summary>
    public int Last { get; }
    /// <summary>The latest trade is none of the programme: any first half day is a switch.</summary>
    public bool HasForeignLast { get; }
    /// <summary>By part, what the leader's preference costs there.</summary>
    public long[] Dislike { get; }
    /// <summary>By trade, those who teach it in workshops that the leader need not avoid.</summary>
    public int[][] Mentors { get; }
    public int[] Covers { get; }
    /// <summary>By week, in the order of time.</summary>
    public HalfDay[][] Pins { get; }

    private static int Prerequisite(RotaTrade trade, RotaLeader leader)
    {
        if (trade.After is null || leader.Cleared.Contains(trade.Id)) return NoPrerequisite;
        var at = leader.Trades.ToList().FindIndex(t => t.Trade == trade.After);
        return at >= 0 ? at : CannotBeLearnt;
    }

    private static int[] Teaching(Tables tables, RotaLeader leader, string trade)
    {
        var problem = tables.Problem;
        return [.. Enumerable.Range(0, problem.Mentors.Count).Where(m =>
            problem.Mentors[m].Trades.Contains(trade)
            && problem.Workshops[tables.WorkshopOfMentor[m]].Trades.Contains(trade)
            && !leader.Avoid.Contains(problem.Mentors[m].Workshop))];
    }

    private static int DislikeOf(RotaProblem problem, RotaLeader leader, RotaPart part)
    {
        if (leader.Preferred is null || leader.Preferred == part.Id) return 0;
        return RotaIndex.Of(problem).Day(leader.Preferred) == part.Day ? problem.Weights.OtherPart : problem.Weights.OtherDay;
    }

    private HalfDay[][] PinsByWeek(Tables tables, RotaLeader leader)
    {
        var trades = leader.Trades.Select(t => t.Trade).ToList();
        var pins = tables.Problem.Pins.Where(p => p.Leader == leader.Id).Select(p =>
            (p.Week, HalfDay: new HalfDay(tables.PartOf[p.Part], trades.IndexOf(p.Trade), tables.MentorOf[p.Mentor]))).ToList();
        return [.. Enumerable.Range(0, tables.Weeks).Select(w => pins.Where(p => p.Week == w).Select(p => p.HalfDay).OrderBy(p => p.Part).ToArray())];
    }
}

/// <summary>A half day of a known leader and week, by numbers; the mentor says the workshop.</summary>
/// <param name="Trade">Position in the leader's programme.</param>
internal readonly record struct HalfDay(int Part, int Trade, int Mentor);
