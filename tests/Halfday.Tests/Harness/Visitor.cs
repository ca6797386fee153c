using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Halfday.Tests.Harness;

/// <summary>A browser or a program in front of the application.</summary>
public sealed class Visitor(HttpClient client)
{
    /// <summary>The underlying client, for what is rare.</summary>
    public HttpClient Client => client;

    public async Task<Answer> Get(string path) => await Answer.Of(await client.GetAsync(path));

    /// <summary>Sends a form, as a page would.</summary>
    public async Task<Answer> Post(string path, params (string Name, string Value)[] fields) =>
        await Answer.Of(await client.PostAsync(path, new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value))));

    /// <summary>Sends JSON, as a program would.</summary>
    public async Task<Answer> PostJson(string path, object body) => await Answer.Of(await client.PostAsJsonAsync(path, body));

    /// <summary>Writes JSON at an address of its own, as a program would.</summary>
    public async Task<Answer> PutJson(string path, object body) => await Answer.Of(await client.PutAsJsonAsync(path, body));

    /// <summary>Takes away what stands at an address, as a program would.</summary>
    public async Task<Answer> Delete(string path) => await Answer.Of(await client.DeleteAsync(path));
}

/// <summary>What came back.</summary>
public sealed record Answer(HttpStatusCode Status, string Body, string Rule, string Location, string ContentType)
{
    public static async Task<Answer> Of(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, body, RuleOf(response, body), response.Headers.Location?.ToString() ?? "",
            response.Content.Headers.ContentType?.MediaType ?? "");
    }

    private static string RuleOf(HttpResponseMessage response, string body)
    {
        if (response.Headers.TryGetValues("Halfday-Rule", out var values)) return values.First();
        if (response.Content.Headers.ContentType?.MediaType != "application/problem+json") return "";
        return JsonDocument.Parse(body).RootElement.TryGetProperty("rule", out var rule) ? rule.GetString()! : "";
    }

    /// <summary>The API's answer.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement;

    /// <summary>Refused by this rule, on a page or by the API.</summary>
    public void ShouldBeRefusedBecause(string rule)
    {
        Assert.Equal(HttpStatusCode.UnprocessableEntity, Status);
        Assert.Equal(rule, Rule);
    }

    /// <summary>Done: a page's redirect, or the API's answer.</summary>
    public void ShouldBeDone() => Assert.True(
        Status is HttpStatusCode.OK or HttpStatusCode.Created or HttpStatusCode.Accepted or HttpStatusCode.NoContent or HttpStatusCode.Redirect,
        $"{Status} {Rule}: {Body[..Math.Min(600, Body.Length)]}");

    /// <summary>There is nothing there for this person.</summary>
    public void ShouldBeUnseen() => Assert.Equal(HttpStatusCode.NotFound, Status);

    /// <summary>The API asks who it is.</summary>
    public void ShouldBeSignedOut() => Assert.Equal(HttpStatusCode.Unauthorized, Status);

    /// <summary>The page shows this text.</summary>
    public void ShouldShow(string text) => Assert.Contains(text, WebUtility.HtmlDecode(Body), StringComparison.Ordinal);
}
