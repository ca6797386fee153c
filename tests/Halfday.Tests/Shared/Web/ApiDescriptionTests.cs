using System.Text.Json;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Web;

/// <summary>What a program learns from /openapi/v1.json alone: how to sign in, how to be done once, how it is told no.</summary>
public sealed class ApiDescriptionTests(RunningApp app) : OnEachDatabase(app)
{
    [Fact]
    public async Task The_token_is_described_and_asked_for()
    {
        var api = await Described();

        Assert.Equal("bearer", api.GetProperty("components").GetProperty("securitySchemes").GetProperty("Bearer").GetProperty("scheme").GetString());
        Assert.Contains(api.GetProperty("security").EnumerateArray(), need => need.TryGetProperty("Bearer", out _));
    }

    [Fact]
    public async Task Every_act_takes_a_key_and_every_call_says_how_it_says_no()
    {
        var calls = (await Described()).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(call => (Name: $"{call.Name} {path.Name}", Method: call.Name, Call: call.Value))).ToList();

        Assert.NotEmpty(calls);
        Assert.All(calls, call => Assert.Equal((call.Name, call.Method != "get"), (call.Name, TakesKey(call.Call))));
        Assert.All(calls, call => Assert.Equal((call.Name, "#/components/schemas/Problem"), (call.Name, ProblemOf(call.Call, "401"))));
        Assert.All(calls.Where(call => call.Method != "get"), call => Assert.Equal("#/components/schemas/Problem", ProblemOf(call.Call, "422")));
    }

    [Fact]
    public async Task A_problem_names_its_rule() => Assert.Contains("rule",
        (await Described()).GetProperty("components").GetProperty("schemas").GetProperty("Problem").GetProperty("required").EnumerateArray().Select(name => name.GetString()));

    private async Task<JsonElement> Described() => (await (await Given.AWorksToRead(Database.Sqlite)).SignedOut.Get("/openapi/v1.json")).Json;

    private static bool TakesKey(JsonElement call) => call.TryGetProperty("parameters", out var all) && all.EnumerateArray().Any(one =>
        one.GetProperty("name").GetString() == "Idempotency-Key" && one.GetProperty("in").GetString() == "header");

    private static string? ProblemOf(JsonElement call, string status) =>
        call.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/problem+json").GetProperty("schema").GetProperty("$ref").GetString();
}
