using Halfday.Decisions;
using static Halfday.Tests.Decisions.DutyWorld;

namespace Halfday.Tests.Decisions;

public sealed class MasteryTests
{
    private readonly DutyWorld world = new();

    [Fact]
    public void All_main_trades_of_the_site_are_to_be_mastered_in_order_of_code()
    {
        Trades("S1", ("T2", true), ("T1", true), ("T3", false));
        world.Decide("D", "2026-09-28", AllMain("A3", 24));
        world.Appoint("director", "S1", "2026-01-01");

        var duty = Assert.Single(On("2026-10-01"));

        Assert.Equal((world.Unit("S1").Id, 2, Day("2028-09-28")), (duty.SiteId, duty.AtLeast, duty.Deadline));
        Assert.Equal(["T1", "T2"], Codes(duty));
    }

    [Fact]
    public void A_trade_that_has_ended_is_no_longer_asked_for()
    {
        Trades("S1", ("T1", true), ("T2", true));
        world.Trade("T2").Until = Day("2026-09-30");
        world.Decide("D", "2026-01-01", AllMain("A3", 24));
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal(2, Codes(Assert.Single(On("2026-09-30"))).Count);
        Assert.Single(Codes(Assert.Single(On("2026-10-01"))));
    }

    [Fact]
    public void Time_counts_from_the_start_of_the_unbroken_run_of_appointments()
    {
        world.Decide("D", "2026-01-01", AllMain("A3", 12, "director", "sec"));
        world.Appoint("director", "S1", "2026-02-01", "2026-04-30");
        world.Appoint("sec", "S2", "2026-05-01", "2026-06-30");
        world.Appoint("director", "S1", "2026-07-02");

        Assert.Equal(Day("2027-02-01"), Assert.Single(On("2026-06-15")).Deadline);
        Assert.Equal(Day("2027-07-02"), Assert.Single(On("2026-08-01")).Deadline);
    }

    [Fact]
    public void A_time_out_of_scope_breaks_the_run()
    {
        world.Decide("D", "2026-01-01", AllMain("A3", 12));
        world.Appoint("director", "S1", "2026-02-01", "2026-04-30");
        world.Appoint("director", "S1", "2026-05-01", "2026-05-31", detached: false);
        world.Appoint("director", "S1", "2026-06-01");

        Assert.Equal(Day("2027-06-01"), Assert.Single(On("2026-06-15")).Deadline);
    }

    [Fact]
    public void Time_counts_from_the_decision_when_that_is_later_and_an_amended_wording_does_not_start_it_anew()
    {
        world.Decide("D", "2026-03-01", AllMain("A3", 12));
        world.Decide("E", "2026-06-01", AllMain("A3", 18), AllMain("A4", 6)).Amends = "D";
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal(Day("2027-03-01"), Assert.Single(On("2026-05-31")).Deadline);
        Assert.Equal(Day("2026-12-01"), Assert.Single(On("2026-06-01")).Deadline);
        Assert.Equal(["A3", "A4"], Assert.Single(On("2026-06-01")).Clauses.Select(clause => clause.Key));
    }

    [Fact]
    public void A_day_by_which_is_that_day()
    {
        var clause = AllMain("A3", 12);
        (clause.WithinMonths, clause.By) = (null, Day("2030-01-01"));
        world.Decide("D", "2026-03-01", clause);
        world.Appoint("director", "S1", "2026-01-01");

        Assert.Equal(Day("2030-01-01"), Assert.Single(On("2026-05-31")).Deadline);
    }

    [Fact]
    public void The_main_trades_of_two_sites_both_bind()
    {
        Trades("S1", ("T1", true));
        Trades("S2", ("U1", true));
        world.Decide("D", "2026-01-01", AllMain("A3", 12, "director", "union"));
        world.Appoint("union", "S1", "2026-01-01");
        world.Appoint("director", "S2", "2026-01-01");

        Assert.Equal([world.Unit("S2").Id, world.Unit("S1").Id], On("2026-05-31").Select(duty => duty.SiteId!.Value));
    }

