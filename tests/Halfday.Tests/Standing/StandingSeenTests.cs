using System.Net;
using System.Text.Json;
using Halfday.Shared.Time;
using Halfday.Standing;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Standing;

public sealed class StandingSeenTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_office_sees_the_unit_with_its_leaders(Database database)
    {
        var works = await WorksWithAnExcuse(database);

        var page = await works.SignedInAs(works.Office).Get($"/standing/{works.Site.Code}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        page.ShouldShow("Zhou Wen");
        page.ShouldShow("week 40: Excused");
    }

    [Theory, EachDatabase]
    public async Task Todays_marks_are_explained(Database database)
    {
        var works = await WorksWithAnExcuse(database);

        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow("What the marks mean");
    }

    [Theory, EachDatabase]
    public async Task Who_is_most_behind_comes_first_unless_another_order_is_asked_for(Database database)
    {
        var works = await WorksWithAnExcuse(database);
        var office = works.SignedInAs(works.Office);

        var (first, byCode) = (await office.Get($"/standing/{works.Site.Code}"), await office.Get($"/standing/{works.Site.Code}?sort=code"));

        Assert.True(At(first, ">Ma Aiguo</a>") < At(first, ">Zhou Wen</a>"));
        Assert.True(At(byCode, ">Zhou Wen</a>") < At(byCode, ">Ma Aiguo</a>"));

        static int At(Answer page, string text) => page.Body.IndexOf(text, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_stranger_finds_nothing(Database database)
    {
        var works = await WorksWithAnExcuse(database);
        var stranger = works.SignedInAs(works.Stranger);

        (await stranger.Get($"/standing/{works.Site.Code}")).ShouldBeUnseen();
        (await stranger.Get($"/standing/people/{works.Leader.Code}")).ShouldBeUnseen();
        (await stranger.Get($"/standing/{works.Site.Code}/csv")).ShouldBeUnseen();
        (await stranger.Get($"/api/v1/standing?unit={works.Site.Code}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_leader_sees_their_own_reasons_but_not_a_peers(Database database)
    {
        var works = await WorksWithAnExcuse(database);

        var own = await works.SignedInAs(works.Leader).Get($"/standing/people/{works.Leader.Code}");
        var peers = await works.SignedInAs(works.SecondLeader).Get($"/standing/people/{works.Leader.Code}");

        own.ShouldShow("a private matter");
        peers.ShouldShow("Excused");
        Assert.DoesNotContain("a private matter", peers.Body);
    }

    [Theory, EachDatabase]
    public async Task A_peers_reasons_are_left_out_of_files_and_answers_too(Database database)
    {
        var works = await WorksWithAnExcuse(database);
        var peer = works.SignedInAs(works.SecondLeader);

        var csv = await peer.Get($"/standing/{works.Site.Code}/csv");
        var json = await peer.Get($"/api/v1/standing?unit={works.Site.Code}");

        Assert.Equal(HttpStatusCode.OK, csv.Status);
        Assert.Equal(HttpStatusCode.OK, json.Status);
        Assert.DoesNotContain("a private matter", csv.Body + json.Body);
    }

    [Theory, EachDatabase]
    public async Task Page_file_and_answer_show_one_calculation(Database database)
    {
        var works = await WorksWithAnExcuse(database);
        var office = works.SignedInAs(works.Office);
        var standing = await works.Standing(new DateOnly(2026, 10, 7));

        var json = JsonDocument.Parse((await office.Get($"/api/v1/standing?unit={works.Site.Code}")).Body).RootElement;
        var csv = (await office.Get($"/standing/{works.Site.Code}/csv")).Body;
        var page = (await office.Get($"/standing/{works.Site.Code}")).Body;

        Assert.Equal(
            JsonSerializer.Serialize(StandingDocument.Of(standing), JsonSerializerOptions.Web), JsonSerializer.Serialize(json, JsonSerializerOptions.Web));
        Assert.Equal(standing.People.Sum(person => person.Obligations.Count), csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length - 1);
        foreach (var state in StandingLook.Counted)
            Assert.Contains($"<span>{state.Words().En}</span><span class=\"value\">{standing.Totals.Of(state)}</span>", page);
    }

    [Theory, EachDatabase]
    public async Task A_clause_shows_beside_its_words_how_it_stands(Database database)
    {
        var works = await WorksWithAnExcuse(database);

        var page = await works.SignedInAs(works.Auditor).Get($"/decisions/{works.Decision.Number}");

        page.ShouldShow("Excused 1");
        page.ShouldShow("On track 2");
    }

    [Theory, EachDatabase]
    public async Task A_period_reads_as_people_say_it(Database database)
    {
        var works = await WorksWithAnExcuse(database);

        var page = await works.SignedInAs(works.Leader).Get($"/standing/people/{works.Leader.Code}");

        page.ShouldShow("week 40: 28 September to 4 October 2026");
        page.ShouldShow("by 28 September 2028");
    }

    [Theory, EachDatabase]
    public async Task Search_leaves_only_who_is_sought(Database database)
    {
        var works = await WorksWithAnExcuse(database);

        var page = await works.SignedInAs(works.Office).Get($"/standing/{works.Site.Code}?q=aiguo");

        page.ShouldShow("Ma Aiguo");
        Assert.DoesNotContain("Zhou Wen", page.Body);
    }

    private async Task<Works> WorksWithAnExcuse(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db =>
        {
            var half = works.NewHalfDay(works.Leader, StandingStory.LastWednesday, PartOfDay.Am);
            works.Excused(half);
            db.Add(half);
        });
        return works;
    }
}
