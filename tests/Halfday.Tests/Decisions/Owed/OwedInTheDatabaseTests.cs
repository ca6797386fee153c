using System.Globalization;
using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Decisions.Owed;

/// <summary>
/// What people owe, asked of the running application. The decision binds detached directors of sites from Monday of week 40 of
/// 2026; the works is open Monday to Friday. The leader has been director since January.
/// </summary>
public sealed class OwedInTheDatabaseTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task One_who_is_appointed_in_mid_week_owes_it_when_at_least_half_of_the_open_days_are_left(Database database)
    {
        var works = await Given.AWorks(database);
        var (wednesday, thursday) = (await ADirector(works, "wed", "2026-10-07"), await ADirector(works, "thu", "2026-10-08"));

        Assert.Equal(1, await HalfDays(works, wednesday, "2026-W41"));
        Assert.Equal(0, await HalfDays(works, thursday, "2026-W41"));
        Assert.Equal(1, await HalfDays(works, thursday, "2026-W42"));
    }

    [Theory, EachDatabase]
    public async Task One_whose_appointment_ends_in_mid_week_owes_it_when_it_held_on_half_of_the_open_days(Database database)
    {
        var works = await Given.AWorks(database);
        var (tuesday, wednesday) = (await ADirector(works, "tue", "2026-01-01", "2026-10-06"), await ADirector(works, "wed", "2026-01-01", "2026-10-07"));

        Assert.Equal(0, await HalfDays(works, tuesday, "2026-W41"));
        Assert.Equal(1, await HalfDays(works, wednesday, "2026-W41"));
        Assert.Equal(0, await HalfDays(works, wednesday, "2026-W42"));
    }

    [Theory, EachDatabase]
    public async Task Two_posts_at_once_owe_it_once_at_the_site_of_the_lower_rank(Database database)
    {
        var works = await Given.AWorks(database);
        var secretary = new Post { Code = $"{works.Prefix}-sec", Title = "Secretary", Rank = 1 };
        var other = new Unit { Code = $"{works.Prefix}-S2", Name = "Loom Works", Level = UnitLevel.Site };
        other.HangBelow(works.Bureau);
        await works.Change(db =>
        {
            db.AddRange(secretary, other, Held(works.Leader, secretary.Id, other.Id, "2026-10-01"));
            db.AddRange(new Capacity { SiteId = other.Id, WorkshopId = other.Id, Weekday = DayOfWeek.Monday, Part = Halfday.Shared.Time.PartOfDay.Am, Leaders = 1 });
            db.Set<Clause>().Single(clause => clause.Id == works.Decision.Clauses[0].Id).Posts = [$"{works.Prefix}-director", secretary.Code];
        });

        Assert.Equal(1, await HalfDays(works, works.Leader, "2026-W41"));
        Assert.Contains("at Loom Works", await Why(works, works.Leader, "2026-W41"), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Of_two_clauses_the_stricter_counts_once_and_both_are_named(Database database)
    {
        var works = await Given.AWorks(database);
        await Decide(works, "twice", "2026-10-05", clause => clause.HalfDays = 2);

        Assert.Equal(1, await HalfDays(works, works.Leader, "2026-W40"));
        Assert.Equal(2, await HalfDays(works, works.Leader, "2026-W41"));
        var why = await Why(works, works.Leader, "2026-W41");
        Assert.Contains(works.Decision.Number, why, StringComparison.Ordinal);
        Assert.Contains($"{works.Prefix}-twice", why, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_leader_who_goes_back_to_production_in_mid_week_counts_the_days_detached(Database database)
    {
        var works = await Given.AWorks(database);
        var (few, most) = (await ADirector(works, "few", "2026-01-01", "2026-10-06"), await ADirector(works, "most", "2026-01-01", "2026-10-08"));
        await works.Change(db => db.AddRange(
            Held(few, PostOf(db, works), works.Site.Id, "2026-10-07", detached: false), Held(most, PostOf(db, works), works.Site.Id, "2026-10-09", detached: false)));

        Assert.Equal((0, 1), (await HalfDays(works, few, "2026-W41"), await HalfDays(works, most, "2026-W41")));
        Assert.Equal((0, 0), (await HalfDays(works, few, "2026-W42"), await HalfDays(works, most, "2026-W42")));
    }

    [Theory, EachDatabase]
    public async Task A_week_wholly_closed_owes_nothing_and_half_is_counted_of_the_days_left_open(Database database)
    {
        var works = await Given.AWorks(database);
        var thursday = await ADirector(works, "thu", "2026-10-22");
        await works.Change(db => db.AddRange(
            Enumerable.Range(0, 5).Select(day => new Closure { UnitId = works.Top.Id, Date = new DateOnly(2026, 10, 12).AddDays(day) })
                .Concat(Enumerable.Range(0, 2).Select(day => new Closure { UnitId = works.Site.Id, Date = new DateOnly(2026, 10, 19).AddDays(day) }))));

        Assert.Equal(0, await HalfDays(works, works.Leader, "2026-W42"));
        Assert.Equal(1, await HalfDays(works, works.Leader, "2026-W43"));
        Assert.Equal(1, await HalfDays(works, thursday, "2026-W43"));
    }

    [Theory, EachDatabase]
    public async Task Week_fifty_three_is_a_week_of_its_own(Database database)
    {
        var works = await Given.AWorks(database);

        Assert.Equal(1, await HalfDays(works, works.Leader, "2026-W53"));
        Assert.Equal(1, await HalfDays(works, works.Leader, "2027-W01"));
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await Duties(works, works.Leader, "2027-W53")).Status);
    }

    [Theory, EachDatabase]
    public async Task Today_is_the_day_at_the_site_and_not_in_utc(Database database)
    {
        var works = await Given.AWorks(database);
        TestTime.Is(new DateTimeOffset(2026, 10, 11, 16, 30, 0, TimeSpan.Zero));

        Assert.Equal("2026-W42", (await works.SignedInAs(works.Leader).Get($"/api/v1/people/{works.Leader.Code}/duties")).Json.GetProperty("week").GetString());
    }

    [Theory, EachDatabase]
    public async Task A_superseded_decision_binds_up_to_the_day_before_and_its_successor_from_then_on(Database database)
    {
        var works = await Given.AWorks(database);
        var successor = await Decide(works, "next", "2026-10-19", clause => clause.HalfDays = 2, decision => decision.Supersedes = works.Decision.Number);

        Assert.Equal((1, 2), (await HalfDays(works, works.Leader, "2026-W42"), await HalfDays(works, works.Leader, "2026-W43")));
        Assert.DoesNotContain(works.Decision.Number, (await Why(works, works.Leader, "2026-W43")).Replace(successor.Number, "", StringComparison.Ordinal), StringComparison.Ordinal);
        (await works.SignedInAs(works.Administrator).Get($"/decisions/{works.Decision.Number}")).ShouldShow("Superseded by");
    }

    [Theory, EachDatabase]
    public async Task A_person_who_has_left_and_a_draft_owe_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.People.Single(person => person.Id == works.Leader.Id).Until = new DateOnly(2026, 10, 9));
        await Decide(works, "draft", "2026-10-05", clause => clause.HalfDays = 2, issue: false);

        Assert.Equal((1, 0), (await HalfDays(works, works.Leader, "2026-W41"), await HalfDays(works, works.Leader, "2026-W42")));
        Assert.Equal(1, await HalfDays(works, works.SecondLeader, "2026-W41"));
    }

    [Theory, EachDatabase]
    public async Task Study_is_owed_by_the_week_beside_floor_time_and_the_larger_number_counts(Database database)
    {
        var works = await Given.AWorks(database);
        await Decide(works, "study", "2026-10-05", clause => (clause.Duty, clause.HalfDays, clause.Hours) = (DutyKind.Study, null, 2));
        await Decide(works, "more", "2026-10-12", clause => (clause.Duty, clause.HalfDays, clause.Hours) = (DutyKind.Study, null, 2.5m));

        var (first, second) = (await Duties(works, works.Leader, "2026-W41"), await Duties(works, works.Leader, "2026-W42"));

        Assert.Equal((2m, 2.5m), (Hours(first), Hours(second)));
        Assert.Contains("学习", second.Json.GetProperty("study").GetProperty("whyZh").GetString(), StringComparison.Ordinal);
        static decimal Hours(Answer answer) => answer.Json.GetProperty("study").GetProperty("hours").GetDecimal();
    }

    private static async Task<Answer> Duties(Works works, Person person, string week) =>
        await works.SignedInAs(works.Office).Get($"/api/v1/people/{person.Code}/duties?week={week}");

    private static async Task<int> HalfDays(Works works, Person person, string week) =>
        (await Duties(works, person, week)).Json.GetProperty("floorTime") is { ValueKind: System.Text.Json.JsonValueKind.Object } floor ? floor.GetProperty("halfDays").GetInt32() : 0;

    private static async Task<string> Why(Works works, Person person, string week) =>
        (await Duties(works, person, week)).Json.GetProperty("floorTime").GetProperty("why").GetString()!;

    private static async Task<Person> ADirector(Works works, string code, string from, string? until = null)
    {
        var person = works.NewPerson(code, "Lin Fang", "林芳");
        await works.Change(db => db.AddRange(person, Held(person, PostOf(db, works), works.Site.Id, from, until)));
        return person;
    }

    private static Guid PostOf(HalfdayDb db, Works works) => db.Posts.Single(post => post.Code == $"{works.Prefix}-director").Id;

    private static Appointment Held(Person person, Guid post, Guid unit, string from, string? until = null, bool detached = true) => new()
    {
        PersonId = person.Id, PostId = post, UnitId = unit, From = Day(from), Until = until is null ? null : Day(until), Detached = detached,
    };

    private static async Task<Decision> Decide(
        Works works, string number, string from, Action<Clause> change, Action<Decision>? more = null, bool issue = true)
    {
        var clause = new Clause
        {
            Key = "N1", Order = 0, Text = "More", Duty = DutyKind.FloorTime, Posts = [$"{works.Prefix}-director"], Levels = [UnitLevel.Site], Detached = true,
        };
        change(clause);
        var decision = new Decision { Number = $"{works.Prefix}-{number}", Title = number, BodyId = works.Top.Id, From = Day(from) };
        decision.Clauses.Add(clause);
        more?.Invoke(decision);
        if (issue) decision.Issue();
        await works.Change(db => db.Add(decision));
        return decision;
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
