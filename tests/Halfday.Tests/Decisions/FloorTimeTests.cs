using Halfday.Decisions;
using static Halfday.Tests.Decisions.DutyWorld;

namespace Halfday.Tests.Decisions;

/// <summary>Week 40 of 2026 is September 28 to October 4.</summary>
public sealed class FloorTimeTests
{
    private readonly DutyWorld world = new();

    [Fact]
    public void A_director_in_scope_owes_half_a_day_each_week_at_the_site()
    {
        world.Decide("D", "2026-09-28", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01");

        var duty = Owed("2026-W40");

        Assert.Equal((1, world.Unit("S1").Id, 30, 4), (duty!.HalfDays, duty.SiteId, duty.CheckInMinutes, duty.MakeUpWeeks));
        Assert.Equal("Half a day a week at Unit S1: D A1 binds the director at Unit S1, being detached from production.", duty.Why.En);
        Assert.Equal("每周劳动半天，在Unit S1：D 第 A1 条适用于Unit S1director（脱离生产）。", duty.Why.Zh);
    }

    [Theory]
    [InlineData("union", "S1", true)] // another post
    [InlineData("director", "B", true)] // another level
    [InlineData("director", "S1", false)] // in production
    public void One_out_of_scope_owes_nothing(string post, string unit, bool detached)
    {
        world.Decide("D", "2026-09-28", FloorTime("A1", 1));
        world.Appoint(post, unit, "2026-01-01", detached: detached);

        Assert.Null(Owed("2026-W40"));
    }

    [Fact]
    public void A_decision_binds_at_and_below_its_body_only()
    {
        world.Decide("D", "2026-09-28", FloorTime("A1", 1)).BodyId = world.Unit("S2").Id;
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Null(Owed("2026-W40"));
    }

    [Theory]
    [InlineData("2026-09-30", true)] // bound Wednesday to Friday: three of five
    [InlineData("2026-10-01", false)] // Thursday and Friday: two of five
    public void An_appointment_that_starts_in_mid_week_owes_it_when_it_holds_on_half_of_the_open_days(string from, bool owes)
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", from);

        Assert.Equal(owes, Owed("2026-W40") is not null);
    }

    [Theory]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-09-29", false)]
    public void An_appointment_that_ends_in_mid_week_likewise(string until, bool owes)
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01", until);

