using CsCheck;
using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Explaining;

public sealed class RotaExplainerTests
{
    private static readonly PlannerLimits Few = new(30);

    private static RotaExplanation Explain(RotaProblem problem) => RotaExplainer.Explain(problem, limits: Few, stop: TestContext.Current.CancellationToken);

    /// <summary>Both leaders weave in the first week; the only weaver takes one a week.</summary>
    private static readonly RotaProblem OneWeaver = Works with
    {
        Weeks = 1, Mentors = [new("m3", "W2", ["weaving"], 1, ["10110"])],
        Leaders = [.. Works.Leaders.Select(l => new RotaLeader(l.Id, [1], ["11111"], null, null, [], [], [new("weaving", 0, 0)]))],
    };

    [Fact]
    public void Where_everything_is_met_there_is_nothing_to_explain()
    {
        var explanation = Explain(Works);

        Assert.True(explanation.IsAllMet);
        Assert.Empty(explanation.Reasons);
        Assert.Empty(explanation.Relaxations);
    }

    [Fact]
    public void A_reason_names_those_who_ask_those_who_teach_and_the_limit()
    {
        var reason = Assert.Single(Explain(OneWeaver).Reasons);

        Assert.Equal(["l1", "l2"], reason.Together.Select(d => d.Leader));
        Assert.Equal(
            ["l1, l2 owe 2 half days in week 0.", "Only 1 mentor teaches weaving when they are free: m3.", "m3 may teach 1 half day a week between them."],
            reason.Because.Select(s => s.English(RotaNames.Ids)));
        Assert.All(reason.Because, s => Assert.NotEmpty(s.Chinese(RotaNames.Ids)));
    }

    [Fact]
    public void A_relaxation_is_tried_before_it_is_offered()
    {
        var best = Explain(OneWeaver).Relaxations[0];

        Assert.Equal("m3 teaches one half day a week more: 2.", best.What.English(RotaNames.Ids));
        Assert.Equal((0, 0), (best.Missed, best.Short));
    }

    [Fact]
    public void Practice_that_cannot_be_had_in_time_gets_a_later_deadline()
    {
        var problem = Works with { Leaders = [Leader("l1") with { Trades = [new("turning", 3, 1)] }], Cover = [] };

        var explanation = Explain(problem);

        Assert.Contains("l1 comes 2 times by week 1 at most.", explanation.Reasons[0].Because.Select(s => s.English(RotaNames.Ids)));
        Assert.Equal("l1 has until week 2 for turning, a week later.", explanation.Relaxations[0].What.English(RotaNames.Ids));
        Assert.Equal(0, explanation.Relaxations[0].Short);
    }

    [Fact]
    public void Pins_that_leave_no_order_to_learn_in_are_said() =>
        Assert.Equal(PlanStatus.Infeasible, Explain(Works with { Pins = [HalfDay(week: 0, trade: "casting", mentor: "m2")] }).Plan.Status);

    [Fact]
    public void Of_pins_that_cannot_all_be_kept_a_smallest_set_is_named()
    {
        // l2 may cast in week 1 after turning in week 0, but nobody else can teach l1 turning in week 0 before l1 casts in week 1.
        var problem = Works with
        {
            Mentors = [Mentor("m1", "W1", "turning") with { MaxPerWeek = 1, OnShift = ["11111", "00000", "00000"] }, Mentor("m2", "W1", "casting"), Mentor("m3", "W2", "weaving")],
            Pins = [HalfDay("l1", 1, "Mon-AM", trade: "casting", mentor: "m2"), HalfDay("l2", 0), HalfDay("l2", 1, "Mon-PM", trade: "casting", mentor: "m2"), HalfDay("l1", 2, "Tue-AM", "W2", "weaving", "m3")],
        };

        Assert.Equal(problem.Pins.Take(2), RotaExplainer.PinsInTheWay(problem));
        Assert.Contains("l1 is pinned to casting on Mon-AM in week 1.", Explain(problem).Reasons[0].Because[0].English(RotaNames.Ids), StringComparison.Ordinal);
        Assert.Empty(RotaExplainer.PinsInTheWay(problem with { Pins = [.. problem.Pins.Skip(1)] }));
    }

    [Fact]
    public void Every_reason_holds_and_is_smallest_by_trying_every_plan() => TinyRota.Any.Where(p => p.Weights.Missed > 0).Sample(problem =>
        Explain(problem).Reasons.Where(r => r.Together.Count > 0).All(r =>
            !CanMeet(problem, r.Together) && r.Together.All(d => r.Together.Count == 1 || CanMeet(problem, [.. r.Together.Where(o => o != d)], whenLearnt: true))),
        iter: Soak.Iterations(15), threads: 1, print: RotaJson.Write);

    [Fact]
    public void Every_unmet_demand_stands_in_one_reason() => TinyRota.Any.Sample(problem =>
    {
        var explanation = Explain(problem);
        return explanation.Reasons.SelectMany(r => r.Unmet).Count(d => d.Trade is null) == explanation.Plan.Missed.Select(m => (m.Leader, m.Week)).Distinct().Count();
    }, iter: Soak.Iterations(15), threads: 1, print: RotaJson.Write);

    /// <summary>A plan that meets the demands has no shortfall in what is asked, when only that costs anything.</summary>
    /// <param name="whenLearnt">What nobody asks about counts as learnt, as in the explanation.</param>
    private static bool CanMeet(RotaProblem problem, IReadOnlyList<RotaDemand> demands, bool whenLearnt = false)
    {
        var asked = whenLearnt && demands.All(d => d.Trade is null) ? problem with { Trades = [.. problem.Trades.Select(t => t with { After = null })] } : problem;
        long? Unmet(int week, IReadOnlyList<Assignment> now) => demands.Count(d => d.Trade is null && d.Week == week && now.Count(a => a.Leader == d.Leader) < d.HalfDays);
        var only = asked with
        {
            Weights = new RotaWeights(0, 1, 0, 0, 0, 0),
            Leaders = [.. asked.Leaders.Select(l => l with { Trades = [.. l.Trades.Select(t => demands.Any(d => d.Leader == l.Id && d.Trade == t.Trade) ? t : t with { Need = 0 })] })],
        };
        return new EveryPlan(only, Unmet).Cheapest() == 0;
    }
}
