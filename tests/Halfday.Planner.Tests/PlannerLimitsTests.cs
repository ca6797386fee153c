namespace Halfday.Planner.Tests;

public sealed class PlannerLimitsTests
{
    private static readonly RotaProblem Works = Sample.Works;

    [Fact]
    public void A_second_more_is_the_same_number_of_rounds_more_wherever_one_begins()
    {
        var rounds = new[] { 10, 11, 12 }.Select(s => PlannerLimits.FromSeconds(Works, s).Rounds).ToList();

        Assert.InRange(rounds[2] - rounds[1], rounds[1] - rounds[0] - 1, rounds[1] - rounds[0] + 1);
        Assert.True(rounds[1] > rounds[0]);
    }

    [Theory, InlineData(0), InlineData(-1), InlineData(1e-9)]
    public void In_no_time_there_are_ten_rounds(double seconds) => Assert.Equal(10, PlannerLimits.FromSeconds(Works, seconds).Rounds);

    [Fact]
    public void No_time_is_so_long_that_rounds_cannot_be_counted() => Assert.Equal(int.MaxValue, PlannerLimits.FromSeconds(Works, 1e12).Rounds);

    [Fact]
    public void Twice_the_leaders_leave_at_most_half_the_rounds()
    {
        var twice = Works with { Leaders = [.. Works.Leaders, .. Works.Leaders.Select(l => l with { Id = l.Id + "-again" })] };

        Assert.InRange(PlannerLimits.FromSeconds(twice, 10).Rounds, 1, PlannerLimits.FromSeconds(Works, 10).Rounds / 2);
    }

    [Fact]
    public void The_more_teach_a_trade_the_longer_a_round_looks_for_the_cheapest()
    {
        var plenty = Works with { Mentors = [.. Enumerable.Range(0, 9).SelectMany(n => Works.Mentors.Select(m => m with { Id = $"{m.Id}-{n}" }))] };

        Assert.True(PlannerLimits.FromSeconds(plenty, 10).Rounds < PlannerLimits.FromSeconds(Works, 10).Rounds);
    }

    [Fact]
    public void Two_half_days_in_a_week_take_longer_than_one()
    {
        var twoAWeek = Works with { Leaders = [.. Works.Leaders.Select(l => l with { Owed = [.. l.Owed.Select(_ => 2)] })] };

        Assert.True(PlannerLimits.FromSeconds(twoAWeek, 10).Rounds < PlannerLimits.FromSeconds(Works, 10).Rounds);
    }

    [Fact]
    public void A_site_without_leaders_has_limits_too()
    {
        var empty = Works with { Leaders = [], Cover = [] };

        Assert.All([PlannerLimits.For(empty), PlannerLimits.Quick(empty)], limits => Assert.True(limits.Rounds >= 10));
    }

    [Theory, InlineData(2, 200), InlineData(8, 50), InlineData(1000, 50)]
    public void A_quick_plan_takes_fifty_rounds_and_more_where_few_leaders_make_them_short(int leaders, int rounds)
    {
        var site = Works with { Leaders = [.. Enumerable.Repeat(Works.Leaders[0], leaders)] };

        Assert.Equal(rounds, PlannerLimits.Quick(site).Rounds);
    }
}
