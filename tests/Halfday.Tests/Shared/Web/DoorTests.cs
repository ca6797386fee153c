using System.Net;
using System.Text;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Web;

/// <summary>What stands at the door of every request: headers, where it comes from, what it brings.</summary>
public sealed class DoorTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabaseWith("/sign-in"), EachDatabaseWith("/no-such-page"), EachDatabaseWith("/api/v1/units"), EachDatabaseWith("/css/base.css"), EachDatabaseWith("/health/live")]
    public async Task Every_answer_forbids_what_is_inline_framed_or_guessed(Database database, string path)
    {
        var works = await Given.AWorksToRead(database);

        using var response = await works.SignedOut.Send("GET", path);

        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Theory]
    [EachDatabaseWith("//evil.example/"), EachDatabaseWith("https://evil.example/"), EachDatabaseWith("/\\evil.example"), EachDatabaseWith("javascript:alert(1)"), EachDatabaseWith("")]
    public async Task A_chosen_language_leads_nowhere_foreign(Database database, string back)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedOut.Post("/look", ("language", "zh-Hans"), ("back", back));

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.Status, answer.Location));
    }

    [Theory, EachDatabaseWith("klingon", "purple"), EachDatabaseWith("<script>", "<script>")]
    public async Task A_language_or_a_theme_that_there_is_not_is_not_kept(Database database, string language, string theme)
    {
        var works = await Given.AWorksToRead(database);
        using var form = new FormUrlEncodedContent([new("language", language), new("theme", theme), new("back", "/sign-in")]);

        using var response = await works.SignedOut.Send("POST", "/look", form);

        Assert.False(response.Headers.Contains("Set-Cookie"));
    }

    [Theory, EachDatabaseWith("language=nonsense"), EachDatabaseWith("language=c%3Dxx%7Cuic%3Dxx; theme=\"><script>"), EachDatabaseWith("halfday=not-a-ticket")]
    public async Task A_cookie_that_makes_no_sense_is_as_good_as_none(Database database, string cookie)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedOut.Bringing("Cookie", cookie).Get("/sign-in");

        page.ShouldStand().ShouldShow("Sign in");
        Assert.DoesNotContain("\"><script>", page.Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabaseWith("http://localhost", 302), EachDatabaseWith("http://evil.example", 403), EachDatabaseWith("null", 403), EachDatabaseWith("https://localhost", 403)]
    public async Task Without_sec_fetch_site_the_origin_must_be_ours(Database database, string origin, int status)
    {
        var works = await Given.AWorksToRead(database);
        var visitor = works.SignedInAs(works.Leader).Bringing("Origin", origin);
        visitor.Client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");

        Assert.Equal(status, (int)(await visitor.Post("/sign-out")).Status);
    }

    [Theory, EachDatabase]
    public async Task A_cookie_is_not_believed_beside_a_wrong_token(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader).Bringing("Authorization", "Bearer hd_wrong");
        visitor.Client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");

        var answer = await visitor.PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Null((await works.Reload(works.HalfDay)).CheckedIn);
    }

    [Theory]
    [EachDatabaseWith("Sec-Fetch-Site", "cross-site"), EachDatabaseWith("Sec-Fetch-Site", "same-site"), EachDatabaseWith("Origin", "http://evil.example")]
    public async Task A_page_from_elsewhere_is_refused_token_or_not(Database database, string header, string value)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Leader).Bringing("Authorization", "Bearer hd_any");
        visitor.Client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");

        var answer = await visitor.Bringing(header, value).PostJson($"/api/v1/half-days/{works.HalfDay.Id}/check-in", new { });

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Null((await works.Reload(works.HalfDay)).CheckedIn);
    }

    [Theory, EachDatabaseWith("/units?q=%00"), EachDatabaseWith("/api/v1/units?after=%00")]
    public async Task An_address_with_a_nul_cannot_be_read(Database database, string path)
    {
        var works = await Given.AWorksToRead(database);

        Assert.Equal(HttpStatusCode.BadRequest, (await works.SignedInAs(works.Coordinator).Get(path)).Status);
    }

    [Theory, EachDatabase]
    public async Task A_form_with_a_nul_changes_nothing(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Post($"/units/{works.Site.Code}/edit", ("Form.Name", "a\0b"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        answer.ShouldShow("That could not be read");
    }

    [Theory, EachDatabaseWith("{"), EachDatabaseWith("[]"), EachDatabaseWith("{\"happenedAt\":\"yesterday\"}"), EachDatabaseWith("{\"lateReason\":\"a\\u0000b\"}"), EachDatabaseWith("null")]
    public async Task A_program_that_sends_no_proper_json_learns_so_and_nothing_is_done(Database database, string json)
    {
        var works = await Given.AWorks(database);
        using var body = new StringContent(json, Encoding.UTF8, "application/json");

        var answer = await Answer.Of(await works.SignedInAs(works.Leader).Send("POST", $"/api/v1/half-days/{works.HalfDay.Id}/check-in", body));

        Assert.Contains((int)answer.Status, new[] { 200, 400, 422 });
        Assert.True(answer.Status == HttpStatusCode.OK || answer.ContentType == "application/problem+json", answer.ContentType);
        if (json != "null") Assert.Null((await works.Reload(works.HalfDay)).CheckedIn);
    }

    [Theory, EachDatabaseWith("PUT", "/units"), EachDatabaseWith("POST", "/units"), EachDatabaseWith("POST", "/people"), EachDatabaseWith("DELETE", "/account"), EachDatabaseWith("DELETE", "/api/v1/half-days"), EachDatabaseWith("PATCH", "/api/v1/units")]
    public async Task A_method_that_there_is_not_is_said_to_be_none(Database database, string method, string path)
    {
        var works = await Given.AWorksToRead(database);

        using var response = await works.SignedInAs(works.Leader).Send(method, path);

        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
    }
}
