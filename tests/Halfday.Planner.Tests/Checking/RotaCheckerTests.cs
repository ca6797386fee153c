using CsCheck;

namespace Halfday.Planner.Tests.Checking;

public sealed class RotaCheckerTests
{
    private static readonly RotaProblem Problem = Sample.Read(Sample.Instances().First(f => f.Data.EndsWith("open-8-1.json", StringComparison.Ordinal)).Data);
    private static readonly Lazy<RotaPlan> Plan = new(() => RotaPlanner.Plan(Problem, new PlannerOptions { Limits = new PlannerLimits(200) }));

    private static IReadOnlyList<string> Rules(RotaPlan plan) => [.. RotaChecker.Check(Problem, plan).Select(b => b.Rule).Distinct()];

    [Fact]
    public void A_true_plan_is_accepted() => Assert.Empty(Rules(Plan.Value));

    [Fact]
    public void A_bound_that_is_one_too_high_is_not()
    {
        var plan = Plan.Value with { Status = PlanStatus.Feasible, Bound = Plan.Value.Bound + 1, Cost = Plan.Value.Cost };

        Assert.Contains("BoundIsProven", Rules(plan));
    }

    [Fact]
    public void A_lower_bound_than_the_prices_prove_is_well_unless_it_says_optimal()
    {
        Assert.Empty(Rules(Plan.Value with { Bound = 1, Status = PlanStatus.Feasible }));
        Assert.Equal(["StatusIsTrue"], Rules(Plan.Value with { Bound = 1, Status = PlanStatus.Optimal }));
    }

    [Fact]
    public void A_cost_that_is_not_the_cost_is_found() => Assert.Contains("CostIsTrue", Rules(Plan.Value with { Cost = Plan.Value.Cost - 1 }));

    [Fact]
    public void Penalties_that_are_not_the_penalties_are_found() =>
        Assert.Equal(["PenaltiesAreTrue"], Rules(Plan.Value with { Penalties = Plan.Value.Penalties with { Switch = 0 } }));

    [Fact]
    public void A_half_day_taken_out_without_a_word_is_found() =>
        Assert.Contains("MissedIsTrue", Rules(Plan.Value with { Assignments = [.. Plan.Value.Assignments.Skip(1)] }));

    [Fact]
    public void A_miss_that_is_none_is_found() =>
        Assert.Equal(["MissedIsTrue"], Rules(Plan.Value with { Missed = [.. Plan.Value.Missed, new("nobody", 0, "so")] }));

    [Theory, InlineData(-0.5), InlineData(double.NaN), InlineData(double.PositiveInfinity)]
    public void A_price_is_finite_and_not_negative(double price) =>
        Assert.Equal(["CertificateIsSound"], Rules(Plan.Value with { Certificate = Plan.Value.Certificate with { MentorWeek = [new("m0", 0, price)] } }));

    [Fact]
    public void A_price_stands_once() =>
        Assert.Equal(["CertificateIsSound"], Rules(Plan.Value with { Certificate = Plan.Value.Certificate with { MentorWeek = [new("m0", 0, 0), new("m0", 0, 0)] } }));

    [Fact]
    public void A_price_is_for_something_that_is_there() =>
        Assert.Equal(["CertificateIsSound"], Rules(Plan.Value with { Certificate = Plan.Value.Certificate with { MentorWeek = [new("m0", 99, 1)] } }));

    [Fact]
    public void The_price_of_a_share_is_at_most_the_weight_of_overload() =>
        Assert.Equal(["CertificateIsSound"], Rules(Plan.Value with { Certificate = Plan.Value.Certificate with { MentorShare = [new("m0", Problem.Weights.Overload + 0.5)] } }));

    [Fact]
    public void Any_prices_at_all_prove_a_bound_that_no_plan_is_below() => Gen.Select(TinyRota.Any, Gen.Double[0, 20].Array[12]).Sample((problem, prices) =>
    {
        var some = new Certificate(
            [.. problem.Mentors.Select((m, at) => new PartPrice(m.Id, at % 2, "Mon-PM", prices[at]))],
            [.. problem.Mentors.Select((m, at) => new WeekPrice(m.Id, 0, prices[at + 3]))],
            [.. problem.Workshops.Select((w, at) => new PartPrice(w.Id, 1, "Mon-AM", prices[at + 6]))],
            [.. problem.Cover.Select((c, at) => new PartPrice(c.Id, 0, "Tue-AM", prices[at + 8]))],
            [.. problem.Mentors.Select((m, at) => new SharePrice(m.Id, prices[at + 9] / 20 * problem.Weights.Overload))]);
        var bound = (long)Math.Ceiling(Planner.Checking.BoundProof.Value(problem, new Planner.Checking.PriceList(problem, some)) - 1e-6);
        return bound <= new EveryPlan(problem).Cheapest();
    }, iter: Effort.Of(40), threads: 1);

    [Fact]
    public void Infeasible_is_believed_only_when_pins_cannot_be_kept()
    {
        var plan = RotaPlan.Of(Sample.Works, []) with { Status = PlanStatus.Infeasible };

        Assert.Contains(RotaChecker.Check(Sample.Works, plan), b => b.Rule == "StatusIsTrue");
        Assert.Empty(RotaChecker.Check(Sample.Works with { Pins = [Sample.HalfDay(trade: "casting", mentor: "m2")] }, plan));
    }
}
