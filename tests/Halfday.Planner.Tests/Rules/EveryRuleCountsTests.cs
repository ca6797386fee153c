using Halfday.Planner.Rules;
using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Rules;

/// <summary>For each rule a planted defect that this rule alone finds, and a problem whose cheapest plan would break it.</summary>
public sealed class EveryRuleCountsTests
{
    private static readonly RotaProblem Two = Works.WithLeader(l => l with { Owed = [2, 1, 1] });

    private static readonly Dictionary<string, (RotaProblem Problem, Assignment[] Defect)> Planted = new()
    {
        [nameof(LeaderIsFree)] = (Works.WithLeader(l => l with { Free = ["01111", "11111", "11111"] }), [HalfDay()]),
        [nameof(TradeIsInTheProgramme)] = (Works.WithLeader(l => l with { Trades = [new("weaving", 0, 2)] }), [HalfDay()]),
        [nameof(MentorIsOnShift)] = (Works.WithMentor(m => m with { OnShift = ["01111", "11111", "11111"] }), [HalfDay()]),
        [nameof(MentorTeachesIt)] = (Works.WithLeader(l => l with { Cleared = ["casting"] }), [HalfDay(trade: "casting", mentor: "m1")]),
        [nameof(OneLeaderPerMentor)] = (Works, [HalfDay(), HalfDay("l2")]),
        [nameof(MentorWeek)] = (Works.WithMentor(m => m with { MaxPerWeek = 1 }), [HalfDay(), HalfDay("l2", part: "Tue-AM")]),
        [nameof(WorkshopHasRoom)] = (Works with { Workshops = [Works.Workshops[0] with { Capacity = [1, 2, 2, 2, 2] }, Works.Workshops[1]] }, [HalfDay(), HalfDay("l2", mentor: "m2")]),
        [nameof(LearnFirst)] = (Two, [HalfDay(), HalfDay(part: "Tue-AM", trade: "casting", mentor: "m2")]),
        [nameof(OfficeIsCovered)] = (Works with { Cover = [new("office", ["l1", "l2"], 1)] }, [HalfDay(), HalfDay("l2", mentor: "m2")]),
        [nameof(PinIsKept)] = (Works with { Pins = [HalfDay(part: "Tue-PM")] }, [HalfDay()]),
    };

    /// <summary>A problem with one place that pays, and what takes it away: without the rule the solver would go there.</summary>
    private static readonly Dictionary<string, (RotaProblem Open, RotaProblem Bound)> Tempting = new()
    {
        [nameof(LeaderIsFree)] = Against(Small, p => p.WithLeader(l => l with { Free = ["000", "111"] })),
        [nameof(TradeIsInTheProgramme)] = Against(Small, p => p.WithLeader(l => l with { Avoid = ["W1"] })),
        [nameof(MentorIsOnShift)] = Against(Small, p => p.WithMentor(m => m with { OnShift = ["000", "111"] })),
        [nameof(MentorTeachesIt)] = Against(Small, p => p.WithMentor(m => m with { Trades = [] })),
        [nameof(OneLeaderPerMentor)] = Against(Small.WithMentor(m => m with { OnShift = ["110", "110"] }), p => p.WithMentor(m => m with { OnShift = ["100", "100"] })),
        [nameof(MentorWeek)] = Against(Small, p => p.WithMentor(m => m with { MaxPerWeek = 1 })),
        [nameof(WorkshopHasRoom)] = Against(Small, p => p with { Workshops = [p.Workshops[0] with { Capacity = [0, 0, 0] }] }),
        [nameof(LearnFirst)] = Against(Small, p => p with { Trades = [new("turning", "casting"), new("casting", null)] }),
        [nameof(OfficeIsCovered)] = Against(Small, p => p with { Cover = [new("office", ["l1", "l2"], 0)] }),
        [nameof(PinIsKept)] = Against(Small, p => p with { Pins = [HalfDay(part: "Tue-AM")] }),
    };

    private static RotaProblem Small => new()
    {
        Site = "S1", FirstWeek = "2026-W40", Weeks = 2, FairShare = 4,
        Parts = [new("Mon-AM", "Mon"), new("Mon-PM", "Mon"), new("Tue-AM", "Tue")],
        Trades = [new("turning", null), new("casting", null)],
        Workshops = [new("W1", ["turning", "casting"], [2, 2, 2])],
        Mentors = [new("m1", "W1", ["turning"], 5, ["111", "111"])],
        Leaders = [Person("l1"), Person("l2")],
        Cover = [new("office", ["l1", "l2"], 2)],
    };

    public static TheoryData<string> Names() => [.. Planted.Keys];

    private static RotaLeader Person(string id) => new(id, [1, 1], ["111", "111"], "Mon-AM", null, [], [], [new("turning", 1, 1), new("casting", 0, 1)]);

    private static (RotaProblem, RotaProblem) Against(RotaProblem open, Func<RotaProblem, RotaProblem> close) => (open, close(open));

    [Fact]
    public void The_rules_are_those_of_the_contract_in_its_order() => Assert.Equal(
        ["LeaderIsFree", "TradeIsInTheProgramme", "MentorIsOnShift", "MentorTeachesIt", "OneLeaderPerMentor", "MentorWeek", "WorkshopHasRoom", "LearnFirst", "OfficeIsCovered", "PinIsKept"],
        RotaRules.All.Select(r => r.Name));

    [Theory, MemberData(nameof(Names))]
    public void A_planted_defect_is_found_by_its_rule_and_by_no_other(string rule)
    {
        var (problem, defect) = Planted[rule];
        var plan = RotaPlan.Of(problem, defect);

        Assert.Contains(RotaChecker.Check(problem, plan), b => b.Rule == rule);
        Assert.Empty(RotaRules.All.Where(r => r.Name != rule).SelectMany(r => r.Breaches(problem, plan)));
    }

    [Theory, MemberData(nameof(Names))]
    public void The_solver_keeps_a_rule_that_costs_it_something(string rule)
    {
        var (open, bound) = Tempting[rule];

        var (free, kept) = (Quick.Plan(open), Quick.Plan(bound));

        Assert.Equal((new EveryPlan(open).Cheapest(), new EveryPlan(bound).Cheapest()), (free.Cost, kept.Cost));
        Assert.True(free.Cost < kept.Cost, $"{rule} costs nothing here");
        Assert.Empty(RotaChecker.Check(bound, kept));
    }
}