    [Fact]
    public void Of_two_clauses_the_earlier_deadline_and_the_larger_number_count_and_both_are_named()
    {
        Trades("S1", ("T1", true), ("T2", true), ("T3", true));
        var (few, late) = (AllMain("A3", 6), AllMain("B3", 24));
        few.AtLeast = 2;
        world.Decide("D", "2026-01-01", few);
        world.Decide("E", "2026-01-01", late);
        world.Appoint("director", "S1", "2026-01-01");

        var duty = Assert.Single(On("2026-02-01"));

        Assert.Equal((3, Day("2026-07-01")), (duty.AtLeast, duty.Deadline));
        Assert.Equal([few, late], duty.Clauses);
        Assert.Contains("D A3", duty.Why.En, StringComparison.Ordinal);
        Assert.Contains("E 第 B3 条", duty.Why.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("51-4033.00", 1, 3, "R1")] // the same taxonomy
    [InlineData("51-4099.00", 1, 3, "R1,R2")] // the same first five characters
    [InlineData("51-4033.00", 2, 3, "R1,R2")] // too few the same, so the kind as well
    [InlineData("51-4033.00", 3, 3, "R1,R2,M1")] // still too few, so the main ones
    [InlineData("51-4033.00", 4, 4, "R1,R2,M1,M2")]
    [InlineData("99-9999.00", 1, 1, "M1")] // at most one
    [InlineData("99-9999.00", 1, 3, "M1,M2")]
    [InlineData("", 1, 3, "M1,M2")] // nothing is related to nothing
    public void Related_trades_are_those_of_the_same_taxonomy_then_kind_then_the_main_ones(string own, int atLeast, int atMost, string expected)
    {
        ARelatedWorld(own, atLeast, atMost);

        Assert.Equal(expected.Split(','), Codes(Assert.Single(On("2026-05-31"))));
    }

    [Fact]
    public void The_leaders_own_choice_takes_their_place()
    {
        var clause = ARelatedWorld("51-4033.00", 1, 3);
        world.Choose(clause, "M2");
        world.Choose(clause, "R2");

        Assert.Equal(["M2", "R2"], Codes(Assert.Single(On("2026-05-31"))));
    }

    [Fact]
    public void Without_a_base_unit_yet_no_trades_are_known_but_the_time_runs()
    {
        ARelatedWorld("51-4033.00", 1, 3);

        var duty = Assert.Single(On("2026-01-31"));

        Assert.Equal((null, Day("2027-01-01")), (duty.SiteId, duty.Deadline));
        Assert.Empty(duty.TradeIds);
    }

    [Fact]
    public void A_base_unit_and_an_advanced_unit_are_asked_for_with_their_reasons()
    {
        var (unit, advanced) = (Above(Clause("B1", DutyKind.BaseUnit, ["bureau"], clause => clause.ForMonths = 12)),
            Above(Clause("D1", DutyKind.AdvancedUnit, ["bureau"], clause => clause.TrialsPerYear = 2)));
        world.Decide("D", "2026-01-01", unit, advanced);
        world.Appoint("bureau", "B", "2026-01-01");
        var adoption = world.Adopt("S2", "2026-05-01", "2026-12-31");

        Assert.Null(world.Duties().BaseUnit(world.Person, Day("2026-04-30"))!.Adoption);
        Assert.Equal((12, adoption), (world.Duties().BaseUnit(world.Person, Day("2026-05-01")) is { } duty ? (duty.Months, duty.Adoption) : default));
        Assert.Equal(2, world.Duties().AdvancedUnit(world.Person, Day("2026-05-01"))!.TrialsPerYear);
        Assert.Null(world.Duties().AdvancedUnit(world.Person, Day("2025-05-01")));
    }

    private Clause ARelatedWorld(string own, int atLeast, int atMost)
    {
        world.AddTrade("M1", "S2", main: true, "51-1111.00");
        world.AddTrade("M2", "S2", main: true);
        world.AddTrade("R2", "S2", main: false, "51-4031.00");
        world.AddTrade("R1", "S2", main: false, "51-4033.00");
        world.AddTrade("OWN", "S1", main: true, own);
        var clause = Related("B3", atLeast, atMost, "bureau");
        world.Decide("D", "2026-01-01", clause);
        world.Appoint("bureau", "B", "2026-01-01").Portfolio.Add("OWN");
        world.Adopt("S2", "2026-05-01", "2026-12-31");
        return clause;
    }

    private void Trades(string site, params (string Code, bool Main)[] trades)
    {
        foreach (var (code, main) in trades) world.AddTrade(code, site, main);
    }

    private List<string> Codes(MasteryDuty duty) => [.. duty.TradeIds.Select(id => world.CodeOf(id))];

    private IReadOnlyList<MasteryDuty> On(string day) => world.Duties().Mastery(world.Person, Day(day));
}
