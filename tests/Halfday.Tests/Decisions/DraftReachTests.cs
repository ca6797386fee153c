using Halfday.Tests.Decisions.Writing;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Decisions;

/// <summary>Whom a draft would bind, said before anybody issues it. Two leaders of the works are detached.</summary>
public sealed class DraftReachTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_draft_shows_how_many_each_clause_would_bind_and_asks_with_that_number(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await Drafted(works, "site");

        page.ShouldShow("would bind 2 people");
        page.ShouldShow("It will bind 2 people from 2 November 2026.");
        (await works.SignedInAs(works.Administrator).InChinese().Get(Path(works))).ShouldShow("将约束 2 人");
    }

    [Theory, EachDatabase]
    public async Task A_clause_that_would_bind_nobody_says_so(Database database)
    {
        var works = await Given.AWorks(database);

        var page = await Drafted(works, "district");

        page.ShouldShow("would bind nobody: look at posts and levels");
        page.ShouldShow("It will bind nobody from 2 November 2026.");
    }

    [Theory, EachDatabase]
    public async Task To_look_at_a_draft_issues_nothing(Database database)
    {
        var works = await Given.AWorks(database);
        await Drafted(works, "site");

        (await works.SignedInAs(works.Leader).Get("/decisions")).ShouldNotShow(Number(works));
        (await works.SignedInAs(works.Leader).Get("/")).ShouldNotShow(Number(works));
    }

    [Theory, EachDatabase]
    public async Task A_new_decision_begins_with_a_clause_that_binds_somebody(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new Halfday.Organization.Post { Code = $"{works.Prefix}-mayor", Title = "Mayor", Rank = 0 }));
        var admin = works.SignedInAs(works.Administrator);
        var form = FilledForm.On(await admin.Get("/decisions/new"));

        (await form.With("Number", Number(works)).With("Body", works.Top.Code).Send(admin, "/decisions/new")).ShouldBeDone();

        Assert.Equal($"{works.Prefix}-director", form["Clauses[0].Posts"]);
        (await admin.Get(Path(works))).ShouldShow("would bind 2 people");
    }

    private static async Task<Answer> Drafted(Works works, string level)
    {
        var admin = works.SignedInAs(works.Administrator);
        (await admin.Post("/decisions/write", ("yaml", $$"""
            number: {{Number(works)}}
            title: Study
            body: {{works.Top.Code}}
            from: 2026-11-02
            clauses:
              - id: A1
                text: Study three hours
                scope: {posts: [{{works.Prefix}}-director], levels: [{{level}}], detached: true}
                study: {hours: 3, per: week}
            """))).ShouldBeDone();
        return await admin.Get(Path(works));
    }

    private static string Number(Works works) => works.Prefix + "-R";

    private static string Path(Works works) => $"/decisions/{Number(works)}";
}
