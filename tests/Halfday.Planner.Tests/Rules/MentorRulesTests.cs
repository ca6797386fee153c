using static Halfday.Planner.Tests.Sample;

namespace Halfday.Planner.Tests.Rules;

public sealed class MentorIsOnShiftTests
{
    [Fact]
    public void A_mentor_off_shift_does_not_teach()
    {
        var off = Works.WithMentor(m => m with { OnShift = ["01111", "11111", "11111"] });

        Assert.Equal(["MentorIsOnShift"], off.Broken(HalfDay()));
        Assert.Empty(off.Broken(HalfDay(part: "Mon-PM")));
    }

    [Fact]
    public void A_mentor_whom_nobody_knows_is_not_on_shift() => Assert.Contains("MentorIsOnShift", Works.Broken(HalfDay(mentor: "nobody")));
}

public sealed class MentorTeachesItTests
{
    [Fact]
    public void A_mentor_teaches_only_their_own_trades() =>
        Assert.Equal(["MentorTeachesIt"], Works.WithLeader(l => l with { Cleared = ["casting"] }).Broken(HalfDay(trade: "casting", mentor: "m1")));

    [Fact]
    public void A_mentor_teaches_only_in_their_own_workshop()
    {
        var both = Works with { Workshops = [Works.Workshops[0], Works.Workshops[1] with { Trades = ["weaving", "turning"] }] };

        Assert.Equal(["MentorTeachesIt"], both.Broken(HalfDay(workshop: "W2")));
    }
}

public sealed class OneLeaderPerMentorTests
{
    [Fact]
    public void A_mentor_teaches_one_leader_at_a_time() => Assert.Equal(["OneLeaderPerMentor"], Works.Broken(HalfDay(), HalfDay("l2")));

    [Fact]
    public void Another_part_or_another_mentor_is_well() => Assert.Empty(Works.Broken(HalfDay(), HalfDay("l2", mentor: "m2"), HalfDay("l2", week: 1)));
}

public sealed class MentorWeekTests
{
    [Fact]
    public void A_mentor_gives_no_more_half_days_a_week_than_agreed()
    {
        var once = Works.WithMentor(m => m with { MaxPerWeek = 1 });

        Assert.Equal(["MentorWeek"], once.Broken(HalfDay(), HalfDay("l2", part: "Tue-AM")));
        Assert.Empty(once.Broken(HalfDay(), HalfDay("l2", week: 1)));
    }
}
