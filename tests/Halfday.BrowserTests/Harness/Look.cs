namespace Halfday.BrowserTests.Harness;

/// <summary>How a person looks at Halfday: width in CSS pixels, the browser's language, light or dark.</summary>
public sealed record Look(int Width, string Language, bool IsDark)
{
    /// <summary>A desk.</summary>
    public static readonly Look Desk = new(1280, "en", false);

    /// <summary>A phone.</summary>
    public static readonly Look Phone = new(360, "en", false);

    /// <summary>Every pairing of language, width and light that people have; one language after the other, for that takes a new page.</summary>
    public static readonly Look[] All =
        [.. from language in new[] { "en", "zh-CN" } from width in new[] { 1280, 360 } from dark in new[] { false, true } select new Look(width, language, dark)];

    /// <summary>Of the window, in CSS pixels.</summary>
    public int Height => Width < 600 ? 780 : 800;

    public override string ToString() => $"{Width} px, {Language}, {(IsDark ? "dark" : "light")}";
}
