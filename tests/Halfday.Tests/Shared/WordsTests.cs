using System.Globalization;
using System.Text.RegularExpressions;
using Halfday.Shared;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared;

/// <summary>Every word that a person can see is written in both languages.</summary>
public sealed partial class WordsTests
{
    [Fact]
    public void No_page_shows_a_word_that_stands_in_one_language_alone()
    {
        var alone = Source.Files().Where(file => !file.Path.EndsWith(".cs", StringComparison.Ordinal)).SelectMany(WordsAlone).ToList();

        Assert.Empty(alone);
    }

    [Fact]
    public void The_search_for_lonely_words_bites() =>
        Assert.NotEmpty(WordsAlone(new SourceFile("Planted.cshtml", "<p>Check in</p>")));

    [Fact]
    public void A_text_is_read_in_the_readers_language()
    {
        var text = new Text("Check in", "报到");

        Assert.Equal("报到", In("zh-Hans", text.ToString));
        Assert.Equal("Check in", In("en", text.ToString));
        Assert.Equal("报到", text.In("zh-Hans"));
    }

    [Theory]
    [InlineData(1, "1 half day", "1 个半天")]
    [InlineData(3, "3 half days", "3 个半天")]
    public void Counted_nouns_have_their_plural(int n, string en, string zh)
    {
        Assert.Equal(en, In("en", () => Words.Count(n, "half day", "half days", "个半天")));
        Assert.Equal(zh, In("zh-Hans", () => Words.Count(n, "half day", "half days", "个半天")));
    }

    private static string In(string culture, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = new CultureInfo(culture);
        try { return say(); }
        finally { CultureInfo.CurrentUICulture = before; }
    }

    // What stands between two tags, after code and expressions are taken out, must hold no word of two letters or more.
    private static IEnumerable<string> WordsAlone(SourceFile file) =>
        BetweenTags().Matches(Comments().Replace(CodeBlocks().Replace(file.Text, ""), ""))
            .Select(match => match.Groups[1].Value)
            .Where(text => !text.Contains('@', StringComparison.Ordinal) && !text.Contains('{', StringComparison.Ordinal)
                && !text.Contains('"', StringComparison.Ordinal) && !text.Contains("=>", StringComparison.Ordinal) && !text.Contains(';', StringComparison.Ordinal))
            .Where(text => Word().IsMatch(text) && text.Trim() is not ("English" or "中文" or "Halfday" or "UTC" or "CSV" or "API" or "YAML" or "JSON"))
            .Select(text => $"{file.Path}: {text.Trim()}");

    [GeneratedRegex(@"<[a-z][^<>]*>([^<>]+)</")]
    private static partial Regex BetweenTags();

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"@code\s*\{.*\z|@\{.*?^\}", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex(@"[A-Za-z]{2,}|[\u4e00-\u9fff]")]
    private static partial Regex Word();
}
