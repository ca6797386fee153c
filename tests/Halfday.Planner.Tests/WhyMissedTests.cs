using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests;

public sealed class WhyMissedTests
{
    private static string Why(RotaProblem problem, params Assignment[] others) =>
        WhyMissed.Of(problem, others, problem.Leaders[0], 0).English(RotaNames.Ids);

    [Fact]
    public void A_leader_who_is_never_free_is_told_so() =>
        Assert.Contains("not free", Why(Works.WithLeader(l => l with { Free = ["00000", "11111", "11111"] })), StringComparison.Ordinal);

    [Fact]
    public void That_nobody_teaches_is_told() =>
        Assert.Contains("Nobody who teaches", Why(Works with { Mentors = [] }), StringComparison.Ordinal);

    [Fact]
    public void That_all_mentors_are_taken_is_told()
    {
        var one = Works with { Mentors = [Works.Mentors[0] with { OnShift = ["10000", "11111", "11111"] }] };

        Assert.Contains("taken by others", Why(one, HalfDay("l2")), StringComparison.Ordinal);
    }

    [Fact]
    public void That_a_workshop_is_full_is_told()
    {
        var full = Works with { Workshops = [Works.Workshops[0] with { Capacity = [0, 0, 0, 0, 0] }, Works.Workshops[1] with { Capacity = [0, 0, 0, 0, 0] }] };

        Assert.Contains("are full", Why(full), StringComparison.Ordinal);
    }

    [Fact]
    public void That_another_trade_must_come_first_is_told() =>
        Assert.Contains("only after another", Why(Works.WithLeader(l => l with { Trades = [new("turning", 0, 2), new("casting", 1, 2)] }) with { Mentors = [Mentor("m2", "W1", "casting")] }), StringComparison.Ordinal);

    [Fact]
    public void That_the_office_would_be_empty_is_told() =>
        Assert.Contains("same office", Why(Works with { Cover = [new("office", ["l1", "l2"], 0)] }), StringComparison.Ordinal);

    [Fact]
    public void That_a_place_was_left_on_purpose_is_told() => Assert.Contains("A place is left", Why(Works), StringComparison.Ordinal);

    [Fact]
    public void Two_owed_and_none_planned_are_two_entries() =>
        Assert.Equal(2, WhyMissed.Every(Works.WithLeader(l => l with { Owed = [2, 0, 0] }), []).Count(m => m.Leader == "l1"));
}
