using Halfday.Shared.Data;
using Halfday.Shared.Security.Tokens;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Security;

/// <summary>Signs a person in once by a link; looking at it (as mail scanners do) does not use it up.</summary>
[AllowAnonymous]
public sealed class SignInByLinkModel(
    HalfdayDb db, UserManager<Account> accounts, SignInManager<Account> signIn, TimeProvider time, IServiceProvider services) : PageModel
{
    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(string secret, CancellationToken stop)
    {
        var hash = Secrets.HashOf(secret);
        var link = await db.SignInLinks.SingleOrDefaultAsync(known => known.Hash == hash, stop);
        if ((link is null ? SignInLink.LinkIsSpent : link.Use(time.UtcNow())) is { } refusal) return this.Refuse(refusal);

        await db.SaveChangesAsync(stop);
        var account = await AccountOf(link!.PersonId, stop);
        await signIn.SignInAsync(account, isPersistent: false);
        return LocalRedirect("/account");
    }

    private async Task<Account> AccountOf(Guid personId, CancellationToken stop)
    {
        var known = await accounts.Users.SingleOrDefaultAsync(account => account.PersonId == personId, stop);
        if (known is not null) return known;

        var code = await services.GetRequiredService<CodeOfPerson>()(personId, stop);
        return await Made(personId, code) ?? (await Made(personId, $"{code}-{personId:N}"))!;
    }

    // Names for signing in know no case, codes do: of two people whose codes differ in case alone the second gets a longer name.
    private async Task<Account?> Made(Guid personId, string name)
    {
        var account = new Account { PersonId = personId, UserName = name };
        return (await accounts.CreateAsync(account)).Succeeded ? account : null;
    }
}

/// <summary>A person's code, which is also their name for signing in; Organization knows it.</summary>
public delegate Task<string> CodeOfPerson(Guid personId, CancellationToken stop);
