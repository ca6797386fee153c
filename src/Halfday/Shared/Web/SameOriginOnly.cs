using Microsoft.AspNetCore.Diagnostics;

namespace Halfday.Shared.Web;

/// <summary>
/// An unsafe request must come from our own pages: Sec-Fetch-Site, else Origin. Programs send neither; they pass with a bearer
/// token, which no browser adds by itself. A page from elsewhere is refused, token or not.
/// </summary>
public sealed class SameOriginOnly(RequestDelegate next)
{
    public Task Invoke(HttpContext http)
    {
        if (IsSafe(http.Request) || IsFromHere(http.Request) || IsAnswered(http)) return next(http);

        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static bool IsSafe(HttpRequest request) =>
        HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);

    // Refused here already: what comes by again is the page that says so.
    private static bool IsAnswered(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null;

    private static bool IsFromHere(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        if (site.Length > 0) return site is "same-origin" or "none";

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0) return origin == $"{request.Scheme}://{request.Host}";

        return request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.Ordinal);
    }
}
