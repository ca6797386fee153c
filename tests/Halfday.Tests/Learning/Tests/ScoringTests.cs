using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Shared;
using Halfday.Tests.Learning.Bank;

namespace Halfday.Tests.Learning.Tests;

public sealed class ScoringTests
{
    [Theory]
    [InlineData(new[] { 1 }, 1), InlineData(new[] { 0 }, 0), InlineData(new int[0], 0), InlineData(new[] { 0, 1 }, 0)]
    public void One_option_is_all_or_nothing(int[] picks, int points) => Assert.Equal(points, Scoring.Points(Options(false, 3, 1), new ChoiceReply(picks)));

    [Theory]
    [InlineData(new[] { 0, 1 }, 1), InlineData(new[] { 0 }, 0.5), InlineData(new[] { 0, 1, 2 }, 0.5), InlineData(new[] { 0, 2 }, 0), InlineData(new[] { 2, 3 }, 0), InlineData(new[] { 0, 0, 1 }, 1)]
    public void Of_several_options_a_wrong_one_takes_back_a_right_one(int[] picks, double points) =>
        Assert.Equal((decimal)points, Scoring.Points(Options(true, 4, 0, 1), new ChoiceReply(picks)));

    [Fact]
    public void To_pick_everything_gains_nothing_where_as_many_are_wrong() => Assert.Equal(0, Scoring.Points(Options(true, 4, 0, 1), new ChoiceReply([0, 1, 2, 3])));

    [Theory]
    [InlineData(3.14, 1), InlineData(3.15, 1), InlineData(3.13, 1), InlineData(3.150001, 0), InlineData(3.129999, 0)]
    public void A_number_is_right_up_to_the_edge_of_its_tolerance(double said, int points) =>
        Assert.Equal(points, Scoring.Points(new NumberAsked(3.14m, 0.01m, default), new NumberReply((decimal)said)));

    [Fact]
    public void Without_tolerance_a_number_is_right_alone() => Gen.Int[-1000, 1000].Sample(hundredths =>
        Scoring.Points(new NumberAsked(1.5m, 0, default), new NumberReply(hundredths / 100m)) == (hundredths == 150 ? 1 : 0));

    [Theory]
    [InlineData(new[] { 0, 1, 2, 3, 4 }, 1), InlineData(new[] { 4, 3, 2, 1, 0 }, 0), InlineData(new[] { 1, 2, 3, 4, 0 }, 0.75), InlineData(new[] { 0, 1, 3, 2, 4 }, 0.25), InlineData(new[] { 0, 1 }, 0)]
    public void An_order_is_worth_its_neighbours(int[] order, double points) => Assert.Equal((decimal)points, Scoring.Points(Items(5), new OrderReply(order)));

    [Fact]
    public void Only_the_right_order_is_worth_everything() => Gen.Select(Gen.Int[3, 8], Gen.Int).Select(Mixed).Sample(order =>
        (Scoring.Points(Items(order.Length), new OrderReply(order)) == 1) == order.SequenceEqual(order.Order()), iter: Effort.Of(1000));

    [Fact]
    public void A_place_is_right_inside_its_area_and_on_its_edge() => Gen.Select(Gen.Int[0, 100], Gen.Int[0, 100]).Sample((x, y) =>
        Scoring.Points(new PlaceAsked(Guid.Empty, default, new Area(0.2m, 0.3m, 0.4m, 0.5m)), new PlaceReply(x / 100m, y / 100m)) == (x is >= 20 and <= 60 && y is >= 30 and <= 80 ? 1 : 0), iter: Effort.Of(1000));

    [Fact]
    public void No_answer_and_an_answer_of_another_kind_are_worth_nothing() => SomeAsked.Any.Sample(asked =>
        Scoring.Points(asked, null) == 0 && (asked is NumberAsked || Scoring.Points(asked, new NumberReply(0)) == 0) && (asked is ChoiceAsked || Scoring.Points(asked, new ChoiceReply([0])) == 0));

    [Fact]
    public void Points_lie_between_nothing_and_everything_whatever_is_picked() => Gen.Select(SomeAsked.Choice, Gen.Int[0, 11].Array[0, 12]).Sample((asked, picks) =>
        Scoring.Points(asked, new ChoiceReply(picks)) is >= 0 and <= 1, iter: Effort.Of(1000));

    [Fact]
    public void What_is_right_is_worth_everything() => SomeAsked.Any.Sample(asked => Scoring.Points(asked, Asking.RightReply(asked)) == 1, iter: Effort.Of(500));

    [Theory]
    [InlineData("", 0), InlineData("1", 100), InlineData("1 0", 50), InlineData("1 0 0", 33), InlineData("1 1 0", 67), InlineData("1 0 0 0 0 0 0 0", 13), InlineData("1/3 1/3 1/3 0 0 0 0 0", 13), InlineData("1/7 1/7 1/7 1/7 1/7 1/7 1/7 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0", 3)]
    public void A_score_is_the_mean_with_a_half_rounded_up(string points, int score) => Assert.Equal(score, Scoring.Score([.. points.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Part)]));

    [Fact]
    public void A_score_is_what_exact_fractions_say() => Gen.SelectMany(Gen.Int[1, 12], Gen.Int[1, 10], (parts, count) => Gen.Int[0, parts].Array[count].Select(right => (parts, right))).Sample(given =>
    {
        var (parts, right) = given;
        var (sum, whole) = (right.Sum() * 100L, (long)parts * right.Length);
        return Scoring.Score([.. right.Select(each => Math.Round((decimal)each / parts, 10))]) == ((2 * sum) + whole) / (2 * whole);
    }, iter: Effort.Of(2000));

    private static int[] Mixed(int count, int seed)
    {
        int[] order = [.. Enumerable.Range(0, count)];
        new Random(seed).Shuffle(order);
        return order;
    }

    private static decimal Part(string written) => written.Split('/') is [var over, var under] ? Math.Round(decimal.Parse(over) / decimal.Parse(under), 10) : decimal.Parse(written);
    private static ChoiceAsked Options(bool isMultiple, int count, params int[] right) => new(isMultiple, [.. Enumerable.Range(0, count).Select(at => new Text($"{at}", ""))], right);
    private static OrderAsked Items(int count) => new([.. Enumerable.Range(0, count).Select(at => new Text($"{at}", ""))]);
}
