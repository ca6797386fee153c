using Microsoft.Playwright;

namespace Halfday.BrowserTests.Harness;

/// <summary>One window of the browser. It remembers what the console said: errors there are faults of the page.</summary>
public sealed class Screen : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private Look look;

    /// <summary>How it is looked at.</summary>
    public Look Look => look;
    private readonly List<string> complaints = [];

    internal Screen(IBrowserContext context, IPage page, Look look)
    {
        (this.context, Page, this.look) = (context, page, look);
        page.Console += (_, said) => { if (said.Type is "error" or "warning") complaints.Add($"console: {said.Text} ({said.Location})"); };
        page.PageError += (_, error) => complaints.Add($"script: {error}");
    }

    /// <summary>What Playwright knows of the page.</summary>
    public IPage Page { get; }

    /// <summary>Opens an address of the application; fails when it does not answer 200.</summary>
    public async Task Go(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.True(answer?.Status == 200, $"{path} answers {answer?.Status}");
    }

    /// <summary>Opens an address; answers with what is wrong when it does not answer 200.</summary>
    public async Task<string?> TryGo(string path)
    {
        var answer = await Page.GotoAsync(path);
        return answer?.Status == 200 ? null : $"{path} answers {answer?.Status}, linked from {Page.Url}";
    }

    /// <summary>Signs in by name and password, as a person does.</summary>
    public async Task SignIn(string name, string password)
    {
        await Go("/sign-in");
        await Page.FillAsync("input[name=name]", name);
        await Page.FillAsync("input[name=password]", password);
        await Page.ClickAsync("form:has(input[name=password]) button");
        // The page's own heading tells that it is there; the event of its load has been missed once, and was then waited for in vain.
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal), new() { WaitUntil = WaitUntilState.Commit });
        await Page.Locator("main h1").First.WaitForAsync();
    }

    /// <summary>Where the menu leads, each once.</summary>
    public async Task<IReadOnlyList<string>> Menu()
    {
        var paths = await Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('nav a')].map(a => a.getAttribute('href'))");
        Assert.NotEmpty(paths);
        return [.. paths.Distinct()];
    }

    /// <summary>Where links in the page's own part lead; files to keep are left out.</summary>
    public async Task<IReadOnlyList<string>> Links()
    {
        var paths = await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href^=\"/\"]:not([download])')].map(a => new URL(a.href).pathname)");
        return [.. paths.Where(path => !IsAFile(path)).Distinct()];
    }

    private static bool IsAFile(string path) =>
        Path.GetExtension(path).Length > 0 || path.StartsWith("/api/", StringComparison.Ordinal)
        || path.EndsWith("/csv", StringComparison.Ordinal) || path.EndsWith("/export", StringComparison.Ordinal);

    /// <summary>Presses the one button with these words.</summary>
    public async Task Press(string words)
    {
        await Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Follows the one link with these words.</summary>
    public async Task Follow(string words)
    {
        await Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Sees these words on the page before long.</summary>
    public async Task Sees(string words, int seconds = 60) =>
        await Page.GetByText(words).First.WaitForAsync(new() { Timeout = seconds * 1000, State = WaitForSelectorState.Visible });

    /// <summary>The same person, still signed in, looks at it in another way.</summary>
    public async Task Becomes(Look other)
    {
        look = other;
        await Page.SetViewportSizeAsync(look.Width, look.Height);
        await Page.EmulateMediaAsync(new() { ColorScheme = look.IsDark ? ColorScheme.Dark : ColorScheme.Light });
        await context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["Accept-Language"] = look.Language });
    }

    /// <summary>Nothing for axe to find, nothing wider than the window, nothing in the console.</summary>
    public async Task<IReadOnlyList<string>> Faults()
    {
        var place = $"{Page.Url} at {look}";
        var faults = (await Axe.Violations(Page, onlyColours: look.IsDark))
            .Concat(complaints)
            .Select(fault => $"{place}: {fault}")
            .ToList();
        complaints.Clear();
        if (await Overflow() is { Length: > 0 } wide) faults.Add($"{place}: wider than the window: {wide}");
        return faults;
    }

    // The page scrolls sideways only when something sticks out that no scroller of its own holds; it is named.
    private Task<string> Overflow() => Page.EvaluateAsync<string>(
        """
        () => {
          const root = document.documentElement;
          if (root.scrollWidth <= root.clientWidth) return '';
          const out = [...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > root.clientWidth + 1);
          return `${root.scrollWidth} of ${root.clientWidth} px: ` + out.slice(-3).map(e => e.outerHTML.slice(0, 120)).join(' | ');
        }
        """);

    /// <summary>Closes the window.</summary>
    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
