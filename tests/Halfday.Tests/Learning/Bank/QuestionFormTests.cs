using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank;

public sealed class QuestionFormTests
{
    [Fact]
    public void A_question_that_is_opened_and_kept_says_the_same() => SomeAsked.Any.Sample(asked =>
    {
        var form = QuestionForm.Of(Question(asked), "safety");
        var (read, refusal) = form.Read();
        return refusal is null && read!.SaysTheSameAs(asked) && form.Topic == "safety";
    }, iter: Effort.Of(500));

    [Theory]
    [InlineData("single", "a,b", "0", null), InlineData("single", "a,b", "", "NotSomeRight"), InlineData("single", "a,b,c", "0,1", "NotSomeRight"), InlineData("single", "a", "0", "NotTwoOptions")]
    [InlineData("multiple", "a,b,c", "0,2", null), InlineData("multiple", "a,b", "0,1", "NotSomeRight"), InlineData("multiple", "a,b", "7", "NotSomeRight")]
    [InlineData("multiple", "a,b,c,d,e,f,g,h,i,j,k,l,m", "0", "NotTwoOptions")]
    [InlineData("order", "a,b,c", "", null), InlineData("order", "a,b", "", "NotThreeItems"), InlineData("order", "a,b,a", "", "NotThreeItems")]
    [InlineData("essay", "a,b", "0", "NoSuchKind"), InlineData(null, "a,b", "0", "NoSuchKind")]
    public void Options_hold_to_their_rules(string? kind, string options, string right, string? rule) => Assert.Equal(rule, new QuestionForm
    {
        Kind = kind, Wording = "What?", Options = [.. options.Split(',')], Right = [.. right.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)],
    }.Read().Refusal?.Rule);

    [Fact]
    public void Empty_rows_are_left_out_and_what_is_right_stays_right()
    {
        var (asked, _) = new QuestionForm { Kind = "multiple", Wording = "What?", Options = [null, "a", " ", "b", "c"], OptionsZh = ["", "甲"], Right = [1, 4] }.Read();

        var choice = Assert.IsType<ChoiceAsked>(asked);
        Assert.Equal([new Text("a", "甲"), new("b", ""), new("c", "")], choice.Options);
        Assert.Equal([0, 2], choice.Right);
    }

    [Theory]
    [InlineData("12.5", "0.1", null), InlineData("12,5", "", null), InlineData("-1e-3", "0", null)]
    [InlineData("", "0", "NoNumber"), InlineData("twelve", "0", "NoNumber"), InlineData("1", "-1", "NoNumber"), InlineData("1", "x", "NoNumber"), InlineData("1e15", "0", "NoNumber"), InlineData("0.0000000000000001", "0", "NoNumber")]
    public void A_number_is_one(string value, string tolerance, string? rule) =>
        Assert.Equal(rule, new QuestionForm { Kind = "number", Wording = "How much?", Value = value, Tolerance = tolerance }.Read().Refusal?.Rule);

    [Theory]
    [InlineData("0", "0", "100", "100", null), InlineData("29", "10", "13", "25", null)]
    [InlineData("90", "0", "11", "10", "OutsideThePicture"), InlineData("-1", "0", "10", "10", "OutsideThePicture"), InlineData("0", "0", "0", "10", "OutsideThePicture"), InlineData("", "0", "1", "1", "OutsideThePicture")]
    public void A_place_lies_within_its_picture(string x, string y, string width, string height, string? rule) =>
        Assert.Equal(rule, new QuestionForm { Kind = "hotspot", Wording = "Where?", Alt = "A lathe", X = x, Y = y, Width = width, Height = height }.Read().Refusal?.Rule);

    [Fact]
    public void Nothing_is_asked_without_words_nor_with_too_many()
    {
        QuestionForm Form(string wording, string option) => new() { Kind = "single", Wording = wording, Options = [option, "b"], Right = [0] };
        Assert.Equal("QuestionWithoutWords", Form("  ", "a").Read().Refusal!.Rule);
        Assert.Equal("QuestionTooLong", Form(new string('x', 2001), "a").Read().Refusal!.Rule);
        Assert.Equal("QuestionTooLong", Form("What?", new string('x', 501)).Read().Refusal!.Rule);
        Assert.Equal("NoAlt", new QuestionForm { Kind = "hotspot", Wording = "Where?", X = "0", Y = "0", Width = "1", Height = "1" }.Read().Refusal!.Rule);
    }

    private static Question Question(Asked asked) => new()
    {
        SiteId = Guid.Empty, TradeId = Guid.Empty, TopicId = Guid.Empty, Key = "q", Wording = "What?", WordingZh = "什么？", Asked = asked,
    };
}
