using Halfday.Shared.Data;
using Microsoft.AspNetCore.Identity;

namespace Halfday.Shared.Security;

/// <summary>ASP.NET Core Identity on Halfday's database.</summary>
public static class Accounts
{
    /// <summary>Registers accounts with passwords by length, not by recipe, and lock-out.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Password.RequiredLength = 10;
                options.Password.RequireDigit = false;
                options.Password.RequireLowercase = false;
                options.Password.RequireUppercase = false;
                options.Password.RequireNonAlphanumeric = false;
                options.Lockout.MaxFailedAccessAttempts = 8;
            })
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddEntityFrameworkStores<HalfdayDb>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        return services;
    }
}
