using System.Globalization;

namespace Halfday.Tests.Shared.Ui;

/// <summary>The reader's language within one test.</summary>
public static class Language
{
    /// <summary>"en" or "zh-Hans", from here on in the calling test alone.</summary>
    public static void Is(string name) => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(name);
}
