using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Everywhere;

/// <summary>An address of the application, filled in with what a works has.</summary>
internal sealed record Address(string Method, string Path, bool NamesSomething);

/// <summary>All addresses, as the application itself lists them; what is new is walked without being told.</summary>
internal static class AllAddresses
{
    // Streams, files to send and the ways in are walked by tests of their own.
    private static readonly string[] Apart = ["events", "metrics", "openapi", "sign-in", "sign-out", "error", "health"];

    /// <summary>The addresses of pages and programs at this works.</summary>
    public static IReadOnlyList<Address> At(Works works) =>
    [
        .. works.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.PathSegments.Count > 0 && !Apart.Any(word => endpoint.RoutePattern.RawText!.Contains(word, StringComparison.Ordinal)))
            .SelectMany(endpoint => Methods(endpoint).Select(method => new Address(method, Filled(endpoint.RoutePattern, works), endpoint.RoutePattern.Parameters.Any(IsName))))
            .Distinct().OrderBy(address => address.Path, StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Methods(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];

    private static bool IsName(RoutePatternParameterPart parameter) => parameter.Name is "code" or "id" or "site" or "group";

    private static string Filled(RoutePattern pattern, Works works)
    {
        var path = "";
        foreach (var segment in pattern.PathSegments)
        {
            var part = segment.Parts[0];
            if (part is RoutePatternLiteralPart literal) path += "/" + literal.Content;
            else if (part is RoutePatternParameterPart parameter && !parameter.IsOptional) path += "/" + Value(parameter.Name, path, works);
        }
        return path;
    }

    private static string Value(string name, string before, Works works) => name switch
    {
        "code" when before.EndsWith("people", StringComparison.Ordinal) => works.Leader.Code,
        "code" when before.EndsWith("trades", StringComparison.Ordinal) => works.Turning.Code,
        "code" or "site" => works.Site.Code,
        "trade" => works.Turning.Code,
        "number" => works.Decision.Number,
        "id" => works.HalfDay.Id.ToString(),
        "other" or "question" or "picture" => Guid.CreateVersion7().ToString(),
        "week" => "2026-W41",
        "date" or "from" => "2026-10-20",
        "part" => "AM",
        "post" => $"{works.Prefix}-director",
        "unit" => works.Site.Code,
        _ => $"{works.Prefix}-nothing",
    };
}
