using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Security;

/// <summary>Lets a person in by name and password.</summary>
[AllowAnonymous]
public sealed class SignInModel(SignInManager<Account> accounts) : PageModel
{
    /// <summary>The name that was tried, shown again.</summary>
    public string Name { get; private set; } = "";

    public void OnGet() { }

    public async Task<IActionResult> OnPostAsync(string name, string password, string? returnUrl)
    {
        Name = name ?? "";
        var result = await accounts.PasswordSignInAsync(Name, password ?? "", isPersistent: false, lockoutOnFailure: true);
        if (!result.Succeeded) return this.Refuse(SignInRefusals.NotKnown);

        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
    }
}

/// <summary>One answer for every reason, so that nobody learns which names exist.</summary>
public static class SignInRefusals
{
    public static readonly Refusal NotKnown = new("SignInNotKnown",
        "The name or the password is not right: check both. After eight wrong tries the door stays shut for five minutes.",
        "用户名或密码不对：请核对。连续错误八次后须等五分钟再试。");
}
