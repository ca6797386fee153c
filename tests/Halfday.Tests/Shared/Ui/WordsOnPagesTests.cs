using System.Text.RegularExpressions;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Shared.Ui;

/// <summary>Both languages stand side by side in the source; a word that stands alone in a template has no twin.</summary>
public sealed partial class WordsOnPagesTests
{
    // The name of the house, the one language that is named in itself, and the keys of decision.yaml.
    private static readonly string[] SameInBoth =
        ["Halfday", "English", "floor-time", "study", "master-trades", "base-unit", "advanced-unit"];

    [Fact]
    public void Every_word_of_a_template_is_written_in_both_languages()
    {
        var alone = Source.Templates().SelectMany(file => WordsOf(file.Text).Select(word => $"{Path.GetFileName(file.Path)}: {word}"));

        Assert.Empty(alone);
    }

    [Theory]
    [InlineData("<h1>People</h1>", "People")]
    [InlineData("<img alt=\"A lathe\">", "A lathe")]
    [InlineData("<h1>@Say(\"People\", \"人员\")</h1>", null)]
    [InlineData("@model List<Person>\n<p>@Model.Count</p>", null)]
    [InlineData("<p>@x</p>\n@code {\n  Dictionary<string, int> all = new();\n}", null)]
    public void A_word_that_stands_alone_is_found(string template, string? word) =>
        Assert.Equal(word, WordsOf(template).FirstOrDefault());

    private static IEnumerable<string> WordsOf(string template)
    {
        var html = Code().Replace(template, "");
        return Between().Matches(html).Concat(Attribute().Matches(html))
            .Select(match => match.Groups[1].Value.Trim())
            .Where(text => text.Length > 0 && !SameInBoth.Contains(text));
    }

    [GeneratedRegex(@"@\*.*?\*@|^@code.*|^@\{.*?^\}|^@(inject|model|using|inherits|implements|attribute|page)\b[^\n]*", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex("""(?<=[\w"/])>([^<>@{}=;()]*[A-Za-z]{3,}[^<>@{}=;()]*)</""")]
    private static partial Regex Between();

    [GeneratedRegex("""\s(?:title|aria-label|placeholder|alt)="([A-Za-z][^"@]*)["]""")]
    private static partial Regex Attribute();
}
