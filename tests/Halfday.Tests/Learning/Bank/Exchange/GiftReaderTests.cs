using System.Text;
using Halfday.Learning.Bank;
using Halfday.Learning.Bank.Exchange;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank.Exchange;

public sealed class GiftReaderTests
{
    [Fact]
    public void A_choice_has_one_right_answer_and_feedback_is_left_out()
    {
        var question = Only("// a comment\n$CATEGORY: $course$/lathe\n\n::Chuck key::Where is the key?{\n=in the hand#Yes!\n~in the chuck#No\\: it flies\n}");

        Assert.Equal(("lathe", "Where is the key?"), (question.Topic, question.Wording.En));
        var choice = Assert.IsType<ChoiceAsked>(question.Asked);
        Assert.Equal((false, "in the hand,in the chuck", 0), (choice.IsMultiple, string.Join(',', choice.Options.Select(option => option.En)), Assert.Single(choice.Right)));
    }

    [Fact]
    public void Weights_make_several_right()
    {
        var choice = Assert.IsType<ChoiceAsked>(Only("::k::Which?{~%50%a ~%-100%b ~%50%c}").Asked);

        Assert.True(choice.IsMultiple);
        Assert.Equal([0, 2], choice.Right);
        Assert.Equal(["a", "b", "c"], choice.Options.Select(option => option.En));
    }

    [Theory]
    [InlineData("{#3.14:0.01}", 3.14, 0.01), InlineData("{#5}", 5, 0), InlineData("{#1..5}", 3, 2), InlineData("{#=3:1}", 3, 1), InlineData("{#=%100%3:1#right}", 3, 1), InlineData("{# -2.5 : 0.5 }", -2.5, 0.5)]
    public void A_number_has_a_tolerance_or_a_range(string answers, double value, double tolerance) =>
        Assert.Equal(new NumberAsked((decimal)value, (decimal)tolerance, new("", "")), Only($"::k::How far?{answers}").Asked);

    [Fact]
    public void A_unit_stands_in_our_comment_before_its_question() =>
        Assert.Equal(new NumberAsked(3, 0, new("mm", "毫米")), Only("//unit mm | 毫米\n::k::How far?{#3:0}").Asked);

    [Fact]
    public void Matched_to_places_it_is_an_order() =>
        Assert.Equal(["clamp", "centre", "cut"], Assert.IsType<OrderAsked>(Only("::k::In which order?{=cut -> 3 =clamp -> 1 =centre -> 2}").Asked).Items.Select(item => item.En));

    [Theory]
    [InlineData("{T}", 0), InlineData("{FALSE}", 1), InlineData("{ true#yes }", 0), InlineData("{F}", 1)]
    public void True_or_false_is_one_of_two(string answers, int right) => Assert.Equal(right, Assert.Single(Assert.IsType<ChoiceAsked>(Only($"It turns.{answers}").Asked).Right));

    [Fact]
    public void What_is_missing_inside_a_sentence_becomes_a_gap() => Assert.Equal("The key is _____ the hand.", Only("::k::The key is {=in ~on} the hand.").Wording.En);

    [Fact]
    public void Behind_a_backslash_a_sign_is_itself() =>
        Assert.Equal(("a = b {c} ~ # : \\ d", "x=1"), Only("::k::a \\= b \\{c\\} \\~ \\# \\: \\\\ d{=x\\=1 ~y}") is { Asked: ChoiceAsked choice } question ? (question.Wording.En, choice.Options[0].En) : default);

    [Theory]
    [InlineData("::k::Who?{=Tom =Tim}"), InlineData("::k::Write.{}"), InlineData("::k::Match{=a -> x =b -> y}"), InlineData("::k::No answers"), InlineData("::k::Open{=a ~b"), InlineData("::k::How far?{#far}"), InlineData("::k::Which?{~a ~b}"), InlineData("::k::{=a ~b}")]
    public void What_has_no_form_here_is_a_fault_at_its_line(string question)
    {
        var fault = Assert.Single(Read("// first\n\n" + question).Faults);

        Assert.Equal((3, "k"), (fault.Line, fault.Field));
        Assert.NotEqual(fault.Wrong.En, fault.Wrong.Zh);
    }

    [Fact]
    public void All_faults_are_told_at_once_and_nothing_is_taken()
    {
        var read = Read("::a::x{}\n\n::b::fine?{=a ~b}\n\n::c::y{}");

        Assert.Equal([("a", 1), ("c", 5)], read.Faults.Select(fault => (fault.Field, fault.Line)));
        Assert.Empty(read.Questions);
    }

    [Fact]
    public void Encodings_are_told_by_their_mark()
    {
        const string Gift = "::k::Où?{=là ~ici}";
        Assert.All([[.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Gift)], [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Gift)], [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Gift)]],
            (byte[] bytes) => Assert.Equal("Où?", Assert.Single(GiftReader.Read(bytes, "q").Questions).Wording.En));
        Assert.Equal((1, 7), Assert.Single(GiftReader.Read(Encoding.Latin1.GetBytes(Gift), "q").Faults) is var fault ? (fault.Line, fault.Column) : default);
    }

    [Fact]
    public void The_same_name_gives_the_same_key_and_ours_stay() =>
        Assert.Equal(("chuck-key", true), (Only("::chuck-key::x?{=a ~b}").Key, Only("::Chuck Key::x?{=a ~b}").Key == Only("::Chuck Key::y?{=a ~b}").Key));

    private static CarriedQuestion Only(string gift) => Assert.Single(Read(gift).Questions);
    private static QuestionsRead Read(string gift) => GiftReader.Read(Encoding.UTF8.GetBytes(gift), "q.gift");
}
