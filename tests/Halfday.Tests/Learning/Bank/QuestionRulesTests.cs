using CsCheck;
using Halfday.Learning.Bank;
using Halfday.Shared;

namespace Halfday.Tests.Learning.Bank;

public sealed class QuestionRulesTests
{
    private static readonly Guid Worker = Guid.CreateVersion7(), Keeper = Guid.CreateVersion7();

    [Fact]
    public void Nobody_answers_their_own_proposal() => Assert.Equal("OwnQuestion", Proposed().Answer(takes: true, "", Worker)!.Rule);

    [Fact]
    public void To_decline_takes_a_word()
    {
        var question = Proposed();

        Assert.Equal("DeclinedWithoutWord", question.Answer(takes: false, "  ", Keeper)!.Rule);
        Assert.Null(question.Answer(takes: false, "We have one like it.", Keeper));

        Assert.Equal((QuestionState.Declined, "We have one like it.", Keeper), (question.State, question.Word, question.AnsweredById));
    }

    [Fact]
    public void Twice_is_once_and_the_first_answer_stays()
    {
        var question = Proposed();

        Assert.Null(question.Answer(takes: true, "Good.", Keeper));
        Assert.Null(question.Answer(takes: true, "Very good.", Keeper));

        Assert.Equal((QuestionState.InUse, "Good."), (question.State, question.Word));
        Assert.Equal("IsAnswered", question.Answer(takes: false, "No.", Keeper)!.Rule);
    }

    [Fact]
    public void A_proposal_is_neither_retired_nor_used_before_it_is_taken()
    {
        Assert.Equal("IsNoQuestionYet", Proposed().Retire()!.Rule);
        Assert.Equal("IsNoQuestionYet", Proposed().Use()!.Rule);
    }

    [Fact]
    public void A_question_is_retired_and_used_again()
    {
        var question = New(QuestionState.InUse);
        Assert.Null(question.Retire());
        Assert.Null(question.Retire());
        Assert.Equal(QuestionState.Retired, question.State);
        Assert.Null(question.Use());
        Assert.Equal(QuestionState.InUse, question.State);
    }

    [Fact]
    public void Whatever_happens_a_declined_question_is_never_asked_and_nobody_took_their_own() =>
        Gen.Select(Gen.Int[0, 3], Gen.Bool).Array[1, 10].Sample(acts =>
        {
            var (question, declined) = (Proposed(), false);
            foreach (var (act, own) in acts)
            {
                if (act == 0) question.Retire();
                else if (act == 1) question.Use();
                else question.Answer(takes: act == 2, "A word.", own ? Worker : Keeper);
                declined |= question.State == QuestionState.Declined;
                if (question.AnsweredById == Worker || (declined && question.State != QuestionState.Declined)) return false;
            }
            return true;
        });

    private static Question Proposed() => New(QuestionState.Proposed);

    private static Question New(QuestionState state) => new()
    {
        SiteId = Guid.CreateVersion7(), TradeId = Guid.CreateVersion7(), TopicId = Guid.CreateVersion7(), Key = "q", Wording = "What is right?",
        Asked = new ChoiceAsked(false, [new Text("a", ""), new Text("b", "")], [0]), State = state, AuthorId = Worker,
    };
}
