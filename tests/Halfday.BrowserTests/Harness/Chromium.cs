using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Halfday.BrowserTests.Harness.Chromium))]

namespace Halfday.BrowserTests.Harness;

/// <summary>Debian's Chromium, started once for all tests; it reaches the loopback only.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Starts the browser.</summary>
    public async ValueTask InitializeAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = "/usr/bin/chromium", Headless = true, Args = Arguments,
        });
    }

    /// <summary>A new window with cookies of its own, at one address.</summary>
    public async Task<Screen> Open(string address, Look look)
    {
        var context = await browser!.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = look.Language,
            ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new() { Width = look.Width, Height = look.Height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(60_000);
        return new Screen(context, await context.NewPageAsync(), look);
    }

    /// <summary>Stops the browser.</summary>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
