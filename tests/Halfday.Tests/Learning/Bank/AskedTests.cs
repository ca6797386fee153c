using System.Text.Json;
using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank;

public sealed class AskedTests
{
    private static readonly Asked[] Samples =
    [
        new ChoiceAsked(false, [new("a", "甲"), new("b", "乙")], [1]), new ChoiceAsked(true, [new("a", "甲"), new("b", "乙"), new("c", "丙")], [0, 2]),
        new NumberAsked(3.14m, 0.01m, new("mm", "毫米")), new OrderAsked([new("a", "甲"), new("b", "乙"), new("c", "丙")]),
        new PlaceAsked(Guid.CreateVersion7(), new("A lathe", "车床"), new Area(0.1m, 0.2m, 0.3m, 0.4m)),
    ];

    [Fact]
    public void What_is_asked_comes_back_from_json_as_it_went_in() =>
        Assert.All(Samples, asked => Assert.True(asked.SaysTheSameAs(JsonSerializer.Deserialize<Asked>(JsonSerializer.Serialize(asked))!)));

    [Fact]
    public void No_two_of_them_say_the_same() =>
        Assert.All(Samples.Index(), one => Assert.All(Samples.Index(), other => Assert.Equal(one.Index == other.Index, one.Item.SaysTheSameAs(other.Item))));

    [Fact]
    public void A_place_is_right_inside_its_rectangle_and_on_its_edge()
    {
        var fraction = Gen.Int[0, 100].Select(hundredths => hundredths / 100m);
        Gen.Select(fraction, fraction).Sample((x, y) =>
            new Area(0.2m, 0.3m, 0.4m, 0.5m).Holds(x, y) == (x is >= 0.2m and <= 0.6m && y is >= 0.3m and <= 0.8m));
    }
}
