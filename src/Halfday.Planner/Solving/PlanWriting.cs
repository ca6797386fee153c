namespace Halfday.Planner.Solving;

/// <summary>Turns a board and prices into a plan with names.</summary>
internal static class PlanWriting
{
    /// <summary>Less than this above a whole number proves no more than that number; it leaves room for a checker's rounding.</summary>
    private const long Doubt = Tables.One / 64;

    public static RotaPlan Plan(Tables tables, Board board, Prices prices, long bound, int seed)
    {
        var plan = RotaPlan.Of(tables.Problem, Assignments(tables, board), seed);
        var proven = Math.Min(plan.Cost, WholeBound(bound));
        return plan with
        {
            Status = proven == plan.Cost ? PlanStatus.Optimal : PlanStatus.Feasible,
            Bound = proven, Certificate = Certificate(tables, prices),
        };
    }

    public static long WholeBound(long bound) => Math.Max(0, Ceiling(bound - Doubt));

    private static long Ceiling(long value) => value <= 0 ? 0 : (value + Tables.One - 1) / Tables.One;

    private static IEnumerable<Assignment> Assignments(Tables tables, Board board)
    {
        var problem = tables.Problem;
        for (var leader = 0; leader < tables.Leaders.Length; leader++)
        {
            var path = board.Of(leader).ToArray();
            for (var at = 0; at < path.Length; at++)
                if (path[at].Trade >= 0)
                    yield return new Assignment(problem.Leaders[leader].Id, at / 2, problem.Parts[path[at].Part].Id,
                        problem.Mentors[path[at].Mentor].Workshop, problem.Leaders[leader].Trades[path[at].Trade].Trade, problem.Mentors[path[at].Mentor].Id);
        }
    }

    private static Certificate Certificate(Tables tables, Prices prices)
    {
        var problem = tables.Problem;
        return new Certificate(
            ByPart(tables, prices.MentorPart, m => problem.Mentors[m].Id),
            [.. Positive(prices.MentorWeek).Select(at => new WeekPrice(problem.Mentors[at / tables.Weeks].Id, at % tables.Weeks, Whole(prices.MentorWeek[at])))],
            ByPart(tables, prices.WorkshopPart, w => problem.Workshops[w].Id),
            ByPart(tables, prices.CoverPart, c => problem.Cover[c].Id),
            [.. Positive(prices.MentorShare).Select(m => new SharePrice(problem.Mentors[m].Id, Whole(prices.MentorShare[m])))]);
    }

    private static PartPrice[] ByPart(Tables tables, long[] prices, Func<int, string> id) =>
        [.. Positive(prices).Select(at => new PartPrice(
            id(at / tables.Parts / tables.Weeks), at / tables.Parts % tables.Weeks, tables.Problem.Parts[at % tables.Parts].Id, Whole(prices[at])))];

    private static IEnumerable<int> Positive(long[] prices) => Enumerable.Range(0, prices.Length).Where(at => prices[at] > 0);

    /// <summary>1/1024 is exact in binary, so the price that is written is the price that was used.</summary>
    private static double Whole(long price) => price / (double)Tables.One;
}