        Assert.Equal(owes, Owed("2026-W40") is not null);
    }

    [Fact]
    public void Half_is_counted_of_open_days_not_of_all()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01", "2026-09-28");
        Assert.Null(Owed("2026-W40"));

        world.Close("SH", "2026-09-30", 5);

        Assert.NotNull(Owed("2026-W40"));
    }

    [Fact]
    public void A_week_wholly_closed_by_holidays_owes_nothing()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01");
        world.Close("SH", "2026-09-28", 7);

        Assert.Null(Owed("2026-W40"));
        Assert.NotNull(Owed("2026-W41"));
    }

    [Fact]
    public void Week_fifty_three_is_a_week_like_any_other()
    {
        world.Decide("D", "2026-12-28", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01", "2027-01-03");

        Assert.NotNull(Owed("2026-W53"));
        Assert.Null(Owed("2026-W52"));
        Assert.Null(Owed("2027-W01"));
    }

    [Theory]
    [InlineData("2026-09-30", null, true)]
    [InlineData("2026-10-01", null, false)]
    [InlineData("2026-01-01", "2026-09-30", true)]
    [InlineData("2026-01-01", "2026-09-29", false)]
    public void A_decision_in_force_for_part_of_a_week_binds_when_that_is_half(string from, string? until, bool owes)
    {
        world.Decide("D", from, FloorTime("A1", 1)).Until = until is null ? null : Day(until);
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal(owes, Owed("2026-W40") is not null);
    }

    [Fact]
    public void A_change_of_detached_in_mid_week_counts_the_days_detached()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01", "2026-09-29", detached: false);
        world.Appoint("director", "S1", "2026-09-30", "2026-10-06");
        world.Appoint("director", "S1", "2026-10-07", detached: false);

        Assert.NotNull(Owed("2026-W40"));
        Assert.Null(Owed("2026-W41"));
        Assert.Null(Owed("2026-W39"));
    }

    [Fact]
    public void Two_posts_at_once_owe_it_once_at_the_site_of_the_lower_rank()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1, "director", "union"));
        world.Appoint("union", "S1", "2025-01-01");
        world.Appoint("director", "S2", "2026-02-01");

        var duty = Owed("2026-W40");

        Assert.Equal((1, world.Unit("S2").Id), (duty!.HalfDays, duty.SiteId));
    }

    [Fact]
    public void Of_equal_rank_the_earliest_appointment_gives_the_site()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1, "director", "sec"));
        world.Appoint("director", "S1", "2026-02-01");
        world.Appoint("sec", "S2", "2026-01-01");

        Assert.Equal(world.Unit("S2").Id, Owed("2026-W40")!.SiteId);
    }

    [Theory]
    [InlineData("2026-09-29", "S2")] // two days there, three here
    [InlineData("2026-09-30", "S1")]
    public void One_who_moves_in_mid_week_owes_it_where_most_of_the_week_is(string lastDay, string site)
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01", lastDay);
        world.Appoint("director", "S2", Day(lastDay).AddDays(1).ToString("yyyy-MM-dd"));

        Assert.Equal(world.Unit(site).Id, Owed("2026-W40")!.SiteId);
    }

    [Fact]
    public void What_is_owed_ends_with_the_person_the_post_and_the_unit_above()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01");
        Assert.NotNull(Owed("2026-W41"));

        world.Unit("B").Until = Day("2026-10-04");
        Assert.Null(Owed("2026-W41"));

        (world.Unit("B").Until, world.Post("director").Until) = (null, Day("2026-10-04"));
        Assert.Null(Owed("2026-W41"));

        world.Post("director").Until = null;
        world.Leaves("2026-10-04");
        Assert.Null(Owed("2026-W41"));
        Assert.NotNull(Owed("2026-W40"));
    }

    [Fact]
    public void A_leader_from_above_owes_it_in_the_base_unit_while_it_is_adopted()
    {
        world.Decide("D", "2026-01-01", Above(FloorTime("B2", 1, "bureau")));
        world.Appoint("bureau", "B", "2026-01-01");
        world.Adopt("S2", "2026-10-05", "2026-10-11");

        Assert.Equal(
            [null, world.Unit("S2").Id, null],
            new[] { "2026-W40", "2026-W41", "2026-W42" }.Select(week => Owed(week)!.SiteId));
        Assert.StartsWith("Half a day a week in the base unit Unit S2: D B2 binds", Owed("2026-W41")!.Why.En, StringComparison.Ordinal);
        Assert.StartsWith("Half a day a week, as soon as there is a base unit", Owed("2026-W40")!.Why.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_unit_yet_a_week_closed_for_the_leaders_own_unit_owes_nothing()
    {
        world.Decide("D", "2026-01-01", Above(FloorTime("B2", 1, "bureau")));
        world.Appoint("bureau", "B", "2026-01-01");
        world.Close("SH", "2026-09-28", 5);

        Assert.Null(Owed("2026-W40"));
    }

    [Fact]
    public void The_people_are_those_bound_in_the_days_asked_about()
    {
        world.Decide("D", "2026-01-01", FloorTime("A1", 1));
        world.Appoint("director", "S1", "2026-01-01", "2026-06-30");

        Assert.Equal([world.Person], world.Duties("2026-06-01", "2026-07-31").People);
        Assert.Empty(world.Duties("2026-07-01", "2026-07-31").People);
    }

    private WeekDuty? Owed(string week) => world.Duties().FloorTime(world.Person, Week(week));
}
