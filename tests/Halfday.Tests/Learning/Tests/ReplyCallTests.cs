using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Tests;
using Halfday.Tests.Learning.Bank;

namespace Halfday.Tests.Learning.Tests;

public sealed class ReplyCallTests
{
    [Fact]
    public void What_was_answered_is_shown_again_as_it_was_given() => Gen.Select(SomeAsked.Any, Gen.Int).Sample((asked, seed) =>
    {
        var posed = Asking.Pose(asked, seed);
        var call = Asking.RightCall(posed);
        var (reply, refusal) = call.To(posed);
        posed.Take(reply, default);
        var shown = QuestionShown.Of(posed);
        return refusal is null && posed.Points == 1 && shown.IsAnswered && shown.Picks.SequenceEqual(call.Picks.Order())
            && (asked is not OrderAsked || shown.Order.SequenceEqual(call.Order));
    }, iter: Effort.Of(500));

    [Fact]
    public void Nothing_filled_in_takes_the_answer_back() => Gen.Select(SomeAsked.Any, Gen.Int).Sample((asked, seed) =>
    {
        var posed = Asking.Pose(asked, seed);
        posed.Take(Asking.RightReply(asked), default);
        var (reply, refusal) = new ReplyCall().To(posed);
        posed.Take(reply, default);
        return refusal is null && posed is { Reply: null, RepliedAt: null, Points: 0 };
    });

    [Theory]
    [InlineData(new[] { 3 }, "NoSuchOption"), InlineData(new[] { -1 }, "NoSuchOption"), InlineData(new[] { 0, 1 }, "OnlyOneOption"), InlineData(new[] { 2 }, null)]
    public void Only_options_that_are_shown_are_picked(int[] picks, string? rule) =>
        Assert.Equal(rule, new ReplyCall { Picks = [.. picks] }.To(Asking.Pose(new ChoiceAsked(false, [new("a", ""), new("b", ""), new("c", "")], [0]), 1)).Refusal?.Rule);

    [Theory]
    [InlineData(new[] { 0, 1 }, "NotEachOnce"), InlineData(new[] { 0, 1, 1 }, "NotEachOnce"), InlineData(new[] { 1, 2, 3 }, "NotEachOnce"), InlineData(new[] { 2, 0, 1 }, null)]
    public void Each_thing_has_one_place(int[] order, string? rule) =>
        Assert.Equal(rule, new ReplyCall { Order = [.. order] }.To(Asking.Pose(new OrderAsked([new("a", ""), new("b", ""), new("c", "")]), 1)).Refusal?.Rule);

    [Theory]
    [InlineData("50", "", "OutsideThePicture"), InlineData("101", "1", "OutsideThePicture"), InlineData("-1", "1", "OutsideThePicture"), InlineData("left", "1", "OutsideThePicture"), InlineData("0", "100", null)]
    public void A_point_lies_in_the_picture(string x, string y, string? rule) =>
        Assert.Equal(rule, new ReplyCall { X = x, Y = y }.To(Asking.Pose(new PlaceAsked(Guid.Empty, new("A lathe", ""), new Area(0, 0, 1, 1)), 1)).Refusal?.Rule);

    [Theory]
    [InlineData("12 mm", "NoNumberGiven"), InlineData("12,5", null), InlineData(" 12.5 ", null)]
    public void A_number_is_given_without_its_unit(string number, string? rule) =>
        Assert.Equal(rule, new ReplyCall { Number = number }.To(Asking.Pose(new NumberAsked(12.5m, 0, new("mm", "毫米")), 1)).Refusal?.Rule);
}
