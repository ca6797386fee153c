using System.Globalization;
using Halfday.Shared;

namespace Halfday.Tests.Shared;

public sealed class WordsTests
{
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
}
