using System.Globalization;

namespace Halfday.Shared;

/// <summary>A sentence written in both languages of the house, chosen when it is shown, not when it is made.</summary>
/// <param name="En">English.</param>
/// <param name="Zh">Simplified Chinese.</param>
public readonly record struct Text(string En, string Zh)
{
    /// <summary>The sentence in the language of the reader: the current UI culture.</summary>
    public override string ToString() => Words.IsChinese ? Zh : En;

    /// <summary>The sentence in a named language, whatever the current one: "en" or "zh-Hans".</summary>
    public string In(string language) => language.StartsWith("zh", StringComparison.Ordinal) ? Zh : En;
}

/// <summary>How a page speaks: both languages stand side by side in the source, so that neither can be forgotten.</summary>
public static class Words
{
    /// <summary>The languages of the house, by the names browsers and people.csv use.</summary>
    public static readonly string[] Languages = ["en", "zh-Hans"];

    /// <summary>True when the reader reads Chinese.</summary>
    public static bool IsChinese => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh";

    /// <summary>The one of the two that the reader reads.</summary>
    public static string Say(string en, string zh) => IsChinese ? zh : en;

    /// <summary>A counted noun: English has a singular and a plural, Chinese a measure word ("3 half days", "3 个半天").</summary>
    public static string Count(long n, string one, string many, string zh) =>
        IsChinese ? $"{n} {zh}" : $"{n} {(n == 1 ? one : many)}";

    /// <summary>The same in English, whoever reads: for the command line ("1 site", "2 sites"). The plural adds an s unless given.</summary>
    public static string CountEn(long n, string one, string? many = null) => $"{n} {(n == 1 ? one : many ?? one + "s")}";

    /// <summary>A name that has a Chinese form, perhaps empty: then the other stands for both.</summary>
    public static string Name(string name, string? nameZh) =>
        IsChinese && !string.IsNullOrEmpty(nameZh) ? nameZh : name;
}
