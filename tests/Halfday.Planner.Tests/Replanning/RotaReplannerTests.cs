using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Replanning;

public sealed class RotaReplannerTests
{
    private static readonly RotaPlan Announced = RotaPlan.Of(Works, [HalfDay(), HalfDay(week: 1, trade: "casting", mentor: "m2"), HalfDay(week: 2, workshop: "W2", trade: "weaving", mentor: "m3")]);

    private static RotaProblem Off(string mentor, params int[] weeks) => Works with
    {
        Mentors = [.. Works.Mentors.Select(m => m.Id != mentor ? m : m with { OnShift = [.. m.OnShift.Select((row, w) => weeks.Contains(w) ? "00000" : row)] })],
        Leaders = [Works.Leaders[0]], Cover = [],
    };

    private static RotaPlan Replan(RotaProblem today, int fromWeek = 0, int? mostVisible = null) =>
        RotaReplanner.Replan(Works, Announced, today, new ReplanOptions { FromWeek = fromWeek, MostVisible = mostVisible });

    [Fact]
    public void Another_mentor_takes_over_when_one_is_ill()
    {
        var plan = Replan(Off("m1", 0));

        Assert.Equal(new RotaChanges(0, 0, 1, true), plan.Changes);
        Assert.Contains(HalfDay(mentor: "m2"), plan.Assignments);
    }

    [Fact]
    public void A_part_changes_only_when_no_mentor_can_take_over()
    {
        var today = Off("m1", 0) with { Mentors = [.. Off("m1", 0).Mentors.Select(m => m.Id == "m2" ? m with { OnShift = ["01111", "11111", "11111"] } : m)] };

        var plan = Replan(today);

        Assert.Equal(new RotaChanges(0, 1, 0, true), plan.Changes);
    }

    [Fact]
    public void A_half_day_is_lost_rather_than_moved_when_nothing_may_be_seen_to_change()
    {
        var today = Off("m1", 0) with { Mentors = [.. Off("m1", 0).Mentors.Select(m => m.Id == "m2" ? m with { OnShift = ["01111", "11111", "11111"] } : m)] };

        // Turning lost in week 0 takes casting in week 1 with it: a leader does not cast who has not turned.
        Assert.Equal(new RotaChanges(2, 0, 0, true), Replan(today, mostVisible: 0).Changes);
    }

    [Fact]
    public void What_a_later_half_day_builds_on_is_not_given_up_lightly()
    {
        // Nobody teaches turning in week 0: weaving there instead leaves casting in week 1 without its first trade.
        var today = Off("m1", 0) with { Mentors = [.. Off("m1", 0).Mentors.Select(m => m.Id == "m2" ? m with { Trades = ["casting"] } : m)] };

        var plan = Replan(today);

        Assert.Equal(new RotaChanges(0, 2, 0, true), plan.Changes);
        Assert.Empty(RotaChecker.Check(today, plan));
    }

    [Fact]
    public void A_week_that_is_past_stays_even_where_it_could_be_better()
    {
        var plan = Replan(Off("m2", 1), fromWeek: 1);

        Assert.Contains(HalfDay(), plan.Assignments);
        Assert.Equal(new RotaChanges(0, 1, 0, true), plan.Changes);
    }

    [Fact]
    public void A_past_week_that_todays_rules_forbid_is_named() =>
        Assert.Equal("MentorIsOnShift", Assert.Single(RotaReplanner.PastBreaches(Off("m1", 0), Announced, fromWeek: 1)).Rule);

    [Fact]
    public void Pins_of_today_are_kept()
    {
        var today = Works with { Leaders = [Works.Leaders[0]], Cover = [], Pins = [HalfDay(part: "Wed-AM")] };

        var plan = Replan(today);

        Assert.Contains(HalfDay(part: "Wed-AM"), plan.Assignments);
        Assert.Equal(new RotaChanges(0, 1, 0, true), plan.Changes);
    }

    [Fact]
    public void A_half_day_where_none_was_announced_is_no_change()
    {
        var plan = RotaReplanner.Replan(Works, RotaPlan.Of(Works, []), Works);

        Assert.Equal(new RotaChanges(0, 0, 0, true), plan.Changes);
        Assert.Equal(6, plan.Assignments.Count);
    }

    [Fact]
    public void A_new_leader_is_planned_beside_what_stands()
    {
        var today = Works with { Leaders = [.. Works.Leaders, Leader("l3")] };

        var plan = RotaReplanner.Replan(Works, Announced, today);

        Assert.Equal(new RotaChanges(0, 0, 0, true), plan.Changes);
        Assert.Equal(3, plan.Assignments.Count(a => a.Leader == "l3"));
        Assert.Empty(RotaChecker.Check(today, plan));
    }

    [Fact]
    public void Changes_of_two_half_days_in_a_week_are_one_change_of_that_week()
    {
        var twice = Works.WithLeader(l => l with { Owed = [2, 1, 1] });
        var before = new[] { HalfDay(), HalfDay(part: "Tue-AM") };

        Assert.Equal((0, 1, 0), Between([HalfDay(part: "Mon-PM"), HalfDay(part: "Wed-AM")]));
        Assert.Equal((1, 0, 0), Between([HalfDay()]));
        Assert.Equal((1, 1, 0), Between([HalfDay(part: "Mon-PM")]));
        Assert.Equal((0, 0, 1), Between([HalfDay(mentor: "m2"), HalfDay(part: "Tue-AM", mentor: "m2")]));

        (int, int, int) Between(Assignment[] now) => RotaChanges.Between(twice, before, now) is var c ? (c.Lost, c.Visible, c.Mentor) : default;
    }

    [Fact]
    public void What_a_plan_says_it_changes_is_read_back() =>
        Assert.Equal(new RotaChanges(0, 0, 1, true), RotaPlanReader.Read(RotaJson.Write(Replan(Off("m1", 0)))).Value!.Changes);
}
