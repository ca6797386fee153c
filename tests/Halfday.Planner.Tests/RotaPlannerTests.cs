using CsCheck;

namespace Halfday.Planner.Tests;

public sealed class RotaPlannerTests
{
    [Fact]
    public void A_plan_is_never_below_the_true_optimum_and_a_bound_never_above() => TinyRota.Any.Sample(problem =>
    {
        var best = new EveryPlan(problem).Cheapest();
        var plan = Quick.Plan(problem);
        return best is not null && plan.Bound <= best && best <= plan.Cost && RotaChecker.Check(problem, plan).Count == 0;
    }, iter: Effort.Of(40), threads: 1, print: RotaJson.Write);

    [Fact]
    public void On_tiny_problems_the_plan_is_nearly_always_the_best()
    {
        var (tried, best) = (0, 0);
        TinyRota.Any.Sample(problem =>
        {
            tried++;
            if (Quick.Plan(problem).Cost == new EveryPlan(problem).Cheapest()) best++;
        }, iter: Effort.Of(30), threads: 1, seed: "0000KOIPe003");
        Assert.True(best >= tried * 0.9, $"{best} of {tried} were the best");
    }

    [Fact]
    public void Pins_are_kept_or_there_is_no_plan_at_all() => TinyRota.WithPins.Sample(problem =>
    {
        var best = new EveryPlan(problem).Cheapest();
        var plan = Quick.Plan(problem);
        return plan.Status == PlanStatus.Infeasible ? best is null && plan.Assignments.Count == 0
            : plan.Bound <= best && best <= plan.Cost && RotaChecker.Check(problem, plan).Count == 0;
    }, iter: Effort.Of(40), threads: 1, print: RotaJson.Write);

    [Fact]
    public void The_contracts_example_is_planned_at_its_best()
    {
        var problem = RotaProblemReader.Read(Sample.Json).Value!;

        var plan = Quick.Plan(problem);

        Assert.Equal((PlanStatus.Optimal, new EveryPlan(problem).Cheapest()), (plan.Status, plan.Cost));
    }

    [Theory, MemberData(nameof(Sample.Instances), MemberType = typeof(Sample))]
    public void Every_instance_is_planned_and_its_plan_and_bound_verified(string file)
    {
        var problem = Sample.Read(file);

        var plan = Quick.Plan(problem, new PlannerOptions { Limits = new PlannerLimits(10) });

        Assert.Empty(RotaChecker.Check(problem, plan));
        Assert.True(plan.Gap < (file.Contains("scarce", StringComparison.Ordinal) ? 0.5 : 0.1), $"gap {plan.Gap:P1}");
    }

    [Fact]
    public void The_same_problem_seed_and_limits_give_the_same_bytes_on_any_number_of_threads()
    {
        var problem = Sample.Read(Sample.Instances().First(f => f.Data.EndsWith("open-12-1.json", StringComparison.Ordinal)).Data);
        string Plan(int threads) => RotaJson.Write(Quick.Plan(problem, new PlannerOptions { Seed = 7, Threads = threads, Limits = new PlannerLimits(40) }));

        var plans = new[] { 1, 2, 8, 1, 8 }.Select(Plan).Distinct();

        Assert.Single(plans);
    }

    [Fact]
    public void A_second_chain_of_search_is_the_same_on_any_number_of_threads()
    {
        var problem = Sample.Read(Sample.Instances().First(f => f.Data.EndsWith("scarce-12-1.json", StringComparison.Ordinal)).Data);
        // Long enough that prices rest and the second chain begins.
        string Plan(int threads) => RotaJson.Write(Quick.Plan(problem, new PlannerOptions { Seed = 3, Threads = threads, Limits = new PlannerLimits(250) }));

        Assert.Single(new[] { 1, 2, 8 }.Select(Plan).Distinct());
    }

    [Fact]
    public void A_site_without_leaders_has_an_optimal_plan_that_costs_nothing()
    {
        var plan = Quick.Plan(Sample.Works with { Leaders = [], Cover = [] });

        Assert.Equal((PlanStatus.Optimal, 0L, 0L), (plan.Status, plan.Cost, plan.Bound));
    }

    [Fact]
    public void A_pin_whose_first_trade_cannot_come_before_it_makes_the_problem_infeasible()
    {
        var problem = Sample.Works with { Pins = [Sample.HalfDay(week: 0, trade: "casting", mentor: "m2")] };

        var plan = Quick.Plan(problem);

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Empty(plan.Assignments);
        Assert.Empty(RotaChecker.Check(problem, plan));
    }

