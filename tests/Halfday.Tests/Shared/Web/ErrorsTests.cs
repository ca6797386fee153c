using System.Net;
using Halfday.Tests.Harness;

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
