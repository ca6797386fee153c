using Halfday.Learning.Bank;
using Halfday.Shared.Ui;

namespace Halfday.Tests.Learning.Bank;

public sealed class QuestionWordsTests
{
    [Fact]
    public void Every_kind_has_its_word_in_both_languages()
    {
        Assert.All(QuestionWords.Kinds, kind =>
        {
            Assert.NotEmpty(QuestionWords.OfKind(kind).En);
            Assert.NotEmpty(QuestionWords.OfKind(kind).Zh);
        });
        Assert.Equal(QuestionWords.Kinds.Length, QuestionWords.Kinds.Select(QuestionWords.OfKind).Distinct().Count());
        Assert.Equal("", QuestionWords.OfKind("essay").En);
    }

    [Fact]
    public void Every_state_has_a_word_of_its_own_and_a_mark()
    {
        var states = Enum.GetValues<QuestionState>();

        Assert.Equal(states.Length, states.Select(state => state.Word()).Distinct().Count());
        Assert.Equal((Tone.Open, Tone.Done, Tone.Excused, Tone.Excused), (QuestionState.Proposed.Tone(), QuestionState.InUse.Tone(), QuestionState.Retired.Tone(), QuestionState.Declined.Tone()));
    }

    [Fact]
    public void The_kinds_of_questions_are_those_that_the_form_offers() =>
        Assert.Equal(QuestionWords.Kinds.Order(), Halfday.Tests.Learning.Tests.Asking.EveryKind.Select(asked => asked.Kind).Order());
}
