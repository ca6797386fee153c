using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Rules;

public sealed class LeaderIsFreeTests
{
    [Fact]
    public void A_leader_who_is_free_may_come() => Assert.Empty(Works.Broken(HalfDay()));

    [Fact]
    public void A_leader_is_not_planned_when_not_free()
    {
        var away = Works.WithLeader(l => l with { Free = ["01111", "11111", "11111"] });

        Assert.Equal(["LeaderIsFree"], away.Broken(HalfDay()));
        Assert.Empty(away.Broken(HalfDay(part: "Mon-PM")));
    }

    [Fact]
    public void A_leader_has_one_half_day_a_day_even_if_two_are_owed()
    {
        var two = Works.WithLeader(l => l with { Owed = [2, 1, 1] });

        Assert.Equal(["LeaderIsFree"], two.Broken(HalfDay(), HalfDay(part: "Mon-PM")));
        Assert.Empty(two.Broken(HalfDay(), HalfDay(part: "Tue-AM")));
    }

    [Fact]
    public void A_leader_has_no_more_half_days_in_a_week_than_are_owed() =>
        Assert.Equal(["LeaderIsFree"], Works.Broken(HalfDay(), HalfDay(part: "Tue-AM")));

    [Theory, InlineData(-1), InlineData(3)]
    public void There_is_no_half_day_outside_the_horizon(int week) => Assert.Contains("LeaderIsFree", Works.Broken(HalfDay(week: week)));

    [Fact]
    public void A_leader_whom_nobody_knows_is_not_free() => Assert.Contains("LeaderIsFree", Works.Broken(HalfDay(leader: "nobody")));
}
