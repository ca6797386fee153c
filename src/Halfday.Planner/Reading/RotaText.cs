using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>The way from bytes to a value or faults that problem and plan share.</summary>
internal static class RotaText
{
    private const int MostBytes = 32 << 20;
    private const int MostValues = 2_000_000;

    /// <summary>At most one byte more than can be read, so that an endless stream ends.</summary>
    public static byte[] Bytes(Stream from)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 16];
        int read;
        while (kept.Length <= MostBytes && (read = from.Read(buffer)) > 0) kept.Write(buffer, 0, read);
        return kept.ToArray();
    }

    public static Read<T> Read<T>(byte[] utf8, Func<Spot, Faults, T?> build) where T : class
    {
        var json = utf8.AsSpan().StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;
        var faults = new Faults(json);
        if (json.Length > MostBytes) faults.Add(0, "$", $"is larger than {MostBytes >> 20} MB", "plan fewer leaders at a time");
        var root = faults.Any ? null : Parse(json, faults);
        var value = root is null ? null : build(root, faults);
        return faults.Any ? new Read<T>(null, faults.InOrder) : new Read<T>(value, []);
    }

    public static void Format(Spot root, Faults faults, string format)
    {
        var spot = faults.Field(root, "format");
        if (spot is not null && (spot.Kind != JsonTokenType.String || spot.Text != format)) faults.Add(spot, "is another format", $"write \"{format}\"");
    }

    private static Spot? Parse(byte[] json, Faults faults)
    {
        var reading = new SpotReading(json, MostValues);
        try
        {
            return reading.Run();
        }
        catch (TooMuch)
        {
            faults.Add(0, "$", $"has more than {MostValues} values", "plan fewer leaders at a time");
        }
        catch (JsonException e)
        {
            faults.Add(Offset(json, e), reading.Within?.Path ?? "$", "is not JSON: " + Sentence(e.Message), "mend the text");
        }
        catch (InvalidOperationException)
        {
            faults.Add(reading.Offset, reading.Within?.Path ?? "$", "has a text of bytes or escapes that are no characters", "write it in UTF-8");
        }
        return null;
    }

    /// <summary>The reader tells line and byte; the first line's 0.</summary>
    private static int Offset(byte[] json, JsonException e)
    {
        var at = 0;
        for (var line = e.LineNumber ?? 0; line > 0 && at < json.Length; line--) at += json.AsSpan(at).IndexOf((byte)'\n') + 1;
        return at + (int)(e.BytePositionInLine ?? 0);
    }

    private static string Sentence(string message) => message.Split(" LineNumber:")[0].TrimEnd('.');
}
