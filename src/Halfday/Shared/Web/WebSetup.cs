using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Shared.Security.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Prometheus;

namespace Halfday.Shared.Web;

/// <summary>What the web needs beside the application, and the order in which a request meets it (docs/map.md).</summary>
public static class WebSetup
{
    private const string CookieOrToken = nameof(CookieOrToken);

    /// <summary>Registers pages, sign-in, policies, the API's description.</summary>
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        // Our own middleware refuses what does not come from our pages (SameOriginOnly), so forms carry no token.
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/";
                options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
                options.Conventions.ConfigureFilter(new OnlyWhatPagesAnswer());
                options.Conventions.ConfigureFilter(new ReadableFields());
            })
            .InitializeTagHelper<FormTagHelper>((form, _) => form.Antiforgery = false);
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddRouting();
        services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Complete);
        services.AddOpenApi(ApiDescription.Complete);
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.Converters.Add(new ReadableText.InJson());
            json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)); // a word, not its place in our list
        });
        services.AddHealthChecks();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddMenuItem("/", new("Today", "今天"), 0);
        services.AddCookies().AddPolicies();
        return services;
    }

    private static IServiceCollection AddCookies(this IServiceCollection services)
    {
        // A program brings a token, a browser a cookie.
        var schemes = services.AddAuthentication(CookieOrToken);
        schemes.AddPolicyScheme(CookieOrToken, null, options => options.ForwardDefaultSelector = http =>
            BearerSignIn.IsOn(http.Request) ? BearerSignIn.Name : IdentityConstants.ApplicationScheme);
        schemes.AddScheme<AuthenticationSchemeOptions, BearerSignIn>(BearerSignIn.Name, null);
        schemes.AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "halfday";
            options.Cookie.HttpOnly = true;
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.LoginPath = "/sign-in";
            options.Events.OnRedirectToAccessDenied = refused => Answer(refused.Response, StatusCodes.Status404NotFound);
            options.Events.OnRedirectToLogin = refused =>
            {
                if (refused.Request.Path.StartsWithSegments("/api")) return Answer(refused.Response, StatusCodes.Status401Unauthorized);
                refused.Response.Redirect(refused.RedirectUri);
                return Task.CompletedTask;
            };
            options.ExpireTimeSpan = TimeSpan.FromHours(12);
        });
        return services;
    }

    private static Task Answer(HttpResponse response, int status)
    {
        response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>The way of a request.</summary>
    public static WebApplication UseWeb(this WebApplication app)
    {
        app.UseSurroundings();
        app.UseErrors();
        app.UseMiddleware<SecurityHeaders>();
        app.UseStaticFiles();
        app.UseRequestLocalization(Languages());
        app.UseRouting();
        app.UseMiddleware<SameOriginOnly>();
        app.UseMiddleware<ReadableText>();
        app.UseAuthentication();
        app.UseMiddleware<WhoIsIt>();
        app.UseAuthorization();
        app.UseMiddleware<OnceByKey>();
        app.MapRazorPages();
        app.MapOpenApi().AllowAnonymous();
        app.MapHealthChecks("/health/live").AllowAnonymous();
        app.MapHealthChecks("/health/ready").AllowAnonymous();
        app.MapMetrics().AllowAnonymous();
        app.MapNotices();
        app.MapModules();
        return app;
    }

    // A program gets a problem document (RFC 9457), a person a page.
    private static void UseErrors(this WebApplication app)
    {
        app.UseWhen(IsForPrograms, api => api.UseExceptionHandler(Answering(null)).UseStatusCodePages());
        app.UseWhen(http => !IsForPrograms(http), pages => pages.UseExceptionHandler(Answering("/error")).UseStatusCodePagesWithReExecute("/error/{0}"));
    }

    private static ExceptionHandlerOptions Answering(string? page) => new() { ExceptionHandlingPath = page, StatusCodeSelector = Problems.StatusOf };

    private static bool IsForPrograms(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    private static RequestLocalizationOptions Languages()
    {
        var options = new RequestLocalizationOptions()
            .SetDefaultCulture("en")
            .AddSupportedCultures("en", "zh-Hans")
            .AddSupportedUICultures("en", "zh-Hans");
        options.RequestCultureProviders =
        [
            new CookieRequestCultureProvider { CookieName = "language", Options = options },
            new AcceptLanguageHeaderRequestCultureProvider { Options = options },
        ];
        return options;
    }
}
