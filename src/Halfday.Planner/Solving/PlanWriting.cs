namespace Halfday.Planner.Solving;

/// <summary>Turns a board and prices into a plan with names.</summary>
internal static class PlanWriting
{
    /// <summary>Less than this above a whole number proves no more than that number; it leaves room for a checker's rounding.</summary>
    private const long Doubt = Tables.One / 64;

    public static RotaPlan Plan(Tables tables, ReadOnlySpan<HalfDay> halfDays, Prices prices, long bound, int seed)
    {
        var plan = RotaPlan.Of(tables.Problem, Assignments(tables, halfDays), seed);
        var proven = Math.Min(plan.Cost, WholeBound(bound));
        return plan with
        {
            Status = proven == plan.Cost ? PlanStatus.Optimal : PlanStatus.Feasible,
            Bound = proven, Certificate = Certificate(tables, prices),
        };
    }

    public static long WholeBound(long bound) => Math.Max(0, Ceiling(bound - Doubt));

    private static long Ceiling(long value) => value <= 0 ? 0 : (value + Tables.One - 1) / Tables.One;

    /// <param name="halfDays">By (leader x weeks + week) x 2.</param>
    private static List<Assignment> Assignments(Tables tables, ReadOnlySpan<HalfDay> halfDays)
    {
        var assignments = new List<Assignment>();
        for (var at = 0; at < halfDays.Length; at++)
            if (halfDays[at].Trade >= 0)
                assignments.Add(Named(tables.Problem, tables.Problem.Leaders[at / 2 / tables.Weeks], at / 2 % tables.Weeks, halfDays[at]));
        return assignments;
    }

    private static Assignment Named(RotaProblem problem, RotaLeader leader, int week, HalfDay halfDay) => new(
        leader.Id, week, problem.Parts[halfDay.Part].Id, problem.Mentors[halfDay.Mentor].Workshop,
        leader.Trades[halfDay.Trade].Trade, problem.Mentors[halfDay.Mentor].Id);

    public static Certificate Certificate(Tables tables, Prices prices)
    {
        var problem = tables.Problem;
        return new Certificate(
            ByPart(tables, prices.MentorPart, m => problem.Mentors[m].Id),
            [.. Positive(prices.MentorWeek).Select(p => new WeekPrice(problem.Mentors[p.At / tables.Weeks].Id, p.At % tables.Weeks, p.Price))],
            ByPart(tables, prices.WorkshopPart, w => problem.Workshops[w].Id),
            ByPart(tables, prices.CoverPart, c => problem.Cover[c].Id),
            [.. Positive(prices.MentorShare).Select(p => new SharePrice(problem.Mentors[p.At].Id, p.Price))]);
    }

    private static PartPrice[] ByPart(Tables tables, ReadOnlySpan<long> prices, Func<int, string> id) =>
        [.. Positive(prices).Select(p => new PartPrice(
            id(p.At / tables.Parts / tables.Weeks), p.At / tables.Parts % tables.Weeks, tables.Problem.Parts[p.At % tables.Parts].Id, p.Price))];

    /// <summary>1/1024 is exact in binary, so the price that is written is the price that was used.</summary>
    private static List<(int At, double Price)> Positive(ReadOnlySpan<long> prices)
    {
        var positive = new List<(int, double)>();
        for (var at = 0; at < prices.Length; at++)
            if (prices[at] > 0) positive.Add((at, prices[at] / (double)Tables.One));
        return positive;
    }
}