    [Fact]
    public void A_pin_makes_room_for_what_must_be_learnt_before_it()
    {
        var problem = Sample.Works with { Pins = [Sample.HalfDay(week: 1, trade: "casting", mentor: "m2")] };

        var plan = Quick.Plan(problem);

        Assert.Contains(plan.Assignments, a => a is { Leader: "l1", Week: 0, Trade: "turning" });
        Assert.Empty(RotaChecker.Check(problem, plan));
    }

    [Fact]
    public void Two_pins_of_one_leader_may_take_all_that_a_mentor_gives_in_a_week()
    {
        var problem = Sample.Works.WithMentor(m => m with { MaxPerWeek = 2 }).WithLeader(l => l with { Owed = [2, 1, 1] })
            with { Pins = [Sample.HalfDay(part: "Mon-PM"), Sample.HalfDay(part: "Tue-AM")] };

        var plan = Quick.Plan(problem);

        Assert.NotEqual(PlanStatus.Infeasible, plan.Status);
        Assert.Empty(RotaChecker.Check(problem, plan));
    }

    [Fact]
    public void Parts_of_one_day_may_stand_apart()
    {
        var problem = Sample.Works.WithLeader(l => l with { Owed = [2, 2, 2] })
            with { Parts = [new("Mon-AM", "Mon"), new("Tue-AM", "Tue"), new("Mon-PM", "Mon"), new("Wed-AM", "Wed"), new("Tue-PM", "Tue")] };

        var plan = Quick.Plan(problem);

        Assert.Empty(plan.Missed);
        Assert.Empty(RotaChecker.Check(problem, plan));
    }

    /// <summary>One mentor teaches turning, once a week; both leaders are pinned to casting and must turn first.</summary>
    private static RotaProblem BothMustTurn(int castingWeek) => Sample.Works with
    {
        Mentors = [Sample.Mentor("m1", "W1", "turning") with { MaxPerWeek = 1 }, Sample.Mentor("m2", "W1", "casting")],
        Pins = [Sample.HalfDay(week: castingWeek, trade: "casting", mentor: "m2"), Sample.HalfDay("l2", castingWeek, "Tue-AM", trade: "casting", mentor: "m2")],
    };

    [Fact]
    public void Pins_that_each_leader_alone_could_keep_but_not_both_make_the_problem_infeasible()
    {
        var plan = Quick.Plan(BothMustTurn(castingWeek: 1));

        Assert.Equal(PlanStatus.Infeasible, plan.Status);
        Assert.Empty(RotaChecker.Check(BothMustTurn(castingWeek: 1), plan));
    }

    [Fact]
    public void What_one_leaders_freedom_takes_is_given_back_when_anothers_pins_ask_for_it()
    {
        var problem = BothMustTurn(castingWeek: 2);
        // The first leader would like to turn in both weeks; the second is free in week 1 only.
        problem = problem with { Leaders = [problem.Leaders[0] with { Trades = [new("turning", 3, 1), new("casting", 1, 2)] }, problem.Leaders[1] with { Free = ["00000", "11111", "11111"] }] };

        var plan = Quick.Plan(problem);

        Assert.Contains(plan.Assignments, a => a is { Leader: "l2", Week: 1, Trade: "turning" });
        Assert.Empty(RotaChecker.Check(problem, plan));
    }

    [Fact]
    public void Planning_tells_how_far_it_is_and_the_gap_only_narrows()
    {
        var told = new List<PlannerProgress>();
        var problem = Sample.Read(Sample.Instances().First(f => f.Data.EndsWith("scarce-12-1.json", StringComparison.Ordinal)).Data);

        Quick.Plan(problem, Quick.Options with { Progress = told.Add });

        Assert.Equal(("done", 1.0), (told[^1].Phase, told[^1].Done));
        Assert.All(told.Zip(told.Skip(1)), pair => Assert.True(pair.Second.Cost <= pair.First.Cost && pair.Second.Bound >= pair.First.Bound));
    }

    [Fact]
    public void Planning_stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();
        var problem = Sample.Read(Sample.Instances().First(f => f.Data.EndsWith("scarce-40-1.json", StringComparison.Ordinal)).Data);
        var options = new PlannerOptions { Limits = new PlannerLimits(1_000_000), Progress = _ => stop.Cancel() };

        Assert.Throws<OperationCanceledException>(() => RotaPlanner.Plan(problem, options, stop.Token));
    }
}
