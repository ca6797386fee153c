using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests;

public sealed class RotaMoveTests
{
    private static readonly RotaPlan Plan = RotaPlan.Of(Works, [HalfDay(), HalfDay("l2", mentor: "m2")]);

    [Fact]
    public void A_move_that_breaks_nothing_may_be_made() =>
        Assert.Empty(RotaRules.BreachesOfMove(Works, Plan, from: HalfDay(), to: HalfDay(part: "Tue-AM")));

    [Fact]
    public void A_move_is_refused_with_the_rule_it_breaks_and_a_sentence_in_both_languages()
    {
        var breach = Assert.Single(RotaRules.BreachesOfMove(Works, Plan, from: HalfDay(), to: HalfDay(mentor: "m2")));

        var names = new RotaNames { Mentor = _ => "Wang Peiyu", Part = _ => "Monday morning", Week = _ => "week 40" };
        Assert.Equal("OneLeaderPerMentor", breach.Rule);
        Assert.Equal("Wang Peiyu would teach 2 leaders on Monday morning in week 40; one at a time is the most.", breach.English(names));
        Assert.Contains("一次只能带一人", breach.Chinese(RotaNames.Ids), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_broken_before_is_not_held_against_the_move()
    {
        var clash = RotaPlan.Of(Works, [HalfDay(), HalfDay("l2")]);

        Assert.Empty(RotaRules.BreachesOfMove(Works, clash, from: null, to: HalfDay(week: 1)));
    }

    [Fact]
    public void What_was_broken_before_is_held_against_a_move_that_makes_it_worse()
    {
        var clash = RotaPlan.Of(Works, [HalfDay(), HalfDay("l2")]);

        var breaches = RotaRules.BreachesOfMove(Works, clash, from: null, to: HalfDay("l3"));

        Assert.Contains(breaches, breach => breach.Rule == "OneLeaderPerMentor" && breach.Assignments.Count == 3);
    }

    [Fact]
    public void Taking_a_half_day_away_can_break_what_comes_after_it()
    {
        var chain = RotaPlan.Of(Works, [HalfDay(), HalfDay(week: 1, trade: "casting", mentor: "m2")]);

        Assert.Equal("LearnFirst", Assert.Single(RotaRules.BreachesOfMove(Works, chain, from: HalfDay(), to: null)).Rule);
    }

    [Fact]
    public void The_plan_after_a_move_is_priced_anew()
    {
        var moved = RotaRules.Moved(Works, Plan, from: HalfDay(), to: null);

        Assert.Equal(Plan.Cost + 50 + 20, moved.Cost);
        Assert.Equal(Plan.Missed.Count + 1, moved.Missed.Count);
    }
}
