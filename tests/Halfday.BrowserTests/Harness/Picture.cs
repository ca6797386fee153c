namespace Halfday.BrowserTests.Harness;

/// <summary>The README's picture: drawn when there is none, or when HALFDAY_PICTURE=1 asks; else a test run leaves the tree clean.</summary>
public static class Picture
{
    private static readonly string File = Path.Combine(OneWorks.Root(), "docs", "picture.png");

    /// <summary>Draws what the screen shows, at a desk.</summary>
    public static async Task DrawWhenAsked(Screen screen)
    {
        if (System.IO.File.Exists(File) && Environment.GetEnvironmentVariable("HALFDAY_PICTURE") != "1") return;

        var before = screen.Look;
        await screen.Becomes(Look.Desk);
        await screen.Page.ScreenshotAsync(new() { Path = File });
        await screen.Becomes(before);
    }
}
