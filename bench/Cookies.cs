using System.Security.Claims;
using Halfday.Shared.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Halfday.Bench;

/// <summary>What a sign-in would have left in the browser.</summary>
public static class Cookies
{
    /// <summary>The cookie header of a person who signed in at this instant.</summary>
    public static string Of(WebApplication app, Guid person, DateTimeOffset at)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var identity = new ClaimsIdentity([new Claim(WhoIsIt.PersonClaim, person.ToString())], scheme);
        var properties = new AuthenticationProperties { IssuedUtc = at, ExpiresUtc = at.AddHours(8) };
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        return "halfday=" + options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, scheme));
    }
}
