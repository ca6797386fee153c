using System.Text;
using System.Text.Json;
using CsCheck;

namespace Halfday.Planner.Tests.Reading;

/// <summary>Hurts a file as bytes, as tokens and as fields: what is left may be a rota still, JSON still, or nothing.</summary>
internal static class Wounds
{
    private static readonly string[] Strangers =
    [
        "null", "true", "0", "-1", "-0", "3", "1.5", "1e999", "-1e-999", "2147483648", "99999999999999999999999", "1" + new string('0', 400),
        "\"\"", "\"0\"", "\"l1\"", "\"W1\"", "\"optimal\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"100000000000\"", "\"" + new string('1', 300) + "\"",
        "[]", "{}", "[[]]", "[null]", "{\"id\": \"l1\"}", new string('[', 20) + new string(']', 20), new string('[', 3_000), "{\"a\":", "]", "}", ",", ":", "\"", "é", " ",
    ];

    private static readonly byte[][] NoText = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0], [0xef, 0xbb, 0xbf], [0xf4, 0x90, 0x80, 0x80]];

    /// <summary>One to four wounds, each a place and a kind.</summary>
    public static readonly Gen<(int Kind, int At, int With)[]> Any = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Array[1, 4];

    public static byte[] Of(byte[] text, (int Kind, int At, int With)[] wounds)
    {
        foreach (var (kind, at, with) in wounds)
            if (text.Length > 0) text = Of(text, kind, at, with);
        return text;
    }

    private static byte[] Of(byte[] text, int kind, int at, int with) => kind switch
    {
        0 => [.. text[..(at % text.Length)], (byte)with, .. text[(at % text.Length + 1)..]],
        1 => [.. text[..(at % text.Length)], .. NoText[with % NoText.Length], .. text[(at % text.Length)..]],
        2 => text[..(at % text.Length)],
        3 => AFieldTwice(text, at, with),
        4 => Token(text, at, _ => []),
        _ => Token(text, at, _ => Encoding.UTF8.GetBytes(Strangers[with % Strangers.Length])),
    };

    /// <summary>Replaces one token; of what cannot be read, whatever comes first.</summary>
    private static byte[] Token(byte[] text, int at, Func<byte[], byte[]> with)
    {
        var tokens = Tokens(text);
        if (tokens.Count == 0) return text;
        var (from, to, _) = tokens[at % tokens.Count];
        return [.. text[..from], .. with(text[from..to]), .. text[to..]];
    }

    /// <summary>Writes a field once more, with another's value.</summary>
    private static byte[] AFieldTwice(byte[] text, int at, int with)
    {
        var tokens = Tokens(text);
        var names = tokens.Where(t => t.Kind == JsonTokenType.PropertyName).ToList();
        var values = tokens.Where(t => t.Kind is JsonTokenType.String or JsonTokenType.Number or JsonTokenType.Null).ToList();
        if (names.Count == 0 || values.Count == 0) return text;
        var ((from, to, _), (begin, end, _)) = (names[at % names.Count], values[with % values.Count]);
        return [.. text[..from], .. text[from..to], (byte)':', .. text[begin..end], (byte)',', .. text[from..]];
    }

    private static List<(int From, int To, JsonTokenType Kind)> Tokens(byte[] text)
    {
        var tokens = new List<(int, int, JsonTokenType)>();
        var reader = new Utf8JsonReader(text);
        try
        {
            while (reader.Read()) tokens.Add(((int)reader.TokenStartIndex, End(reader), reader.TokenType));
        }
        catch (JsonException)
        {
            // An earlier wound goes this deep; what stands before it can be hurt still.
        }
        return tokens;
    }

    /// <summary>Without the colon that the reader takes with a name.</summary>
    private static int End(Utf8JsonReader reader) => reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.String
        ? (int)reader.TokenStartIndex + reader.ValueSpan.Length + 2 : (int)reader.BytesConsumed;
}
