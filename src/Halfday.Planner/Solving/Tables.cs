namespace Halfday.Planner.Solving;

/// <summary>A problem by numbers: ids become positions, rows of parts become bits, so that hot code never looks a name up.</summary>
internal sealed class Tables
{
    /// <summary>Costs and prices are whole numbers of 1/1024, so that sums are exact in any order.</summary>
    public const long One = 1024;
    public const long Never = long.MaxValue / 8;

    public Tables(RotaProblem problem)
    {
        Problem = problem;
        Weeks = problem.Weeks;
        Parts = problem.Parts.Count;
        DayOf = Numbered(problem.Parts.Select(p => p.Day));
        RunOf = RunsOf(DayOf);
        DayOfRun = [.. DayOf.Where((_, p) => p == 0 || RunOf[p] != RunOf[p - 1])];
        SameDay = [.. DayOf.Select(day => DayOf.Select((d, p) => d == day ? 1UL << p : 0).Aggregate((a, b) => a | b))];
        PartOf = Positions(problem.Parts.Select(p => p.Id));
        TradeOf = Positions(problem.Trades.Select(t => t.Id));
        WorkshopOf = Positions(problem.Workshops.Select(w => w.Id));
        MentorOf = Positions(problem.Mentors.Select(m => m.Id));
        WorkshopOfMentor = [.. problem.Mentors.Select(m => WorkshopOf[m.Workshop])];
        MaxPerWeek = [.. problem.Mentors.Select(m => m.MaxPerWeek)];
        OnShift = [.. problem.Mentors.SelectMany(m => m.OnShift.Select(Bits))];
        Room = [.. problem.Workshops.SelectMany(w => w.Capacity)];
        MaxAway = [.. problem.Cover.Select(c => c.MaxAway)];
        Leaders = [.. problem.Leaders.Select(l => new LeaderTable(this, l))];
    }

    public RotaProblem Problem { get; }
    public int Weeks { get; }
    public int Parts { get; }
    public int[] DayOf { get; }
    /// <summary>By part: the parts of its day, itself among them.</summary>
    public ulong[] SameDay { get; }
    /// <summary>Parts of one day that follow each other are a run.</summary>
    public int[] RunOf { get; }
    public int[] DayOfRun { get; }
    public Dictionary<string, int> PartOf { get; }
    public Dictionary<string, int> TradeOf { get; }
    public Dictionary<string, int> WorkshopOf { get; }
    public Dictionary<string, int> MentorOf { get; }
    public int[] WorkshopOfMentor { get; }
    public int[] MaxPerWeek { get; }
    /// <summary>By mentor x weeks + week.</summary>
    public ulong[] OnShift { get; }
    /// <summary>By workshop x parts + part.</summary>
    public int[] Room { get; }
    public int[] MaxAway { get; }
    public LeaderTable[] Leaders { get; }

    public static ulong Bits(string flags)
    {
        var bits = 0UL;
        for (var at = 0; at < flags.Length; at++)
            if (flags[at] == '1') bits |= 1UL << at;
        return bits;
    }

    private static int[] RunsOf(int[] dayOf)
    {
        var runOf = new int[dayOf.Length];
        for (var p = 1; p < dayOf.Length; p++) runOf[p] = runOf[p - 1] + (dayOf[p] == dayOf[p - 1] ? 0 : 1);
        return runOf;
    }

    private static Dictionary<string, int> Positions(IEnumerable<string> ids) =>
        ids.Select((id, at) => (id, at)).ToDictionary(x => x.id, x => x.at, StringComparer.Ordinal);

    private static int[] Numbered(IEnumerable<string> names)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. names.Select(n => numbers.TryGetValue(n, out var number) ? number : numbers[n] = numbers.Count)];
    }
}
