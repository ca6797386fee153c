using Halfday.Decisions;
using static Halfday.Tests.Decisions.DutyWorld;

namespace Halfday.Tests.Decisions;

/// <summary>Floor time where several clauses or decisions speak: the stricter, the superseded, the amended, the draft.</summary>
public sealed class FloorTimeOfSeveralDecisionsTests
{
    private readonly DutyWorld world = new();

    [Fact]
    public void Of_two_clauses_the_stricter_counts_once_and_both_are_named()
    {
        var (mild, strict) = (FloorTime("A1", 1), FloorTime("B1", 2));
        (mild.CheckInMinutes, strict.MakeUpWeeks) = (15, 2);
        world.Decide("D", "2026-01-01", mild);
        world.Decide("E", "2026-01-01", strict);
        world.Appoint("director", "S1", "2026-01-01");

        var duty = Owed("2026-W40")!;

        Assert.Equal((2, 15, 2), (duty.HalfDays, duty.CheckInMinutes, duty.MakeUpWeeks));
        Assert.Equal([mild, strict], duty.Clauses);
        Assert.Contains("D A1", duty.Why.En, StringComparison.Ordinal);
        Assert.Contains("E B1", duty.Why.En, StringComparison.Ordinal);
        Assert.StartsWith("Two half days a week", duty.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stricter_clause_that_binds_for_less_than_half_the_week_does_not_count_yet()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Decide("E", "2026-10-01", FloorTime("B1", 2));
        world.Appoint("director", "S1", "2026-01-01");

        var duty = Owed("2026-W40")!;

        Assert.Equal((1, "A1"), (duty.HalfDays, Assert.Single(duty.Clauses).Key));
    }

    [Fact]
    public void A_superseding_decision_ends_the_other_the_day_before_its_own_first()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 2));
        world.Decide("E", "2026-10-05", FloorTime("B1", 1)).Supersedes = "D";
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal((2, "A1"), Only("2026-W40"));
        Assert.Equal((1, "B1"), Only("2026-W41"));
    }

    [Fact]
    public void A_week_shared_by_an_old_and_a_new_decision_is_owed_once()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Decide("E", "2026-09-30", FloorTime("B1", 1)).Supersedes = "D";
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal((1, "B1"), Only("2026-W40"));
    }

    [Fact]
    public void An_amendment_replaces_the_clause_of_the_same_id_and_leaves_the_others()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1), Study("A2", 2));
        world.Decide("E", "2026-10-05", FloorTime("A1", 2)).Amends = "D";
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal((1, "A1"), Only("2026-W40"));
        Assert.Equal((2, "A1"), Only("2026-W41"));
        Assert.Equal(2, world.Duties().Study(world.Person, Week("2026-W41"))!.Hours);
    }

    [Fact]
    public void An_amendment_that_ends_gives_the_old_wording_back()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        var amendment = world.Decide("E", "2026-10-05", FloorTime("A1", 2));
        (amendment.Amends, amendment.Until) = ("D", Day("2026-10-11"));
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal([1, 2, 1], new[] { "2026-W40", "2026-W41", "2026-W42" }.Select(week => Owed(week)!.HalfDays));
    }

    [Fact]
    public void An_amendment_to_mere_text_ends_the_duty()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Decide("E", "2026-10-05", new Clause { Key = "A1", Order = 0, Text = "Repealed" }).Amends = "D";
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Null(Owed("2026-W41"));
    }

    [Fact]
    public void A_draft_binds_nobody()
    {
        var draft = new Decision { Number = "D", Title = "D", BodyId = world.Unit("SH").Id, From = Day("2026-01-01") };
        draft.Clauses.Add(FloorTime("A1", 1));
        world.Keep(draft);
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Null(Owed("2026-W40"));
        Assert.Empty(world.Duties().People);
    }

    private WeekDuty? Owed(string week) => world.Duties().FloorTime(world.Person, Week(week));

    private (int, string) Only(string week) => (Owed(week)!.HalfDays, Assert.Single(Owed(week)!.Clauses).Key);
}
