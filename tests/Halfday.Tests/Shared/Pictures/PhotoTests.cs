using System.Text;
using CsCheck;
using Halfday.Shared.Pictures;
using SkiaSharp;

namespace Halfday.Tests.Shared.Pictures;

/// <summary>A photo is drawn anew: nothing but what it shows is kept.</summary>
public sealed class PhotoTests
{
    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg), InlineData(SKEncodedImageFormat.Png), InlineData(SKEncodedImageFormat.Webp)]
    public void What_phones_make_is_read_and_becomes_a_JPEG(SKEncodedImageFormat format)
    {
        var photo = Photo.Read(Drawn(40, 20, format));

        Assert.Equal((40, 20), (photo!.Width, photo.Height));
        Assert.Equal([0xFF, 0xD8], photo.Bytes[..2]);
    }

    [Fact]
    public void What_is_large_is_made_smaller_in_proportion()
    {
        var photo = Photo.Read(Drawn(3200, 1000, SKEncodedImageFormat.Jpeg))!;

        Assert.Equal((1600, 500), (photo.Width, photo.Height));
    }

    [Fact]
    public void Where_it_was_taken_is_not_kept()
    {
        var file = WithExif(Drawn(40, 20, SKEncodedImageFormat.Jpeg), orientation: 1, "GPS 31.2304 121.4737");

        Assert.Contains("31.2304", Encoding.Latin1.GetString(file), StringComparison.Ordinal);
        var kept = Encoding.Latin1.GetString(Photo.Read(file)!.Bytes);
        Assert.DoesNotContain("31.2304", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 40, 20, false), InlineData(3, 40, 20, true), InlineData(6, 20, 40, false), InlineData(8, 20, 40, true)]
    public void However_the_camera_was_held_it_stands_upright(int orientation, int width, int height, bool darkAtTheEnd)
    {
        // Dark on the left: turned by 90 degrees clockwise the dark is above, by 270 below, by 180 on the right.
        var photo = Photo.Read(WithExif(Drawn(40, 20, SKEncodedImageFormat.Jpeg), orientation, ""))!;

        Assert.Equal((width, height), (photo.Width, photo.Height));
        using var drawn = SKBitmap.Decode(photo.Bytes);
        var (first, last) = (drawn.GetPixel(2, 2), drawn.GetPixel(width - 3, height - 3));
        Assert.Equal(darkAtTheEnd, last.Red < first.Red);
    }

    [Fact]
    public void Bytes_that_are_no_picture_are_none() =>
        Gen.Byte.Array[0, 300].Sample(bytes => Photo.Read(bytes) is null, iter: Effort.Of(300));

    [Fact]
    public void A_page_in_disguise_is_no_picture() => Assert.Null(Photo.Read(Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>")));

    [Fact]
    public void A_broken_picture_never_ends_the_program() => Gen.Select(Gen.Int[0, 600], Gen.Byte).Sample((at, value) =>
    {
        var file = Drawn(40, 20, SKEncodedImageFormat.Jpeg);
        file[at % file.Length] = value;
        return Photo.Read(file) is null or { Width: > 0 };
    }, iter: Effort.Of(300));

    [Fact]
    public void More_bytes_than_are_read_are_refused() => Assert.Null(Photo.Read(new byte[Photo.MostBytes + 1]));

    private static byte[] Drawn(int width, int height, SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.White);
            using var dark = new SKPaint { Color = SKColors.Black };
            canvas.DrawRect(0, 0, width / 2f, height, dark);
        }
        return bitmap.Encode(format, 90).ToArray();
    }

    // An APP1 segment after the start of the image: Exif, big-endian TIFF, one entry 0x0112 of type SHORT, then what else is said.
    private static byte[] WithExif(byte[] jpeg, int orientation, string said)
    {
        byte[] tiff =
        [
            .. "Exif\0\0"u8, .. "MM"u8, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(said),
        ];
        var length = tiff.Length + 2;
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. tiff, .. jpeg[2..]];
    }
}
