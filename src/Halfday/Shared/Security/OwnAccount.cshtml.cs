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

/// <summary>A person's own way in: password and tokens. The acts are the page's named handlers.</summary>
[Authorize(Policies.SignedIn)]
public sealed class OwnAccountModel(
    HalfdayDb db, UserManager<Account> accounts, SignInManager<Account> signIn, Viewer viewer, TimeProvider time) : PageModel
{
    /// <summary>The secret of a token just made; shown this once.</summary>
    public string? NewSecret { get; private set; }

    public bool HasPassword { get; private set; }
    public string SignInName { get; private set; } = "";
    public IReadOnlyList<AccessToken> Tokens { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => Read(stop);

    /// <summary>Sets the password, or changes it; every other session of the person ends.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(string? current, string? next, CancellationToken stop)
    {
        if (await Own(stop) is not { } account) return NotFound();

        var result = account.PasswordHash is null
            ? await accounts.AddPasswordAsync(account, next ?? "")
            : await accounts.ChangePasswordAsync(account, current ?? "", next ?? "");
        await Read(stop);
        if (!result.Succeeded) return this.Refuse(PasswordNotTaken);

        await signIn.RefreshSignInAsync(account);
        return await this.Settle(null, "/account", stop, Words.Say("The password is saved.", "密码已保存。"));
    }

    /// <summary>Makes a token and shows its secret on this answer alone.</summary>
    public async Task<IActionResult> OnPostTokenAsync(string? name, CancellationToken stop)
    {
        var (token, secret) = AccessToken.For(viewer.PersonId!.Value, string.IsNullOrWhiteSpace(name) ? "token" : name.Trim(), time.UtcNow());
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(stop);
        NewSecret = secret;
        await Read(stop);
        return Page();
    }

    /// <summary>Ends one of the person's tokens.</summary>
    public async Task<IActionResult> OnPostEndTokenAsync(Guid token, CancellationToken stop)
    {
        var own = await db.AccessTokens.SingleOrDefaultAsync(known => known.Id == token && known.PersonId == viewer.PersonId, stop);
        if (own is null) return NotFound();

        own.End(time.UtcNow());
        return await this.Settle(null, "/account", stop, Words.Say("The token has ended.", "令牌已停用。"));
    }

    private async Task Read(CancellationToken stop)
    {
        var (account, now) = (await Own(stop), time.UtcNow());
        (HasPassword, SignInName) = (account?.PasswordHash is not null, account?.UserName ?? viewer.Code);
        Tokens = await db.AccessTokens.AsNoTracking()
            .Where(token => token.PersonId == viewer.PersonId && token.EndedAt == null && token.ExpiresAt > now)
            .OrderBy(token => token.CreatedAt).ToListAsync(stop);
    }

    private Task<Account?> Own(CancellationToken stop) =>
        accounts.Users.SingleOrDefaultAsync(account => account.PersonId == viewer.PersonId, stop);

    private static readonly Refusal PasswordNotTaken = new("PasswordNotTaken",
        "The present password is not right, or the new one is shorter than ten characters.",
        "当前密码不对，或新密码少于十个字符。");
}
