using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Halfday.BrowserTests.Harness;

/// <summary>One window of the browser. It remembers what the console said: errors there are faults of the page.</summary>
public sealed class Screen : IAsyncDisposable
{
    private static readonly AxeRunOptions Rules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
    };

    private readonly IBrowserContext context;
    private readonly Look look;
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

    /// <summary>Signs in by name and password, as a person does.</summary>
    public async Task SignIn(string name, string password)
    {
        await Go("/sign-in");
        await Page.FillAsync("input[name=name]", name);
        await Page.FillAsync("input[name=password]", password);
        await Page.ClickAsync("main button, form[method=post] button.primary");
        await Page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    /// <summary>Nothing for axe to find, nothing wider than the window, nothing in the console.</summary>
    public async Task<IReadOnlyList<string>> Faults()
    {
        var place = $"{Page.Url} at {look}";
        var found = await Page.RunAxe(Rules);
        var faults = found.Violations
            .SelectMany(rule => rule.Nodes.Take(3).Select(node => $"{place}: axe {rule.Id}: {rule.Help}: {node.Html}"))
            .Concat(complaints.Select(complaint => $"{place}: {complaint}"))
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
