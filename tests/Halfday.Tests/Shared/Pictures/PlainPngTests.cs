using System.Text;
using CsCheck;
using Halfday.Learning.Bodies;
using Halfday.Shared.Pictures;
using Halfday.Tests.Learning.Bank;

namespace Halfday.Tests.Shared.Pictures;

public sealed class PlainPngTests
{
    [Fact]
    public void What_does_not_draw_the_picture_is_left_out()
    {
        var png = TinyPng.Of(30, 20, ("tEXt", Encoding.ASCII.GetBytes("Comment\0the answer is the chuck key")), ("eXIf", [1, 2, 3]));

        var plain = PlainPng.Of(png)!;

        Assert.Equal(TinyPng.Of(30, 20), plain);
        Assert.Equal((30, 20), PngHeader.Sides(plain));
    }

    [Fact]
    public void What_is_plain_stays_as_it_is() => Assert.Equal(TinyPng.Of(5, 5), PlainPng.Of(TinyPng.Of(5, 5)));

    [Fact]
    public void The_pictures_that_are_brought_can_be_shown() => Assert.All(
        ShippedBodies.All, body => Assert.NotNull(PlainPng.Of(ShippedBodies.Picture($"{body.Name}.png")!)));

    [Theory]
    [InlineData(4001, 10), InlineData(10, 4001), InlineData(0, 10), InlineData(10, -1)]
    public void Sides_that_no_page_shows_are_refused(int width, int height) => Assert.Null(PlainPng.Of(HeaderOnly(width, height)));

    [Fact]
    public void Wherever_a_picture_is_cut_off_it_is_none_any_more()
    {
        var png = TinyPng.Of(8, 8);
        Gen.Int[0, png.Length - 1].Sample(length => PlainPng.Of(png.AsSpan(0, length)) is null, iter: Effort.Of(200));
    }

    [Fact]
    public void Any_bytes_are_a_picture_or_none_and_never_break() =>
        Gen.Byte.Array[0, 200].Sample(bytes => PlainPng.Of([.. TinyPng.Of(3, 3).Take(33), .. bytes]) is null or { Length: > 33 }, iter: Effort.Of(2000));

    private static byte[] HeaderOnly(int width, int height)
    {
        var png = TinyPng.Of(1, 1);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        return png;
    }
}
