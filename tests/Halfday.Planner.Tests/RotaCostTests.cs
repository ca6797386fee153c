using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests;

public sealed class RotaCostTests
{
    private static readonly Assignment Weaving = HalfDay(workshop: "W2", trade: "weaving", mentor: "m3");

    private static Penalties Units(RotaProblem problem, params Assignment[] halfDays) => RotaCost.Penalties(problem, halfDays);

    [Fact]
    public void Each_owed_half_day_not_planned_is_missed() =>
        Assert.Equal((6L, 4L), (Units(Works).Missed, Units(Works, HalfDay(), HalfDay("l2", week: 2)).Missed));

    [Fact]
    public void A_half_day_after_the_deadline_does_not_fill_the_need()
    {
        var early = Works.WithLeader(l => l with { Trades = [new("turning", 2, 1)] });

        Assert.Equal(2 + 2, Units(early).Short);
        Assert.Equal(1 + 2, Units(early, HalfDay(week: 1), HalfDay(week: 2)).Short);
        Assert.Equal(0 + 2, Units(early, HalfDay(week: 0), HalfDay(week: 1)).Short);
    }

    [Fact]
    public void A_switch_is_counted_from_the_latest_earlier_half_day_over_missed_weeks() =>
        Assert.Equal((1L, 0L), (Units(Works, HalfDay(), Weaving with { Week = 2 }).Switch, Units(Works, HalfDay(), HalfDay(week: 2)).Switch));

    [Fact]
    public void Within_a_week_half_days_follow_each_other_in_the_order_of_parts() =>
        Assert.Equal(1, Units(Works.WithLeader(l => l with { Owed = [2, 1, 1] }), Weaving with { Part = "Tue-AM" }, HalfDay(), HalfDay("l1", 1, "Mon-PM", "W2", "weaving", "m3")).Switch);

    [Theory, InlineData("turning", 0), InlineData("weaving", 1), InlineData("a trade of another site", 1), InlineData(null, 0)]
    public void The_first_half_day_is_compared_with_the_latest_before_the_horizon(string? last, int switches) =>
        Assert.Equal(switches, Units(Works.WithLeader(l => l with { Last = last }), HalfDay()).Switch);

    [Fact]
    public void Another_part_of_the_preferred_day_costs_otherwise_than_another_day()
    {
        var choosy = Works.WithLeader(l => l with { Preferred = "Mon-PM" });

        Assert.Equal((1L, 2L), (Units(choosy, HalfDay(), HalfDay(week: 1, part: "Tue-AM"), HalfDay(week: 2, part: "Wed-AM")) is var u ? (u.OtherPart, u.OtherDay) : default));
        Assert.Equal((0L, 0L), (Units(Works, HalfDay(), HalfDay(week: 1, part: "Tue-AM")) is var v ? (v.OtherPart, v.OtherDay) : default));
    }

    [Fact]
    public void Overload_counts_a_mentors_half_days_above_the_fair_share() =>
        Assert.Equal(2, Units(Works with { FairShare = 1 }, HalfDay(), HalfDay(week: 1), HalfDay("l2", week: 2), HalfDay("l2", mentor: "m2")).Overload);

    [Fact]
    public void The_cost_is_the_weighted_sum() =>
        Assert.Equal(2 * 1 + 3 * 2 + 5 * 3 + 7 * 4 + 11 * 5 + 13 * 6, RotaCost.Of(new RotaWeights(2, 3, 5, 7, 11, 13), new Penalties(1, 2, 3, 4, 5, 6)));
}
