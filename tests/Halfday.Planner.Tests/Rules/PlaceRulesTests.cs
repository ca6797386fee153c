using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Rules;

public sealed class WorkshopHasRoomTests
{
    [Fact]
    public void A_workshop_takes_no_more_leaders_than_it_has_room_for()
    {
        var narrow = Works with { Workshops = [Works.Workshops[0] with { Capacity = [1, 2, 2, 2, 2] }, Works.Workshops[1]] };

        Assert.Equal(["WorkshopHasRoom"], narrow.Broken(HalfDay(), HalfDay("l2", mentor: "m2")));
        Assert.Empty(narrow.Broken(HalfDay(part: "Mon-PM"), HalfDay("l2", part: "Mon-PM", mentor: "m2")));
    }
}

public sealed class OfficeIsCoveredTests
{
    [Fact]
    public void Of_a_cover_group_only_so_many_are_away_at_a_time()
    {
        var strict = Works with { Cover = [new("office", ["l1", "l2"], 1)] };

        Assert.Equal(["OfficeIsCovered"], strict.Broken(HalfDay(), HalfDay("l2", mentor: "m2")));
        Assert.Empty(strict.Broken(HalfDay(), HalfDay("l2", part: "Mon-PM", mentor: "m2")));
    }

    [Fact]
    public void Every_group_that_a_leader_stands_in_counts()
    {
        var two = Works with { Cover = [new("wide", ["l1", "l2"], 2), new("narrow", ["l2", "l1"], 1)] };

        Assert.Equal(["OfficeIsCovered"], two.Broken(HalfDay(), HalfDay("l2", mentor: "m2")));
    }
}

public sealed class PinIsKeptTests
{
    private static readonly RotaProblem Pinned = Works with { Pins = [HalfDay()] };

    [Fact]
    public void A_pin_is_in_the_plan() => Assert.Empty(Pinned.Broken(HalfDay()));

    [Fact]
    public void A_pin_with_another_mentor_is_not_kept() => Assert.Equal(["PinIsKept"], Pinned.Broken(HalfDay(mentor: "m2")));

    [Fact]
    public void A_pin_left_out_is_not_kept() => Assert.Equal(["PinIsKept"], Pinned.Broken());
}
