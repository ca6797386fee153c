namespace Halfday.Planner.Solving;

/// <summary>
/// How many rounds fit in a time on two free cores. Calibrated by processor time on the machine of <c>docs/benchmarks.md</c>, a guess
/// anywhere else. A round asks each leader's kernel about twice, and each time looks at everyone who teaches one of the leader's
/// trades; where two half days are owed the kernel tries a second trade after each first one. The first cycle of prices comes before
/// the rounds and takes its share: among many leaders, who need longer cycles of dearer steps, a good part of the time.
/// </summary>
internal static class RoundsInTime
{
    /// <summary>Of processor time, for one leader in one round.</summary>
    private const double Microseconds = 40, MicrosecondsOfATeacher = 1.9;
    private const double StepsOfPricesInARound = 2.5, Cores = 2;
    private const int Fewest = 10;

    public static int Of(RotaProblem problem, double seconds)
    {
        var rounds = seconds * Cores * 1_000_000 / Math.Max(1, OfARound(problem)) - PriceSearch.StepsOfACycle(problem.Leaders.Count) / StepsOfPricesInARound;
        return (int)Math.Clamp(rounds, Fewest, int.MaxValue);
    }

    private static double OfARound(RotaProblem problem)
    {
        var teachersOf = problem.Mentors.SelectMany(m => m.Trades).CountBy(t => t).ToDictionary(StringComparer.Ordinal);
        return problem.Leaders.Sum(leader =>
            (Microseconds + MicrosecondsOfATeacher * leader.Trades.Sum(t => teachersOf.GetValueOrDefault(t.Trade))) * (1 + ShareOfTwo(leader) * leader.Trades.Count));
    }

    private static double ShareOfTwo(RotaLeader leader) => leader.Owed.Count(o => o == 2) / (double)Math.Max(1, leader.Owed.Count);
}
