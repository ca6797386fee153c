using Microsoft.AspNetCore.Authorization;

namespace Halfday.Shared.Security;

/// <summary>
/// The doors' names: each page and endpoint declares one (or is marked as open to anyone). A policy asks what kind of
/// person it is; whether this very thing may be seen is asked by the query that finds it.
/// </summary>
public static class Policies
{
    /// <summary>Anyone who is signed in.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Any granted role: coordinator, office, auditor, administrator.</summary>
    public const string Reads = nameof(Reads);

    /// <summary>A role that may change things: coordinator, office, administrator.</summary>
    public const string Steers = nameof(Steers);

    /// <summary>Offices and administrators: decisions, base units.</summary>
    public const string Decides = nameof(Decides);

    /// <summary>Those who decide, and the auditors who read what they decided.</summary>
    public const string Oversees = nameof(Oversees);

    /// <summary>Administrators.</summary>
    public const string Administers = nameof(Administers);

    /// <summary>Auditors and administrators: the journal.</summary>
    public const string Audits = nameof(Audits);

    /// <summary>Registers the policies; whatever declares none is closed.</summary>
    public static IServiceCollection AddPolicies(this IServiceCollection services) =>
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsNoEndpoint).Build())
            .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
            .AddPolicy(Reads, Enum.GetValues<Role>())
            .AddPolicy(Steers, Role.Coordinator, Role.Office, Role.Administrator)
            .AddPolicy(Decides, Role.Office, Role.Administrator)
            .AddPolicy(Oversees, Role.Office, Role.Auditor, Role.Administrator)
            .AddPolicy(Administers, Role.Administrator)
            .AddPolicy(Audits, Role.Auditor, Role.Administrator)
            .Services;

    // An address that leads nowhere is 404 for everyone; an endpoint that declares no policy is closed.
    private static bool IsNoEndpoint(AuthorizationHandlerContext asked) =>
        asked.Resource is HttpContext http && http.GetEndpoint() is null;

    private static AuthorizationBuilder AddPolicy(this AuthorizationBuilder builder, string name, params Role[] roles) =>
        builder.AddPolicy(name, policy => policy.RequireAuthenticatedUser().RequireAssertion(asked =>
            asked.Resource is HttpContext http
            && roles.Any(http.RequestServices.GetRequiredService<Viewer>().Has)));
}
