namespace Halfday.BrowserTests.Harness;

/// <summary>How a person looks at Halfday: width in CSS pixels, the browser's language, light or dark.</summary>
public sealed record Look(int Width, string Language, bool IsDark)
{
    /// <summary>A desk.</summary>
    public static readonly Look Desk = new(1280, "en", false);

    /// <summary>A phone.</summary>
    public static readonly Look Phone = new(360, "en", false);

    /// <summary>Every pairing of width, language and light that people have.</summary>
    public static readonly Look[] All =
        [.. from width in new[] { 1280, 360 } from language in new[] { "en", "zh-CN" } from dark in new[] { false, true } select new Look(width, language, dark)];

    /// <summary>Half as many, in which each width still meets each language and each light, and so on.</summary>
    public static readonly Look[] Pairs = [new(1280, "en", false), new(1280, "zh-CN", true), new(360, "en", true), new(360, "zh-CN", false)];

    /// <summary>Of the window, in CSS pixels.</summary>
    public int Height => Width < 600 ? 780 : 800;

    public override string ToString() => $"{Width} px, {Language}, {(IsDark ? "dark" : "light")}";
}
