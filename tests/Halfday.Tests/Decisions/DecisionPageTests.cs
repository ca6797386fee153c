using Halfday.Decisions;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Decisions;

public sealed class DecisionPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_decision_reads_as_a_document_beside_the_number_it_binds(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Leader).Get($"/decisions/{works.Decision.Number}");

        page.ShouldBeDone();
        page.ShouldShow("Half a day a week in the workshop");
        page.ShouldShow("1 half day a week");
        page.ShouldShow("binds 2 people");
        page.ShouldShow("all main trades within 24 months");
    }

    [Theory, EachDatabase]
    public async Task The_wording_in_the_readers_language_comes_first(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Set<Clause>().Single(clause => clause.Id == works.Decision.Clauses[0].Id).TextZh = "每周到车间劳动半天");
        var path = $"/decisions/{works.Decision.Number}";

        var (english, chinese) = (await works.SignedInAs(works.Leader).Get(path), await works.SignedInAs(works.Leader).InChinese().Get(path));

        Assert.True(At(english, "Half a day a week in the workshop") < At(english, "每周到车间劳动半天"));
        Assert.True(At(chinese, "每周到车间劳动半天") < At(chinese, "Half a day a week in the workshop"));

        static int At(Answer page, string text) => page.Body.IndexOf($">{text}</p>", StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_written_on_a_page_then_issued(Database database)
    {
        var works = await Given.AWorks(database);
        var office = works.SignedInAs(works.Administrator);

        (await office.Post("/decisions/write", ("yaml", Yaml(works)))).ShouldBeDone();
        (await office.Get($"/decisions/{Number(works)}")).ShouldShow("A draft binds nobody");
        (await office.Post($"/decisions/{Number(works)}/issue")).ShouldBeDone();

        var decision = await works.Ask(db => db.Decisions.SingleAsync(decision => decision.Number == Number(works)));
        Assert.Equal((DecisionState.Issued, new DateOnly(2026, 10, 7)), (decision.State, decision.Issued));
    }

    [Theory, EachDatabase]
    public async Task A_draft_can_be_gone_on_with_until_it_is_issued(Database database)
    {
        var works = await Given.AWorks(database);
        var office = works.SignedInAs(works.Administrator);
        await office.Post("/decisions/write", ("yaml", Yaml(works)));

        (await office.Get($"/decisions/write?draft={Number(works)}")).ShouldShow("hours: 3");
        (await office.Post("/decisions/write", ("yaml", Yaml(works).Replace("hours: 3", "hours: 4", StringComparison.Ordinal)))).ShouldBeDone();
        await office.Post($"/decisions/{Number(works)}/issue");
        var late = await office.Post("/decisions/write", ("yaml", Yaml(works)));

        late.ShouldShow("Amend it");
        var clauses = await works.Ask(db => db.Decisions.Include(decision => decision.Clauses).SingleAsync(decision => decision.Number == Number(works)));
        Assert.Equal(4, Assert.Single(clauses.Clauses).Hours);
    }

    [Theory, EachDatabase]
    public async Task A_draft_is_edited_field_by_field(Database database)
    {
        var works = await Given.AWorks(database);
        var office = works.SignedInAs(works.Administrator);
        await office.Post("/decisions/write", ("yaml", Yaml(works)));
        (string, string)[] fields =
        [
            ("Title", "Study more"), ("TitleZh", "加强学习"), ("Body", works.Top.Code), ("From", "2026-11-09"), ("Until", "2027-11-08"), ("Clauses[0].Key", "A1"),
            ("Clauses[0].Text", "Study five hours"), ("Clauses[0].Posts", works.Prefix + "-director"), ("Clauses[0].Levels", "site"),
            ("Clauses[0].Asks", "study"), ("Clauses[0].Hours", "5"), ("Clauses[0].Detached", "any"),
        ];

        (await office.Get($"/decisions/{Number(works)}/form")).ShouldShow("Hours of study a week");
        (await office.Post($"/decisions/{Number(works)}/form", fields)).ShouldBeDone();
        var wrong = await office.Post($"/decisions/{Number(works)}/form", [.. fields.Select(field => field.Item1 == "Clauses[0].Hours" ? (field.Item1, "much") : field)]);

        wrong.ShouldShow("cannot be \"-1\": write a number above 0");
        (await office.Get($"/api/v1/decisions/{Number(works)}/yaml")).ShouldShow($"title: Study more\ntitle_zh: 加强学习\nbody: {works.Top.Code}\nfrom: 2026-11-09\nuntil: 2027-11-08");
        (await office.Get($"/api/v1/decisions/{Number(works)}/yaml")).ShouldShow($"scope: {{posts: [{works.Prefix}-director], levels: [site]}}\n    study: {{hours: 5, per: week}}");
        (await office.Get($"/decisions/{works.Decision.Number}/form")).ShouldBeUnseen();
        (await works.SignedInAs(works.Office).Get($"/decisions/{Number(works)}/form")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task Faults_are_shown_by_line_and_what_was_written_is_kept(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Administrator).Post("/decisions/write", ("yaml", Yaml(works).Replace("hours: 3", "hours: many", StringComparison.Ordinal)));

        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);
        page.ShouldShow("Line 9, column 20");
        page.ShouldShow("hours: many");
    }

    [Theory, EachDatabase]
    public async Task Only_offices_and_administrators_of_the_body_write_and_see_drafts(Database database)
    {
        var works = await Given.AWorks(database);
        await works.SignedInAs(works.Administrator).Post("/decisions/write", ("yaml", Yaml(works)));

        (await works.SignedInAs(works.Office).Get($"/decisions/{Number(works)}")).ShouldBeUnseen();
        (await works.SignedInAs(works.Office).Post($"/decisions/{Number(works)}/issue")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Get("/decisions/write")).ShouldBeUnseen();
        (await works.SignedInAs(works.Office).Post("/decisions/write", ("yaml", Yaml(works)))).ShouldBeRefusedBecause("NotYourBody");
        Assert.DoesNotContain(Number(works), (await works.SignedInAs(works.Leader).Get("/decisions")).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_amendment_begins_from_the_decision_it_amends(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await works.SignedInAs(works.Administrator).Get($"/decisions/write?amends={works.Decision.Number}");

        page.ShouldShow($"amends: {works.Decision.Number}");
        page.ShouldShow("from: 2026-10-14");
    }

    [Theory, EachDatabase]
    public async Task The_decision_of_1958_can_be_begun_from(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Administrator).Get("/decisions/write?like=1958")).ShouldShow("issued: 1958-02-12");
    }

    [Theory, EachDatabase]
    public async Task The_list_of_those_bound_shows_whom_the_viewer_sees_with_the_reason(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/decisions/{works.Decision.Number}/bound";

        var office = await works.SignedInAs(works.Office).Get(path);
        office.ShouldShow("Zhou Wen");
        office.ShouldShow("binds the director at Lathe Works, being detached from production");
        (await works.SignedInAs(works.Office).Get(path + "?q=Ma+Aiguo&clause=A3")).ShouldShow("1 to 1 of 1");
        (await works.SignedInAs(works.Stranger).Get(path)).ShouldShow("Nobody here");
    }

    [Theory, EachDatabase]
    public async Task A_leader_finds_on_todays_page_what_is_owed_and_why(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Leader).Get("/")).ShouldShow($"Half a day a week at Lathe Works: {works.Decision.Number} A1 binds");
        Assert.DoesNotContain("A1 binds", (await works.SignedInAs(works.Mentor).Get("/")).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Programs_write_issue_and_read_decisions(Database database)
    {
        var works = await Given.AWorks(database);
        var office = works.SignedInAs(works.Administrator);

        (await Answer.Of(await office.Client.PostAsync("/api/v1/decisions", new StringContent(Yaml(works)), TestContext.Current.CancellationToken))).ShouldBeDone();
        (await office.PostJson($"/api/v1/decisions/{Number(works)}/issue", new { })).ShouldBeDone();
        (await office.Get($"/api/v1/decisions/{Number(works)}/yaml")).ShouldShow("study: {hours: 3, per: week}");
        (await office.Get($"/api/v1/decisions/{works.Decision.Number}/bound")).ShouldShow("\"clause\":\"A1\"");
        (await Answer.Of(await office.Client.PostAsync("/api/v1/decisions", new StringContent("number: ["), TestContext.Current.CancellationToken))).ShouldBeRefusedBecause("FaultyDecision");
        (await works.SignedInAs(works.Leader).Get($"/api/v1/people/{works.Leader.Code}/duties?week=2026-W41")).ShouldShow("\"halfDays\":1");
        (await works.SignedInAs(works.Stranger).Get($"/api/v1/people/{works.Leader.Code}/duties")).ShouldBeUnseen();
    }

    private static string Number(Works works) => works.Prefix + "-S";

    private static string Yaml(Works works) => $$"""
        number: {{Number(works)}}
        title: Study
        body: {{works.Top.Code}}
        from: 2026-11-02
        clauses:
          - id: A1
            text: Study three hours
            scope: {posts: [{{works.Prefix}}-director], levels: [site], detached: true}
            study: {hours: 3, per: week}
        """;
}
