using System.Text;

namespace Halfday.Shared;

/// <summary>Turns offsets in a file's bytes into lines and columns as an editor counts them, only when a fault needs one.</summary>
internal sealed class TextPlaces(byte[] bytes)
{
    /// <summary>What is said at the first byte that is not UTF-8.</summary>
    public static readonly Text NotUtf8 = new("is not UTF-8 from here on: save it as UTF-8", "从这里起不是 UTF-8：请另存为 UTF-8");

    private static readonly byte[] Bom = [0xEF, 0xBB, 0xBF];

    /// <summary>Line and column from 1, in characters; CR, LF and CR LF each end one line.</summary>
    public (int Line, int Column) At(long offset)
    {
        var before = bytes.AsSpan(0, (int)Math.Min(offset, bytes.Length));
        var (line, lineStart) = (1, 0);
        for (var at = 0; at < before.Length; at++)
        {
            var endsLine = before[at] == '\n' || (before[at] == '\r' && !(at + 1 < bytes.Length && bytes[at + 1] == '\n'));
            if (endsLine) (line, lineStart) = (line + 1, at + 1);
        }
        return (line, Characters(before[lineStart..]) + 1);
    }

    /// <summary>The offset of the first byte that is not UTF-8; null when all are.</summary>
    public static int? FirstThatIsNotUtf8(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes.AsSpan(at), out _, out var length) != System.Buffers.OperationStatus.Done) return at;
            at += length;
        }
        return null;
    }

    // A character is a code point: every byte that does not continue one.
    private static int Characters(ReadOnlySpan<byte> line)
    {
        if (line.StartsWith(Bom)) line = line[Bom.Length..];
        var count = 0;
        foreach (var each in line) count += (each & 0xC0) == 0x80 ? 0 : 1;
        return count;
    }
}
