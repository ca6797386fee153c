using System.Buffers.Binary;
using System.Text;

namespace Halfday.Shared.Pictures;

/// <summary>
/// A PNG reduced to what draws it: the critical chunks and transparency (W3C PNG, chapters 5 and 11). Words, times and places that
/// a camera or a program wrote into the file are gone; they may say more than the picture.
/// </summary>
public static class PlainPng
{
    private const int MostBytes = 2 * 1024 * 1024, LongestSide = 4000, SignatureLength = 8, AroundData = 12;
    private static readonly string[] Kept = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"];

    /// <summary>The bytes that draw the picture; null: they are no whole PNG, or a larger one than is kept.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> png)
    {
        if (png.Length > MostBytes || !PngHeader.IsPng(png)) return null;
        var plain = new List<byte>(png.Length);
        plain.AddRange(png[..SignatureLength]);
        var isWhole = false;
        for (var at = SignatureLength; !isWhole; at += Length(png, at) + AroundData)
        {
            if (png.Length - at < AroundData || Length(png, at) is < 0 || Length(png, at) > png.Length - at - AroundData) return null;
            var chunk = png.Slice(at, Length(png, at) + AroundData);
            var name = Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (Kept.Contains(name)) plain.AddRange(chunk);
            isWhole = name == "IEND";
        }
        return HasSides([.. plain]) ? [.. plain] : null;
    }

    private static int Length(ReadOnlySpan<byte> png, int at) => BinaryPrimitives.ReadInt32BigEndian(png[at..]);

    private static bool HasSides(ReadOnlySpan<byte> png)
    {
        var (width, height) = PngHeader.Sides(png);
        return width is > 0 and <= LongestSide && height is > 0 and <= LongestSide;
    }
}
