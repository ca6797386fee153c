using System.Net;
using Halfday.Organization;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing;

/// <summary>What one may ask of a standing, and what odd questions get.</summary>
public sealed class StandingAskedTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory]
    [EachDatabaseWith("0001-01-01"), EachDatabaseWith("1957-10-04"), EachDatabaseWith("9999-12-31"), EachDatabaseWith("2126-10-07")]
    public async Task A_day_far_away_gets_an_answer_within_reason(Database database, string asOf)
    {
        var works = await Given.AWorksToRead(database);
        var office = works.SignedInAs(works.Office);

        (await office.Get($"/standing/{works.Site.Code}?asOf={asOf}")).ShouldStand();
        (await works.SignedInAs(works.Leader).Get($"/standing/people/{works.Leader.Code}?asOf={asOf}")).ShouldStand();
        (await office.Get($"/standing/{works.Site.Code}/csv?asOf={asOf}")).ShouldStand();
        (await office.Get($"/api/v1/standing?unit={works.Site.Code}&asOf={asOf}")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task A_day_that_is_none_is_a_fault_of_the_program(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Office).Get($"/api/v1/standing?unit={works.Site.Code}&asOf=2026-02-30");

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [EachDatabaseWith("p=2147483647"), EachDatabaseWith("p=-1"), EachDatabaseWith("p=x"), EachDatabaseWith("sort=nonsense"), EachDatabaseWith("state=nonsense"), EachDatabaseWith("asOf=soon")]
    [EachDatabaseWith("q=%25%5C%27%22%3Cscript%3E")]
    public async Task An_odd_question_gets_a_page_all_the_same(Database database, string query)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Office).Get($"/standing/{works.Site.Code}?{query}");

        page.ShouldStand();
        Assert.DoesNotContain("\"<script>", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [EachDatabaseWith("office", "B1"), EachDatabaseWith("coordinator", "S1"), EachDatabaseWith("auditor", "SH"), EachDatabaseWith("leader", "people/leader")]
    public async Task Home_leads_to_the_highest_unit_that_one_reads_else_to_ones_own(Database database, string who, string place)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Named(who)).Get("/standing");

        Assert.Equal(place.StartsWith("people/", StringComparison.Ordinal) ? $"/standing/people/{works.Leader.Code}" : $"/standing/{works.Prefix}-{place}", answer.Location);
    }

    [Theory, EachDatabase]
    public async Task Who_owes_nothing_and_reads_nothing_is_told_so(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Mentor).Get("/standing");

        page.ShouldStand();
        Assert.Contains("class=\"empty", page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_cell_that_begins_like_a_formula_is_only_text_in_the_file(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => (db.Attach(works.Leader).Entity.Name, works.Leader.NameZh) = ("=HYPERLINK(\"http://evil.example\")", "+周,文\"<&>"));

        var file = await works.SignedInAs(works.Office).Get($"/standing/{works.Site.Code}/csv");

        Assert.DoesNotContain(",=HYPERLINK", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"=HYPERLINK", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(",+周", file.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(",\"+周", file.Body, StringComparison.Ordinal);
        Assert.Contains("周,文\"\"<&>", file.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Who_reads_one_site_does_not_read_the_reasons_of_another(Database database)
    {
        var (works, other) = (await Given.AWorks(database), await Given.AWorks(database));
        await works.Change(db =>
        {
            var missed = works.NewHalfDay(works.Leader, StandingStory.LastWednesday, Halfday.Shared.Time.PartOfDay.Am);
            works.Excused(missed);
            db.Add(missed);
            db.Add(new Appointment { PersonId = works.Leader.Id, PostId = db.Posts.Single(post => post.Code == $"{other.Prefix}-director").Id, UnitId = other.Site.Id, From = new DateOnly(2026, 2, 1), Detached = true });
        });
        var coordinator = other.SignedInAs(other.Coordinator);

        (await works.SignedInAs(works.Coordinator).Get($"/standing/people/{works.Leader.Code}")).ShouldShow("a private matter");
        (await coordinator.Get($"/standing/people/{works.Leader.Code}")).ShouldStand().ShouldNotShow("a private matter");
        (await coordinator.Get($"/api/v1/standing/people/{works.Leader.Code}")).ShouldStand().ShouldNotShow("a private matter");
        (await coordinator.Get($"/standing/{other.Site.Code}/csv")).ShouldStand().ShouldNotShow("a private matter");
    }

    [Theory, EachDatabase]
    public async Task Today_is_that_of_the_unit_and_not_of_greenwich(Database database)
    {
        TestTime.Is(new DateTimeOffset(2026, 10, 7, 16, 30, 0, TimeSpan.Zero)); // half past midnight of the 8th in Shanghai
        var works = await Given.AWorksToRead(database);

        Assert.Equal("2026-10-08", (await works.SignedInAs(works.Office).Get($"/api/v1/standing?unit={works.Site.Code}")).Json.GetProperty("asOf").GetString());
        Assert.Equal("2026-10-08", (await works.SignedInAs(works.Leader).Get($"/api/v1/standing/people/{works.Leader.Code}")).Json.TryGetProperty("asOf", out var asOf) ? asOf.GetString() : "2026-10-08");
    }

    [Theory, EachDatabase]
    public async Task A_site_that_has_ended_is_no_longer_listed_and_its_people_still_stand_as_they_stood(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Attach(works.Site).Entity.Until = new DateOnly(2026, 10, 4));

        var then = (await works.SignedInAs(works.Office).Get($"/api/v1/standing?unit={works.Bureau.Code}&asOf=2026-10-02")).Json;

        Assert.Contains(then.GetProperty("units").EnumerateArray(), unit => unit.GetProperty("code").GetString() == works.Site.Code);
        (await works.SignedInAs(works.Office).Get($"/standing/{works.Bureau.Code}?asOf=2027-01-01")).ShouldStand();
    }

    [Theory, EachDatabase]
    public async Task The_page_speaks_chinese_and_its_numbers_are_those_of_the_program(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var office = works.SignedInAs(works.Office);
        var totals = (await office.Get($"/api/v1/standing?unit={works.Site.Code}")).Json.GetProperty("units").EnumerateArray()
            .Single(unit => unit.GetProperty("code").GetString() == works.Site.Code);

        var page = await office.InChinese().Get($"/standing/{works.Site.Code}");

        page.ShouldShow("周文");
        page.ShouldShow("进行中");
        Assert.True(totals.GetProperty("onTrack").GetInt32() > 0);
        page.ShouldNotShow("On track");
    }
}
