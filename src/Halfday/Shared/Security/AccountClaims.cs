using System.Security.Claims;
using Halfday.Shared.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Halfday.Shared.Security;

/// <summary>The cookie says which person it is; what they may do is looked up on each request.</summary>
public sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new Claim(WhoIsIt.PersonClaim, user.PersonId.ToString()));
        return identity;
    }
}
