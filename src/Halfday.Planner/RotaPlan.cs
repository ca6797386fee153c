using System.Text.Json.Serialization;

namespace Halfday.Planner;

public enum PlanStatus { Optimal, Feasible, Infeasible }

/// <summary>
/// The answer to a <see cref="RotaProblem"/>: half days, what could not be planned, what it costs, and a lower bound on the
/// cost of any plan that the <see cref="Certificate"/> proves.
/// </summary>
public sealed record RotaPlan
{
    [JsonPropertyOrder(-1)] public string Format { get; } = "halfday-rota-plan/1";
    public required PlanStatus Status { get; init; }
    public required long Cost { get; init; }
    /// <summary>No plan costs less.</summary>
    public required long Bound { get; init; }
    public required int Seed { get; init; }
    /// <summary>Ordered by week, part and leader.</summary>
    public required IReadOnlyList<Assignment> Assignments { get; init; }
    /// <summary>One entry for each owed half day not planned, so a leader and week may stand twice.</summary>
    public required IReadOnlyList<MissedHalfDay> Missed { get; init; }
    public required Penalties Penalties { get; init; }
    public required Certificate Certificate { get; init; }
    /// <summary>Of a re-plan: what it changes of what was announced.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] public RotaChanges? Changes { get; init; }

    /// <summary>How far the plan may be from the best, from 0.</summary>
    [JsonIgnore] public double Gap => (Cost - Bound) / (double)Math.Max(1, Cost);

    /// <summary>
    /// These half days as a plan of <paramref name="problem"/>, priced and with what it misses said, without proof: bound 0, no prices.
    /// For plans changed by hand; ask <see cref="RotaRules.Breaches"/> whether they may stand.
    /// </summary>
    public static RotaPlan Of(RotaProblem problem, IEnumerable<Assignment> assignments, int seed = 0)
    {
        var ordered = InOrder(problem, assignments);
        var penalties = RotaCost.Penalties(problem, ordered);
        return new RotaPlan
        {
            Status = PlanStatus.Feasible, Cost = RotaCost.Of(problem.Weights, penalties), Bound = 0, Seed = seed,
            Assignments = ordered, Missed = WhyMissed.Every(problem, ordered), Penalties = penalties, Certificate = Certificate.None,
        };
    }

    /// <summary>Half days and nothing else, for asking the rules.</summary>
    internal static RotaPlan Bare(IReadOnlyList<Assignment> halfDays) => new()
    {
        Status = PlanStatus.Feasible, Cost = 0, Bound = 0, Seed = 0, Assignments = halfDays, Missed = [],
        Penalties = new Penalties(0, 0, 0, 0, 0, 0), Certificate = Certificate.None,
    };

    private static List<Assignment> InOrder(RotaProblem problem, IEnumerable<Assignment> assignments)
    {
        var index = RotaIndex.Of(problem);
        return [.. assignments.OrderBy(a => a.Week).ThenBy(a => index.PartOrder(a.Part)).ThenBy(a => index.LeaderOrder(a.Leader))];
    }
}

/// <summary>An owed half day without a plan, and the reason in a sentence.</summary>
public sealed record MissedHalfDay(string Leader, int Week, string Why);

/// <summary>Units, not cost.</summary>
public sealed record Penalties(long Missed, long Short, long Switch, long OtherPart, long OtherDay, long Overload);

/// <summary>
/// Prices that prove the bound: each leader's cheapest path when every half day also pays the prices it uses, summed, minus
/// price x limit. What is absent is 0.
/// </summary>
public sealed record Certificate(
    IReadOnlyList<PartPrice> MentorPart, IReadOnlyList<WeekPrice> MentorWeek, IReadOnlyList<PartPrice> WorkshopPart,
    IReadOnlyList<PartPrice> CoverPart, IReadOnlyList<SharePrice> MentorShare)
{
    public static readonly Certificate None = new([], [], [], [], []);
}

/// <summary>The price of a mentor, workshop or cover group in one part of one week.</summary>
public sealed record PartPrice(string Id, int Week, string Part, double Price);

/// <summary>The price of one of a mentor's half days in one week.</summary>
public sealed record WeekPrice(string Id, int Week, double Price);

/// <summary>The price of any half day of a mentor; at most the weight of overload.</summary>
public sealed record SharePrice(string Id, double Price);
