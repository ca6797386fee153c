using System.Buffers.Binary;

namespace Halfday.Shared.Pictures;

/// <summary>The beginning of a PNG file: its signature, then the header chunk with width and height (W3C PNG, section 11.2.1).</summary>
public static class PngHeader
{
    private const int WidthAt = 16, HeightAt = 20, Length = 24;
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The picture that the bytes are.</summary>
    /// <exception cref="InvalidDataException">They are no PNG.</exception>
    public static Picture Describe(ReadOnlySpan<byte> png, Guid siteId, string hash)
    {
        if (!IsPng(png)) throw new InvalidDataException("This is no PNG.");
        var (width, height) = Sides(png);
        return new Picture { SiteId = siteId, Hash = hash, Type = "image/png", Width = width, Height = height };
    }

    /// <summary>They begin as a PNG does.</summary>
    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.Length >= Length && bytes.StartsWith(Signature);

    /// <summary>Width and height, pixels.</summary>
    public static (int Width, int Height) Sides(ReadOnlySpan<byte> png) =>
        (BinaryPrimitives.ReadInt32BigEndian(png[WidthAt..]), BinaryPrimitives.ReadInt32BigEndian(png[HeightAt..]));
}
