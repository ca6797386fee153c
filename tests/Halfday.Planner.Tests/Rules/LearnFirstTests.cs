using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Rules;

public sealed class LearnFirstTests
{
    private static Assignment Casting(int week) => HalfDay(week: week, part: "Tue-AM", trade: "casting", mentor: "m2");

    [Fact]
    public void A_trade_waits_for_the_one_it_comes_after() => Assert.Equal(["LearnFirst"], Works.Broken(Casting(1)));

    [Fact]
    public void An_earlier_week_is_early_enough() => Assert.Empty(Works.Broken(HalfDay(week: 0), Casting(1)));

    [Fact]
    public void The_same_week_is_too_late()
    {
        var two = Works.WithLeader(l => l with { Owed = [2, 2, 2] });

        Assert.Equal(["LearnFirst"], two.Broken(HalfDay(week: 1), Casting(1)));
    }

    [Fact]
    public void Another_leaders_half_day_teaches_nothing() => Assert.Equal(["LearnFirst"], Works.Broken(HalfDay("l2", week: 0), Casting(1)));

    [Fact]
    public void A_leader_cleared_for_the_trade_may_begin() =>
        Assert.Empty(Works.WithLeader(l => l with { Cleared = ["casting"] }).Broken(Casting(0)));

    [Fact]
    public void Cleared_for_the_first_trade_says_nothing_about_the_second() =>
        Assert.Equal(["LearnFirst"], Works.WithLeader(l => l with { Cleared = ["turning"] }).Broken(Casting(0)));

    [Fact]
    public void The_planner_never_uses_a_trade_whose_first_one_is_outside_the_programme()
    {
        var only = Works.WithLeader(l => l with { Trades = [new("casting", 3, 2)] });

        var plan = Quick.Plan(only);

        Assert.DoesNotContain(plan.Assignments, a => a.Leader == "l1");
        Assert.Empty(RotaChecker.Check(only, plan));
    }
}
