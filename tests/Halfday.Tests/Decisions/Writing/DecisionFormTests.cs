using System.Net;
using Halfday.Decisions;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Decisions.Writing;

/// <summary>A decision written and edited on the form alone: all that the YAML can say, without YAML.</summary>
public sealed class DecisionFormTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task Kept_as_it_is_shown_a_draft_with_every_duty_does_not_change(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        (await admin.Post("/decisions/write", ("yaml", EveryDuty(works)))).ShouldBeDone();
        var before = await Yaml(admin, works);

        (await FilledForm.On(await admin.Get(Form(works))).Send(admin, Form(works))).ShouldBeDone();

        Assert.Equal(before, await Yaml(admin, works));
        Assert.Contains("advanced-unit: {trials-per-year: 2}", before, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_decision_of_1958_is_begun_and_kept_on_the_form(Database database)
    {
        var works = await Given.AWorksAlone(database);
        var admin = works.SignedInAs(works.Administrator);
        await works.Change(db => db.AddRange(Halfday.Decisions.Shipped.ShippedDecision.For(works.Top.Code, new DateOnly(2026, 11, 2)).Clauses
            .SelectMany(clause => clause.Posts).Distinct().Select((code, at) => new Halfday.Organization.Post { Code = code, Title = code, Rank = 2 + at })));
        var form = FilledForm.On(await admin.Get("/decisions/new?like=1958"));

        (await form.With("Number", "S-58").Send(admin, "/decisions/new")).ShouldBeDone();

        var shipped = await works.Ask(db => db.Decisions.Include(decision => decision.Clauses).SingleAsync(decision => decision.Number == "S-58"));
        Assert.Equal(Halfday.Decisions.Shipped.ShippedDecision.For(works.Top.Code, shipped.From).Clauses.Select(clause => clause.Key),
            shipped.Clauses.OrderBy(clause => clause.Order).Select(clause => clause.Key));
    }

    [Theory, EachDatabase]
    public async Task Each_number_of_each_duty_can_be_changed(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        await admin.Post("/decisions/write", ("yaml", EveryDuty(works)));
        var form = FilledForm.On(await admin.Get(Form(works)))
            .With("Clauses[0].HalfDays", "1").With("Clauses[0].CheckInMinutes", "").With("Clauses[0].MakeUpWeeks", "0")
            .With("Clauses[1].Hours", "2.5").With("Clauses[2].Which", "all-main").With("Clauses[2].AtMost", "").With("Clauses[2].Within", "").With("Clauses[2].By", "2029-01-31")
            .With("Clauses[3].Level", "workshop").With("Clauses[3].For", "6").With("Clauses[4].TrialsPerYear", "3").With("Clauses[4].Detached", "false")
            .With("OpenPromises", "5").With("Amends", works.Decision.Number).With("Until", "2030-12-31");

        (await form.Send(admin, Form(works))).ShouldBeDone();

        var yaml = await Yaml(admin, works);
        foreach (var line in new[]
        {
            "floor-time: {half-days: 1, per: week, make-up-weeks: 0}", "study: {hours: 2.5, per: week}", "master-trades: {which: all-main, at-least: 1, by: 2029-01-31}",
            "base-unit: {level: workshop, for: P6M}", "advanced-unit: {trials-per-year: 3}", "detached: false", "open-promises: 5", $"amends: {works.Decision.Number}", "until: 2030-12-31",
        })
            Assert.Contains(line, yaml, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_duty_is_changed_into_another_once_its_fields_are_shown(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        await admin.Post("/decisions/write", ("yaml", EveryDuty(works)));
        var form = FilledForm.On(await admin.Get(Form(works))).With("Clauses[1].Asks", "base-unit");

        var early = await form.Send(admin, Form(works));
        var shown = FilledForm.On(await form.With("act", "show:1").Send(admin, Form(works)));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, early.Status);
        early.ShouldShow("<a href=\"#clause-1\">Clause B</a>");
        Assert.Contains("Clauses[1].For", shown.Names);
        (await shown.With("Clauses[1].Level", "site").With("Clauses[1].For", "12").Send(admin, Form(works))).ShouldBeDone();
        Assert.DoesNotContain("study:", await Yaml(admin, works), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Clauses_are_added_moved_and_taken_out_before_anything_is_kept(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        await admin.Post("/decisions/write", ("yaml", EveryDuty(works)));
        var before = await Yaml(admin, works);
        async Task<FilledForm> Act(FilledForm form, string act) => FilledForm.On(await form.With("act", act).Send(admin, Form(works)));

        var form = await Act(FilledForm.On(await admin.Get(Form(works))), "add");
        Assert.Equal("A7", form["Clauses[6].Key"]);
        form = await Act(form.With("Clauses[6].Text", "Learn from the workers"), "up:6");
        form = await Act(form, "down:0");
        form = await Act(form, "out:2");
        Assert.Equal(before, await Yaml(admin, works));
        (await form.Send(admin, Form(works))).ShouldBeDone();

        var decision = await works.Ask(db => db.Decisions.Include(decision => decision.Clauses).SingleAsync(decision => decision.Number == Number(works)));
        Assert.Equal(["B", "A", "D", "E", "A7", "F"], decision.Clauses.OrderBy(clause => clause.Order).Select(clause => clause.Key));
    }

    [Theory, EachDatabase]
    public async Task What_cannot_be_is_faulted_beside_its_clause_and_kept_in_its_field(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        await admin.Post("/decisions/write", ("yaml", EveryDuty(works)));
        var form = FilledForm.On(await admin.Get(Form(works)))
            .With("Clauses[0].HalfDays", "many").With("Clauses[2].By", "2029-01-31").With("Clauses[3].Text", "").Without("Clauses[4].Posts").With("Amends", "SH-NONE").With("From", "");

        var page = await form.Send(admin, Form(works));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        page.ShouldShow("6 things to mend");
        foreach (var sentence in new[] { "write a whole number from 1 to 2", "stands beside within: keep one of the two", "there is no decision SH-NONE", "choose the first day in force" })
            page.ShouldShow(sentence);
        Assert.Equal("many", FilledForm.On(page)["Clauses[0].HalfDays"]);
    }

    [Theory, EachDatabase]
    public async Task A_new_decision_takes_nobodys_number_and_is_of_ones_own_body(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, office) = (works.SignedInAs(works.Administrator), works.SignedInAs(works.Office));
        await admin.Post("/decisions/write", ("yaml", EveryDuty(works)));
        var form = FilledForm.On(await admin.Get("/decisions/new"));

        (await form.With("Number", Number(works)).Send(admin, "/decisions/new")).ShouldBeRefusedBecause("NumberIsTaken");
        (await form.With("Number", works.Prefix + "-O").Send(office, "/decisions/new")).ShouldBeRefusedBecause("NotYourBody");
        (await form.With("Number", works.Prefix + "-O").With("Body", works.Bureau.Code).Send(office, "/decisions/new")).ShouldBeDone();
        (await form.Send(works.SignedInAs(works.Coordinator), "/decisions/new")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task An_amendment_or_a_successor_is_begun_on_the_form(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        var page = await admin.Get($"/decisions/{works.Decision.Number}");
        page.ShouldShow($"/decisions/new?amends={works.Decision.Number}");

        var amends = FilledForm.On(await admin.Get($"/decisions/new?amends={works.Decision.Number}"));
        var supersedes = FilledForm.On(await admin.Get($"/decisions/new?supersedes={works.Decision.Number}"));

        Assert.Equal((works.Decision.Number, "", "2026-10-14"), (amends["Amends"], amends["Supersedes"], amends["From"]));
        Assert.Equal(("", works.Decision.Number), (supersedes["Amends"], supersedes["Supersedes"]));
        (await works.SignedInAs(works.Office).Get($"/decisions/new?amends={works.Decision.Number}")).ShouldBeUnseen();
        (await amends.Send(admin, "/decisions/new")).ShouldBeDone();
    }

    private static string Number(Works works) => works.Prefix + "-F";

    private static string Form(Works works) => $"/decisions/{Number(works)}/form";

    private static async Task<string> Yaml(Visitor visitor, Works works) => (await visitor.Get($"/api/v1/decisions/{Number(works)}/yaml")).Body;

    private static string EveryDuty(Works works) => $$"""
        number: {{Number(works)}}
        title: All kinds
        title_zh: 各种任务
        body: {{works.Top.Code}}
        from: 2026-11-02
        clauses:
          - id: A
            text: Half days
            text_zh: 劳动
            scope: {posts: [{{works.Prefix}}-director, {{works.Prefix}}-worker], levels: [site, workshop], detached: true}
            floor-time: {half-days: 2, per: week, check-in-minutes: 45, make-up-weeks: 6}
          - id: B
            text: Study
            scope: {posts: [{{works.Prefix}}-director], levels: [site], detached: true}
            study: {hours: 3, per: week}
          - id: C
            text: Trades
            scope: {posts: [{{works.Prefix}}-director], levels: [bureau]}
            master-trades: {which: related, at-least: 1, at-most: 3, within: P24M}
          - id: D
            text: Go deep
            scope: {posts: [{{works.Prefix}}-director], levels: [bureau]}
            base-unit: {level: site, for: P12M}
          - id: E
            text: Grasp
            scope: {posts: [{{works.Prefix}}-director], levels: [site], detached: true}
            advanced-unit: {trials-per-year: 2}
          - id: F
            text: Learn from the workers
        """;
}
