using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Rota;

/// <summary>"From facts to a problem", sentence by sentence.</summary>
public sealed class FactsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Parts_are_those_with_room_in_the_order_of_weekday_and_time(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            new PartTimes { UnitId = works.Site.Id, Part = new PartOfDay("EARLY"), Starts = new TimeOnly(6, 0), Ends = new TimeOnly(8, 0) },
            new Capacity { SiteId = works.Site.Id, WorkshopId = works.Workshop.Id, Weekday = DayOfWeek.Tuesday, Part = new PartOfDay("EARLY"), Leaders = 1 }));

        var problem = await works.Problem();

        Assert.Equal("Mon-AM Mon-PM Tue-EARLY Tue-AM Tue-PM Wed-AM Wed-PM Thu-AM Thu-PM Fri-AM Fri-PM",
            string.Join(' ', problem.Parts.Select(part => part.Id)));
        Assert.Equal([0, 0, 1, 2, 2, 2, 2, 2, 2, 2, 2], [0, 0, .. problem.Workshops[0].Capacity.Skip(2)]);
        Assert.Equal(0, problem.Workshops[1].Capacity[2]);
    }

    [Theory, EachDatabase]
    public async Task Owed_half_days_come_from_the_clauses_and_the_fair_share_from_their_sum(Database database)
    {
        var works = await Given.AWorks(database);

        var problem = await works.Problem(weeks: 5);

        Assert.Equal([1, 1, 1, 1, 1], problem.Of(works.Leader).Owed);
        Assert.Equal(5, problem.FairShare); // 10 owed, 2 mentors
        Assert.Equal(works.Site.Code, problem.Site);
        Assert.Equal("2026-W42", problem.FirstWeek);
    }

    [Theory, EachDatabase]
    public async Task The_programme_is_the_trades_of_the_clause(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Practised(works.SecondLeader, works.Turning, 4);

        var problem = await works.Problem();

        Assert.Equal([new LeaderTrade(works.Casting.Code, 1, 3), new LeaderTrade(works.Turning.Code, 1, 3)], problem.Of(works.Leader).Trades);
        Assert.Equal(new LeaderTrade(works.Turning.Code, 0, 3), problem.Of(works.SecondLeader).Trades[1]);
    }

    [Theory, EachDatabase]
    public async Task A_trade_that_must_come_first_stands_in_the_programme_with_need_0_until_it_is_practised(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Trades.Single(trade => trade.Id == works.Turning.Id).IsMain = false);
        await works.Practised(works.SecondLeader, works.Turning, 1);

        var problem = await works.Problem();

        Assert.Contains(new LeaderTrade(works.Turning.Code, 0, 3), problem.Of(works.Leader).Trades);
        Assert.Empty(problem.Of(works.Leader).Cleared);
        Assert.DoesNotContain(problem.Of(works.SecondLeader).Trades, trade => trade.Trade == works.Turning.Code);
        Assert.Equal([works.Casting.Code], problem.Of(works.SecondLeader).Cleared);
    }

    [Theory, EachDatabase]
    public async Task The_last_trade_is_that_of_the_latest_half_day_before_the_horizon(Database database)
    {
        var works = await Given.AWorks(database);

        var problem = await works.Problem();

        Assert.Equal(works.Turning.Code, problem.Of(works.Leader).Last);
        Assert.Null(problem.Of(works.SecondLeader).Last);
    }

    [Theory, EachDatabase]
    public async Task Absences_are_zeros_in_free_and_on_shift(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Away(works.Leader, "2026-10-13");
        await works.Away(works.Mentor, "2026-10-14", PartOfDay.Pm);

        var problem = await works.Problem();

        Assert.Equal("1100111111", problem.Of(works.Leader).Free[0]);
        Assert.Equal("1111101111", problem.MentorOf(works.Mentor).OnShift[0]);
        Assert.Equal("1111111111", problem.Of(works.SecondLeader).Free[0]);
    }

    [Theory, EachDatabase]
    public async Task A_closure_of_the_site_shuts_all_and_one_of_a_workshop_its_mentors(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            new Closure { UnitId = works.Top.Id, Date = RotaWorld.Day("2026-10-12") },
            new Closure { UnitId = works.Workshop.Id, Date = RotaWorld.Day("2026-10-16"), Part = PartOfDay.Am }));

        var problem = await works.Problem();

        Assert.Equal("0011111111", problem.Of(works.Leader).Free[0]);
        Assert.Equal("0011111101", problem.MentorOf(works.Mentor).OnShift[0]);
        Assert.Equal("0011111111", problem.MentorOf(works.SecondMentor).OnShift[0]);
    }

    [Theory, EachDatabase]
    public async Task Shifts_bind_a_mentor_always_and_a_leader_when_there_are_any(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            db.Add(new Shift { PersonId = works.Leader.Id, Weekday = DayOfWeek.Friday, Parts = ["PM"], From = RotaWorld.Day("2026-10-19") });
            db.Shifts.RemoveRange(db.Shifts.Where(shift => shift.PersonId == works.Mentor.Id));
        });

        var problem = await works.Problem(weeks: 2);

        Assert.Equal(["1111111111", "0000000001"], problem.Of(works.Leader).Free);
        Assert.Equal(["0000000000", "0000000000"], problem.MentorOf(works.Mentor).OnShift);
    }

    [Theory, EachDatabase]
    public async Task Outside_their_appointment_a_leader_is_not_free(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Appointments.Single(held => held.PersonId == works.Leader.Id).Until = RotaWorld.Day("2026-10-22"));

        var problem = await works.Problem(weeks: 3);

        Assert.Equal(["1111111111", "1111111100", "0000000000"], problem.Of(works.Leader).Free);
        Assert.Equal([1, 1, 0], problem.Of(works.Leader).Owed);
    }

    [Theory, EachDatabase]
    public async Task A_mentor_teaches_until_their_last_day_and_a_workshop_takes_leaders_until_its_room_ends(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            db.Mentors.Single(mentor => mentor.PersonId == works.Mentor.Id).Until = RotaWorld.Day("2026-10-13");
            foreach (var row in db.Capacities.Where(row => row.WorkshopId == works.SecondWorkshop.Id && row.Weekday == DayOfWeek.Monday)) row.Until = RotaWorld.Day("2026-10-18");
        });

        var problem = await works.Problem(weeks: 2);

        Assert.Equal(["1111000000", "0000000000"], problem.MentorOf(works.Mentor).OnShift);
        Assert.Equal(["1111111111", "0011111111"], problem.MentorOf(works.SecondMentor).OnShift);
    }

    [Theory, EachDatabase]
    public async Task A_preference_and_the_weights_of_the_site_are_told(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.AddRange(
            new Availability { PersonId = works.Leader.Id, Weekday = DayOfWeek.Thursday, Part = PartOfDay.Pm, Kind = AvailabilityKind.Preferred },
            new SiteWeights { SiteId = works.Site.Id, Missed = 80 }));

        var problem = await works.Problem();

        Assert.Equal("Thu-PM", problem.Of(works.Leader).Preferred);
        Assert.Null(problem.Of(works.SecondLeader).Preferred);
        Assert.Equal(RotaWeights.Usual with { Missed = 80 }, problem.Weights);
    }

    [Theory, EachDatabase]
    public async Task Cover_lists_bound_leaders_only(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Covers("office", 1, works.Leader, works.SecondLeader, works.Mentor);
        await works.Covers("shop", 1, works.Mentor, works.SecondMentor);

        var problem = await works.Problem();

        var group = Assert.Single(problem.Cover);
        Assert.Equal([works.Leader.Code, works.SecondLeader.Code], group.Leaders);
        Assert.Equal(1, group.MaxAway);
    }

    [Theory, EachDatabase]
    public async Task Half_days_published_elsewhere_lower_how_many_may_be_away(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Covers("office", 2, works.Leader, works.SecondLeader, works.Stranger, works.Office);
        await works.Change(db => db.AddRange(
            works.Elsewhere(works.Stranger, "2026-10-13"), works.Elsewhere(works.Stranger, "2026-10-20"), works.Elsewhere(works.Office, "2026-10-20")));

        var problem = await works.Problem();

        Assert.Equal(1, problem.Cover[0].MaxAway);
        Assert.Equal('1', problem.Of(works.Leader).Free.At(problem, 0, "Tue-AM"));
        Assert.Equal('0', problem.Of(works.Leader).Free.At(problem, 1, "Tue-AM"));
    }

    [Theory, EachDatabase]
    public async Task A_leader_with_a_half_day_at_another_site_is_not_free_that_day(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(works.Elsewhere(works.Leader, "2026-10-13")));

        var problem = await works.Problem();

        Assert.Equal("1100111111", problem.Of(works.Leader).Free[0]);
    }

    [Theory, EachDatabase]
    public async Task A_leader_from_above_counts_at_the_site_of_the_base_unit_while_it_is_theirs(Database database)
    {
        var works = await Given.AWorks(database);
        var fromAbove = await works.ALeaderFromAbove("2026-10-12", "2026-10-25");

        var problem = await works.Problem(weeks: 3);

        Assert.Equal([1, 1, 0], problem.Of(fromAbove).Owed);
        Assert.Equal("0000000000", problem.Of(fromAbove).Free[2]);
    }
}
