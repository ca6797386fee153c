using System.Net;
using Halfday.Organization;
using Halfday.Shared.Web;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Shared.Web;

public sealed class ErrorsTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_program_that_is_not_known_gets_a_problem_document(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedOut.Get("/api/v1/half-days");

        Assert.Equal((HttpStatusCode.Unauthorized, "application/problem+json"), (answer.Status, answer.ContentType));
    }

    [Theory]
    [EachDatabaseWith("no-such-thing", 404, "NotFound"), EachDatabaseWith("standing?unit=nowhere", 404, "NotFound"), EachDatabaseWith("units/NOWHERE", 404, "NotFound")]
    [EachDatabaseWith("standing?asOf=x", 400, "Unreadable"), EachDatabaseWith("half-days?from=x", 400, "Unreadable")]
    public async Task Every_problem_names_a_rule_and_says_what_to_do(Database database, string address, int status, string rule)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Get($"/api/v1/{address}");

        Assert.Equal((status, "application/problem+json", rule), ((int)answer.Status, answer.ContentType, answer.Rule));
        Assert.NotEmpty(answer.Json.GetProperty("detail").GetString()!);
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_not_known_or_sends_what_cannot_be_read_is_told_the_rule(Database database)
    {
        var works = await Given.AWorks(database);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}/check-in";

        var unknown = await works.SignedOut.PostJson(path, new { });
        var broken = await Send(works, path, "{\"happenedAt\": ");

        Assert.Equal((HttpStatusCode.Unauthorized, "NotSignedIn"), (unknown.Status, unknown.Rule));
        Assert.Equal((HttpStatusCode.BadRequest, "Unreadable"), (broken.Status, broken.Rule));
    }

    [Theory, InlineData(400), InlineData(403), InlineData(409), InlineData(413), InlineData(418), InlineData(429), InlineData(500), InlineData(503)]
    public void Every_status_has_its_rule(int status)
    {
        var problem = new ProblemDetailsContext { HttpContext = new DefaultHttpContext(), ProblemDetails = new() { Status = status } };

        Problems.Complete(problem);

        Assert.Matches("^[A-Z][A-Za-z]+$", (string)problem.ProblemDetails.Extensions["rule"]!);
        Assert.EndsWith(".", problem.ProblemDetails.Detail, StringComparison.Ordinal);
    }

    private static async Task<Answer> Send(Works works, string path, string body) => await Answer.Of(
        await works.SignedInAs(works.Leader).Client.PostAsync(path, new StringContent(body, System.Text.Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken));

    [Theory, EachDatabase]
    public async Task What_is_not_there_is_a_problem_document_for_a_program_and_a_page_for_a_person(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader);

        var forProgram = await visitor.Get("/api/v1/no-such-thing");
        var forPerson = await visitor.Get("/no-such-thing");

        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (forProgram.Status, forProgram.ContentType));
        Assert.Equal((HttpStatusCode.NotFound, "text/html"), (forPerson.Status, forPerson.ContentType));
        forPerson.ShouldShow("Nothing here");
    }

    [Theory, EachDatabase]
    public async Task A_form_from_another_site_is_told_why_on_a_page(Database database)
    {
        var works = await Given.AWorks(database);

        var answer = await works.SignedInAs(works.Leader).Bringing("Sec-Fetch-Site", "cross-site").Post("/absences", ("kind", "Unavailable"), ("date", "2026-10-20"));

        Assert.Equal((HttpStatusCode.Forbidden, "text/html"), (answer.Status, answer.ContentType));
        answer.ShouldShow("The request did not come from a page of Halfday.");
        Assert.False(await works.Ask(db => db.Availabilities.AnyAsync(given => given.PersonId == works.Leader.Id)));
    }

    [Theory, EachDatabase]
    public async Task An_error_leaves_the_menu_to_who_is_signed_in_and_shows_none_to_others(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Leader).Get("/no-such-thing")).ShouldShow("href=\"/units\"");
        (await works.SignedOut.Get("/no-such-thing")).ShouldNotShow("href=\"/units\"");
    }

    [Theory, EachDatabase]
    public async Task A_call_with_the_same_key_is_answered_alike_and_done_once(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader);
        visitor.Client.DefaultRequestHeaders.Add("Idempotency-Key", works.Prefix);
        var path = $"/api/v1/half-days/{works.HalfDay.Id}/check-in";

        var first = await visitor.PostJson(path, new { });
        var second = await visitor.PostJson(path, new { });

        first.ShouldBeDone();
        Assert.Equal((first.Status, first.Body), (second.Status, second.Body));
    }

    [Theory, EachDatabase]
    public async Task A_key_that_was_used_for_another_call_is_refused(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader);
        visitor.Client.DefaultRequestHeaders.Add("Idempotency-Key", works.Prefix);
        await visitor.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { });

        var other = await visitor.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-out", new { });

        other.ShouldBeRefusedBecause("IdempotencyKeyUsed");
    }
}
