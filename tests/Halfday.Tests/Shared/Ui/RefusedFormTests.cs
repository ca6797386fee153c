using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Halfday.Tests.Decisions.Writing;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Ui;

/// <summary>A form that is refused comes back as it was sent, says what is wrong where it is wrong, and keeps its address from looking like another page.</summary>
public sealed class RefusedFormTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_appointment_that_is_refused_is_still_filled_in_and_open(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Post($"/people/{works.Stranger.Code}/appoint",
            ("post", $"{works.Prefix}-director"), ("unit", "nowhere"), ("from", "2026-11-02"), ("portfolio", "turning"), ("detached", "true"));

        answer.ShouldBeRefusedBecause("NotKnownHere");
        answer.ShouldShow("There is nothing with the code “nowhere” that you may use here");
        var page = Page(answer);
        Assert.Equal([$"{works.Prefix}-director", "nowhere", "2026-11-02", "turning"], new[] { "post", "unit", "from", "portfolio" }.Select(name => Value(page, "appoint", name)));
        Assert.True(Field<IHtmlInputElement>(page, "appoint", "detached").IsChecked);
        Assert.True(Field<IElement>(page, "appoint", "post").Closest("details")!.HasAttribute("open"));
        Assert.Equal(("true", null), (Field<IElement>(page, "appoint", "unit").GetAttribute("aria-invalid"), Field<IElement>(page, "appoint", "post").GetAttribute("aria-invalid")));
        Assert.Equal("", Value(page, "grant", "unit"));
    }

    [Theory, EachDatabase]
    public async Task A_role_that_is_refused_keeps_its_unit_and_names_the_code(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}/grant", ("role", "Auditor"), ("unit", "X9"));

        answer.ShouldShow("“X9”");
        Assert.Equal(("Auditor", "X9"), (Value(Page(answer), "grant", "role"), Value(Page(answer), "grant", "unit")));
    }

    [Theory, EachDatabase]
    public async Task A_part_of_the_day_that_is_refused_is_still_filled_in_and_the_closure_beside_it_is_not(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = Page(await works.SignedInAs(works.Coordinator).Post($"/units/{works.Site.Code}/part", ("part", "Early"), ("starts", "06:00"), ("ends", "06:00")));

        Assert.Equal(("Early", "06:00", "true"), (Value(page, "part", "part"), Value(page, "part", "starts"), Field<IElement>(page, "part", "ends").GetAttribute("aria-invalid")));
        Assert.Equal("", Value(page, "close", "part"));
    }

    [Theory, EachDatabase]
    public async Task Too_many_weeks_stay_in_the_field_that_says_so(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Coordinator).Post($"/rota/{works.Site.Code}/plans", ("from", "2026-W42"), ("weeks", "99"), ("seed", "7"));

        answer.ShouldBeRefusedBecause("WeeksOutOfRange");
        var page = Page(answer);
        Assert.Equal(("2026-W42", "99", "7"), (Value(page, "plans", "from"), Value(page, "plans", "weeks"), Value(page, "plans", "seed")));
        Assert.Contains("Plan between 1 and 53 weeks", page.QuerySelector("#weeks-error")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task A_move_that_is_refused_keeps_the_day_that_was_chosen(Database database)
    {
        var works = await Given.AWorks(database);
        var half = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 15), Halfday.Shared.Time.PartOfDay.Am);
        await works.Change(db => db.AddRange(half, new Halfday.Organization.Availability { PersonId = works.Leader.Id, Kind = Halfday.Organization.AvailabilityKind.Unavailable, Date = new DateOnly(2026, 10, 16) }));

        var answer = await works.SignedInAs(works.Coordinator).Post($"/rota/{works.Site.Code}/half-days/{half.Id}/move", ("when", "1|Fri-PM"), ("lesson", $"{works.Turning.Code}|{works.Mentor.Code}"));

        answer.ShouldBeRefusedBecause("LeaderIsFree");
        Assert.Equal("1|Fri-PM", Page(answer).QuerySelectorAll<IHtmlSelectElement>("select[name='when']").Single().Value);
    }

    [Theory, EachDatabase]
    public async Task Somebody_who_cannot_join_a_cover_group_is_named_and_stays_in_the_field(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorksToRead(database));
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/cover/{works.Prefix}-office");
        await coordinator.Post("/cover", ("code", $"{works.Prefix}-office"), ("maxAway", "1"), ("people", works.Leader.Code));

        var answer = await coordinator.Post(path, ("maxAway", "2"), ("people", works.Leader.Code), ("more", foreign.Leader.Code));

        answer.ShouldShow($"“{foreign.Leader.Code}”");
        var page = Page(answer);
        Assert.Equal((foreign.Leader.Code, "2", "true"), (Value(page, "office", "more"), Value(page, "office", "maxAway"), Field<IElement>(page, "office", "more").GetAttribute("aria-invalid")));
    }

    [Theory, EachDatabase]
    public async Task What_was_refused_is_read_again_as_the_page_it_belongs_to(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Get($"/people/{works.Leader.Code}/appoint?from=here");

        Assert.Equal((HttpStatusCode.Redirect, $"/people/{works.Leader.Code}?from=here"), (answer.Status, answer.Location));
    }

    [Theory, EachDatabase]
    public async Task The_form_of_a_decision_speaks_of_its_fields_and_not_of_a_file(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var admin = works.SignedInAs(works.Administrator);
        var form = FilledForm.On(await admin.Get("/decisions/new"));

        var answer = await form.With("Number", "").With("Title", "").With("Clauses[0].Text", "").Send(admin, "/decisions/new");

        answer.ShouldShow("Wording in English");
        answer.ShouldNotShow("write `");
        var page = Page(answer);
        Assert.Equal(["true", "true", "true"], new[] { "Number", "Title", "Clauses[0].Text" }.Select(name => page.QuerySelector($"[name='{name}']")!.GetAttribute("aria-invalid")));
        Assert.NotNull(page.QuerySelector(".errors a[href='#Number']"));
    }

    private static IHtmlDocument Page(Answer answer) => new HtmlParser().ParseDocument(answer.Body);

    private static T Field<T>(IHtmlDocument page, string act, string name) where T : class, IElement =>
        (T)page.Forms.Where(form => form.Action.EndsWith(act, StringComparison.Ordinal) || (form.GetAttribute("action") is null && form.Method == "post"))
            .Select(form => form.QuerySelector($"[name='{name}']")).First(field => field is not null)!;

    private static string Value(IHtmlDocument page, string act, string name) => Field<IElement>(page, act, name) switch
    {
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        var other => other.TextContent,
    };
}
