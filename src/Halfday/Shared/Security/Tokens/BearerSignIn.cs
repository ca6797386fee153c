using System.Security.Claims;
using System.Text.Encodings.Web;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Shared.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Halfday.Shared.Security.Tokens;

/// <summary>Signs a program in by `Authorization: Bearer hd_...`.</summary>
public sealed class BearerSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, HalfdayDb db, TimeProvider time)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string Name = "Bearer";

    private const string Prefix = Name + " ";

    /// <summary>True when the request brings a token.</summary>
    public static bool IsOn(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.Ordinal);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsOn(Request)) return AuthenticateResult.NoResult();

        var hash = Secrets.HashOf(Request.Headers.Authorization.ToString()[Prefix.Length..].Trim());
        var token = await db.AccessTokens.AsNoTracking().SingleOrDefaultAsync(known => known.Hash == hash, Context.RequestAborted);
        return token?.IsGood(time.UtcNow()) == true
            ? AuthenticateResult.Success(TicketOf(token))
            : AuthenticateResult.Fail("The token is unknown, ended or too old.");
    }

    private static AuthenticationTicket TicketOf(AccessToken token)
    {
        var identity = new ClaimsIdentity([new Claim(WhoIsIt.PersonClaim, token.PersonId.ToString())], Name);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), Name);
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Name;
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
