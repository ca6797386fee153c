using Microsoft.AspNetCore.Diagnostics;

namespace Halfday.Shared.Ui;

/// <summary>How pages look to this person: the style sheets, and the theme chosen in this browser.</summary>
public static class Look
{
    /// <summary>The style sheets of wwwroot/css, in the order in which they are read.</summary>
    public static readonly string[] Sheets =
        ["tokens", "base", "layout", "forms", "tables", "pieces", "stories", "week", "matrix", "doors", "print"];

    /// <summary>Themes a person may choose; without a choice the system decides.</summary>
    public static readonly string[] Themes = ["light", "dark"];

    /// <summary>The cookie of the chosen language, in the form of CookieRequestCultureProvider.</summary>
    public const string LanguageCookie = "language";

    /// <summary>The cookie of the chosen theme.</summary>
    public const string ThemeCookie = "theme";

    /// <summary>"light", "dark", or null when the system decides.</summary>
    public static string? ThemeOf(HttpRequest request) =>
        request.Cookies[ThemeCookie] is { } chosen && Themes.Contains(chosen) ? chosen : null;

    /// <summary>The address that the person sees, also when an error page answers for it.</summary>
    public static string AddressOf(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is { } first
            ? first.OriginalPath + first.OriginalQueryString
            : http.Request.Path + http.Request.QueryString;
}
