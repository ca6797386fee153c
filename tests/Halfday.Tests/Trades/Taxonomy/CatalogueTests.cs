using System.Text;
using CsCheck;
using Halfday.Trades.Taxonomy;

namespace Halfday.Tests.Trades.Taxonomy;

/// <summary>Catalogues of occupations as they are published.</summary>
public sealed class CatalogueTests
{
    [Theory]
    [InlineData("code,title\n51-2021.00,\"Coil Winders, Tapers, and Finishers\"\n")]
    [InlineData("O*NET-SOC Code\tTitle\tDescription\n51-2021.00\tCoil Winders, Tapers, and Finishers\tWind wire coils.\n")]
    [InlineData("conceptType,code,preferredLabel,altLabels\nOccupation,51-2021.00,\"Coil Winders, Tapers, and Finishers\",winder\n")]
    [InlineData("\uFEFFcode,title\r\n51-2021.00,\"Coil Winders, Tapers, and Finishers\"\r\n")]
    public void Ours_and_those_of_ONET_and_ESCO_are_read(string text)
    {
        var (lines, faults) = Read(text);

        Assert.Empty(faults);
        Assert.Equal(("51-2021.00", "Coil Winders, Tapers, and Finishers"), (Assert.Single(lines).Code, lines[0].Title));
    }

    [Theory]
    [InlineData("", "c.csv:1:1: header")]
    [InlineData("name,words\na,b\n", "c.csv:1:1: header")]
    [InlineData("code,title\n,Turner\n", "c.csv:2:1: code")]
    [InlineData("code,title\n51,Turner\n51,Turner again\n", "c.csv:3:1: code")]
    [InlineData("code,title\n51,\n", "c.csv:2:1: title")]
    [InlineData("code,title\n51,\"Turner\n", "row")]
    public void What_is_wrong_is_named_in_its_place_and_nothing_is_read(string text, string named)
    {
        var (lines, faults) = Read(text);

        Assert.Empty(lines);
        Assert.Contains(named, faults[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_of_any_kind_never_end_the_program() =>
        Gen.Byte.Array[0, 200].Sample(bytes => Catalogue.Read(bytes, "c.csv") is var (lines, faults) && (lines.Count == 0 || faults.Count == 0), iter: Effort.Of(1000));

    [Fact]
    public void Another_encoding_is_said_at_its_place() => Assert.Contains("UTF-8", Catalogue.Read([.. "code,title\n1,"u8, 0xFF, 0xFE], "c.csv").Faults[0].ToString(), StringComparison.Ordinal);

    private static (IReadOnlyList<CatalogueLine> Lines, IReadOnlyList<Halfday.Shared.Fault> Faults) Read(string text) => Catalogue.Read(Encoding.UTF8.GetBytes(text), "c.csv");
}
