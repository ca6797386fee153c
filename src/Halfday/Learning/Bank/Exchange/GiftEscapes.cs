using System.Text;

namespace Halfday.Learning.Bank.Exchange;

/// <summary>The characters that mean something in GIFT stand behind a backslash where they mean themselves.</summary>
internal static class GiftEscapes
{
    private const string Meaning = "\\~=#{}:";

    /// <summary>The text as it may stand in a question.</summary>
    public static string Escaped(string text) =>
        string.Concat(text.Select(letter => Meaning.Contains(letter, StringComparison.Ordinal) ? "\\" + letter : letter.ToString()));

    /// <summary>What is meant; "\n" is a new line.</summary>
    public static string Unescaped(string text)
    {
        var meant = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] != '\\' || at + 1 == text.Length) meant.Append(text[at]);
            else if (text[++at] == 'n') meant.Append('\n');
            else if (Meaning.Contains(text[at], StringComparison.Ordinal)) meant.Append(text[at]);
            else meant.Append('\\').Append(text[at]);
        }
        return meant.ToString();
    }

    /// <summary>Where one of the words begins that no backslash stands before; -1: nowhere.</summary>
    public static int Find(string text, string word, int from = 0)
    {
        for (var at = from; at <= text.Length - word.Length; at++)
        {
            if (text[at] == '\\') at++;
            else if (string.CompareOrdinal(text, at, word, 0, word.Length) == 0) return at;
        }
        return -1;
    }
}
