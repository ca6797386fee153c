using SkiaSharp;

namespace Halfday.Shared.Pictures;

/// <summary>
/// A photo that somebody handed in, drawn anew: whatever else the file carried (place, camera, a program in disguise) is gone, it
/// stands upright and is bounded in size.
/// </summary>
/// <param name="Bytes">A JPEG.</param>
public sealed record Photo(byte[] Bytes, int Width, int Height)
{
    /// <summary>The most that is read; phones make files of 3 to 8 MB.</summary>
    public const int MostBytes = 12 << 20;

    // A page shows nothing larger; more pixels than this are refused unread, for they could fill the memory.
    private const int LongestSide = 1_600, MostPixels = 64_000_000, Quality = 82;

    /// <summary>Reads JPEG, PNG or WebP; null: it is none of them, or too large.</summary>
    public static Photo? Read(byte[] file)
    {
        if (file.Length > MostBytes) return null;
        using var data = SKData.CreateCopy(file);
        using var codec = SKCodec.Create(data);
        if (codec is null || (long)codec.Info.Width * codec.Info.Height is 0 or > MostPixels) return null;

        using var drawn = SKBitmap.Decode(codec);
        return drawn is null ? null : Upright(drawn, codec.EncodedOrigin);
    }

    private static Photo Upright(SKBitmap drawn, SKEncodedOrigin origin)
    {
        var turned = origin >= SKEncodedOrigin.LeftTop;
        var (width, height) = turned ? (drawn.Height, drawn.Width) : (drawn.Width, drawn.Height);
        var scale = Math.Min(1f, LongestSide / (float)Math.Max(width, height));
        var size = new SKImageInfo(Math.Max(1, (int)(width * scale)), Math.Max(1, (int)(height * scale)));
        using var surface = SKSurface.Create(size);
        surface.Canvas.Clear(SKColors.White);
        surface.Canvas.Scale(size.Width / (float)width, size.Height / (float)height);
        surface.Canvas.Concat(Standing(origin, drawn.Width, drawn.Height));
        using var image = SKImage.FromBitmap(drawn);
        surface.Canvas.DrawImage(image, 0, 0, new SKSamplingOptions(SKCubicResampler.Mitchell));
        using var shot = surface.Snapshot();
        using var jpeg = shot.Encode(SKEncodedImageFormat.Jpeg, Quality);
        return new Photo(jpeg.ToArray(), size.Width, size.Height);
    }

    // How the camera was held (Exif 2.32, tag Orientation, values 1 to 8), as a turn of the picture into its frame.
    private static SKMatrix Standing(SKEncodedOrigin origin, float w, float h) => origin switch
    {
        SKEncodedOrigin.TopRight => new(-1, 0, w, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new(-1, 0, w, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new(1, 0, 0, 0, -1, h, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new(0, -1, h, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new(0, -1, h, -1, 0, w, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new(0, 1, 0, -1, 0, w, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
