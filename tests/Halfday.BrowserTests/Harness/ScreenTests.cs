namespace Halfday.BrowserTests.Harness;

/// <summary>The judge is judged: a page with a fault of each kind is found out.</summary>
public sealed class ScreenTests(Chromium chromium)
{
    private const string Head = "<!doctype html><html lang=en><title>A page</title><meta name=viewport content='width=device-width'>";

    [Theory]
    [InlineData("<main><h1>A picture</h1><img src='data:,'></main>", "axe image-alt")]
    [InlineData("<main><h1>A table</h1><div style='width:900px'>wide</div></main>", "wider than the window")]
    [InlineData("<main><h1>A script</h1></main><script>console.error('it broke')</script>", "console: it broke")]
    [InlineData("<main><h1>A script</h1></main><script>nothing.here()</script>", "nothing is not defined")]
    public async Task A_fault_is_named(string body, string named)
    {
        await using var screen = await chromium.Open("http://127.0.0.1", Look.Phone);
        await screen.Page.SetContentAsync(Head + body);

        Assert.Contains(await screen.Faults(), fault => fault.Contains(named, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pale_words_are_found_in_the_dark_too()
    {
        await using var screen = await chromium.Open("http://127.0.0.1", Look.Phone with { IsDark = true });
        await screen.Page.SetContentAsync(Head + "<main><h1>A colour</h1><p style='color:#888;background:#777'>Who reads this?</p></main>");

        Assert.Contains(await screen.Faults(), fault => fault.Contains("axe color-contrast", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sound_page_has_none()
    {
        await using var screen = await chromium.Open("http://127.0.0.1", Look.Phone);
        await screen.Page.SetContentAsync(Head + "<main><h1>Quiet</h1><p>Nothing to see.</p></main>");

        Assert.Empty(await screen.Faults());
    }
}
