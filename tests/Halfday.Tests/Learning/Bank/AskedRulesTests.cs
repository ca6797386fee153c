using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Learning.Bodies;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank;

public sealed class AskedRulesTests
{
    private static readonly Text Words = new("What?", "");

    [Fact]
    public void Every_question_that_is_brought_holds_to_the_rules() => Assert.All(
        ShippedBodies.All.SelectMany(body => body.Questions), question => Assert.Null(AskedRules.Check(question.Wording, question.Asked)));

    [Fact]
    public void Whatever_can_be_filled_in_can_be_asked() => SomeAsked.Any.Sample(asked => AskedRules.Check(Words, asked) is null, iter: Effort.Of(500));

    [Fact]
    public void An_option_without_words_is_none() =>
        Assert.Equal("NotTwoOptions", AskedRules.Check(Words, new ChoiceAsked(false, [new("a", ""), new("", "")], [0]))!.Rule);

    [Fact]
    public void A_thing_without_words_has_no_place() =>
        Assert.Equal("NotThreeItems", AskedRules.Check(Words, new OrderAsked([new("a", ""), new("b", ""), new("", "")]))!.Rule);

    [Fact]
    public void A_tolerance_below_nothing_is_none() => Assert.Equal("NoNumber", AskedRules.Check(Words, new NumberAsked(1, -0.1m, default))!.Rule);

    [Theory]
    [InlineData(0, 0, 1, 1, true), InlineData(0.5, 0.5, 0.5, 0.5, true), InlineData(0.5, 0.5, 0.51, 0.5, false), InlineData(-0.1, 0, 1, 1, false), InlineData(0, 0, 0, 1, false), InlineData(0, 0, 1, 0, false)]
    public void An_area_has_an_extent_and_lies_within_its_picture(double x, double y, double width, double height, bool isInside) =>
        Assert.Equal(isInside, AskedRules.Check(Words, new PlaceAsked(Guid.Empty, new("A lathe", ""), new Area((decimal)x, (decimal)y, (decimal)width, (decimal)height))) is null);

    [Fact]
    public void Words_are_counted_in_either_language()
    {
        Assert.Equal("QuestionTooLong", AskedRules.Check(new Text("What?", new string('长', 2001)), new NumberAsked(1, 0, default))!.Rule);
        Assert.Equal("QuestionTooLong", AskedRules.Check(Words, new OrderAsked([new("a", new string('长', 501)), new("b", ""), new("c", "")]))!.Rule);
        Assert.Null(AskedRules.Check(new Text(new string('x', 2000), ""), new NumberAsked(1, 0, default)));
    }
}
