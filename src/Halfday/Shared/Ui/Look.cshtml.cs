using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Shared.Ui;

/// <summary>Keeps the language or theme that a person chose in a cookie of this browser, and goes back.</summary>
[AllowAnonymous]
public sealed class LookModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/");

    public IActionResult OnPost(string? language, string? theme, string? back)
    {
        if (Words.Languages.Contains(language))
            Keep(Look.LanguageCookie, CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language!)));
        if (Look.Themes.Contains(theme)) Keep(Look.ThemeCookie, theme!);
        if (theme is "system") Response.Cookies.Delete(Look.ThemeCookie);
        return LocalRedirect(Url.IsLocalUrl(back) ? back : "/");
    }

    private void Keep(string cookie, string value) => Response.Cookies.Append(cookie, value, new CookieOptions
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, MaxAge = TimeSpan.FromDays(400),
    });
}
