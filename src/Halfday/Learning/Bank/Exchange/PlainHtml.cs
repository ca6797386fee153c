using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Halfday.Shared;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>
/// A text in two languages as HTML and back. Both stand side by side in the spans of Moodle's multi-language filter
/// (<c>&lt;span lang="en" class="multilang"&gt;</c>). Coming back all else of HTML is dropped: what remains is text.
/// </summary>
public static partial class PlainHtml
{
    private const string English = "en", Chinese = "zh";

    /// <summary>The text as HTML; one that has no Chinese form has no spans.</summary>
    public static string Of(Text text) => text.Zh.Length == 0 ? Encoded(text.En)
        : $"<span lang=\"en\" class=\"multilang\">{Encoded(text.En)}</span><span lang=\"zh_cn\" class=\"multilang\">{Encoded(text.Zh)}</span>";

    /// <summary>What a reader would see of it, in both languages. Scripts and styles are dropped with what they hold.</summary>
    public static Text Read(string html)
    {
        var found = new Languages();
        var at = 0;
        foreach (Match tag in Tag().Matches(html))
        {
            found.Add(html[at..tag.Index]);
            found.Meet(tag.Value, tag.Groups["name"].Value.ToLowerInvariant(), tag.Groups["end"].Length > 0);
            at = tag.Index + tag.Length;
        }
        found.Add(html[at..]);
        return found.AsText;
    }

    private static string Encoded(string text) =>
        WebUtility.HtmlEncode(text).Replace("%", "&#37;", StringComparison.Ordinal).ReplaceLineEndings("<br />");

    // A comment; a script or style to its end, or to the end of all; or a tag, which begins with a letter: "a < b" is text.
    [GeneratedRegex("""<!--.*?(?:-->|\z)|<(?<name>script|style)\b.*?(?:</\k<name>\s*>|\z)|<!\[CDATA\[|\]\]>|<[!?][^<>]*>|<(?<end>/?)(?<name>[a-z][a-z0-9]*)\b(?:"[^"]*"|'[^']*'|[^'"<>])*>""", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex("""\blang\s*=\s*["']?(?<lang>[a-z]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex Lang();

    // A sign that begins no tag must not begin one when what stands behind it is dropped: "<<b>a>".
    [GeneratedRegex("""<(?=[a-z/!?]|\z)""", RegexOptions.IgnoreCase)]
    private static partial Regex Stray();

    [GeneratedRegex("""[ \t\r\n\f\u00A0]+""")]
    private static partial Regex Spaces();

    // Gathers the pieces by language: what stands in no span belongs to all.
    private sealed class Languages
    {
        private readonly StringBuilder english = new(), chinese = new(), other = new();
        private readonly Stack<string?> spans = new();
        private bool hasChinese;

        public Text AsText => new(Tidy(english) is { Length: > 0 } en ? en : Tidy(other) is { Length: > 0 } foreign ? foreign : Tidy(chinese), hasChinese ? Tidy(chinese) : "");

        public void Add(string piece) => Put(WebUtility.HtmlDecode(Spaces().Replace(Stray().Replace(piece, "< "), " ")));

        public void Meet(string tag, string name, bool isEnd)
        {
            if (name is "br" or "p" or "div" or "li" or "tr") Put("\n");
            else if (name == "span" && isEnd) spans.TryPop(out _);
            else if (name == "span" && !tag.EndsWith("/>", StringComparison.Ordinal)) spans.Push(LanguageOf(tag));
            hasChinese |= spans.Contains(Chinese);
        }

        private static string? LanguageOf(string tag)
        {
            if (!tag.Contains("multilang", StringComparison.OrdinalIgnoreCase) || Lang().Match(tag) is not { Success: true } named) return null;
            var lang = named.Groups["lang"].Value.ToLowerInvariant();
            return lang is English or Chinese ? lang : "other";
        }

        private void Put(string piece)
        {
            var language = spans.FirstOrDefault(each => each is not null);
            if (language is null or English) english.Append(piece);
            if (language is null or Chinese) chinese.Append(piece);
            if (language is null or "other") other.Append(piece);
        }

        private static string Tidy(StringBuilder text) =>
            string.Join('\n', text.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }
}
