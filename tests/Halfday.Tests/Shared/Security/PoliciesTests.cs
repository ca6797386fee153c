using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Shared.Security;

public sealed class PoliciesTests(RunningApp app) : OnEachDatabase(app)
{
    private readonly RunningApp app = app;

    [Fact]
    public async Task Every_endpoint_declares_a_policy_or_is_open_to_anyone_on_purpose()
    {
        var endpoints = EndpointsOf(await app.On(Database.Sqlite));

        Assert.Empty(endpoints.Where(IsUndeclared).Select(endpoint => endpoint.DisplayName));
    }

    [Fact]
    public async Task What_is_open_to_anyone_is_a_short_list()
    {
        var open = EndpointsOf(await app.On(Database.Sqlite))
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.Trim('/')).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(
            ["error/{code:int?}", "health/live", "health/ready", "metrics", "openapi/{documentName}.json", "sign-in", "sign-in/link/{secret}"],
            open.Except(["language", "theme", "look", "switch"]));
    }

    [Fact]
    public void The_walk_over_endpoints_bites()
    {
        var planted = new RouteEndpoint(_ => Task.CompletedTask, Microsoft.AspNetCore.Routing.Patterns.RoutePatternFactory.Parse("/planted"), 0, new EndpointMetadataCollection(), "planted");

        Assert.True(IsUndeclared(planted));
    }

    [Theory, EachDatabase]
    public async Task An_unknown_address_is_404_for_whoever_is_signed_in(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Leader).Get("/no-such-page")).ShouldBeUnseen();
    }

    private static IEnumerable<RouteEndpoint> EndpointsOf(WebApplication running) =>
        running.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static bool IsUndeclared(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null && endpoint.Metadata.GetMetadata<IAuthorizeData>()?.Policy is null;
}
