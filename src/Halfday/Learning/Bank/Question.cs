using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Learning.Bank;

/// <summary>Where a question stands.</summary>
public enum QuestionState
{
    /// <summary>A worker wrote it; those who keep the bank have not looked yet.</summary>
    Proposed,

    /// <summary>Tests draw it.</summary>
    InUse,

    /// <summary>No test draws it any more; answers given stay.</summary>
    Retired,

    /// <summary>It was proposed, and those who keep the bank would not have it; they said why.</summary>
    Declined,
}

/// <summary>A question of a trade's bank, on one topic. Its key never leaves the server.</summary>
[Called("question", "题目")]
public sealed class Question : IJournaled
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid TradeId { get; init; }
    public required Guid TopicId { get; set; }

    /// <summary>Its name within the trade, for files.</summary>
    public required string Key { get; init; }

    public required string Wording { get; set; }
    public string WordingZh { get; set; } = "";

    /// <summary>What is to be chosen, put in order, reckoned or found, and what is right.</summary>
    [Sealed]
    public required Asked Asked { get; set; }

    public QuestionState State { get; set; } = QuestionState.InUse;

    /// <summary>The worker who wrote it; null: it came with a body of knowledge.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Who took or declined it; null: nobody yet, or it never was a proposal.</summary>
    public Guid? AnsweredById { get; private set; }

    /// <summary>What they said to it; one word at least to decline.</summary>
    public string Word { get; private set; } = "";

    /// <summary>Counts the changes: an answer belongs to one version.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>The question in the reader's language.</summary>
    public string Title => Words.Name(Wording, WordingZh);

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>It says this from now on; the same again changes nothing.</summary>
    public void Says(string wording, string wordingZh, Guid topicId, Asked asked)
    {
        if ((Wording, WordingZh, TopicId) == (wording, wordingZh, topicId) && Asked.SaysTheSameAs(asked)) return;
        (Wording, WordingZh, TopicId, Asked) = (wording, wordingZh, topicId, asked);
        Version++;
    }

    /// <summary>Those who keep the bank take a proposal or decline it; nobody answers their own. Twice is once.</summary>
    public Refusal? Answer(bool takes, string word, Guid byPersonId)
    {
        if (byPersonId == AuthorId) return BankRefusals.OwnQuestion;
        if (!takes && word.Trim().Length == 0) return BankRefusals.DeclinedWithoutWord;
        var becomes = takes ? QuestionState.InUse : QuestionState.Declined;
        if (State == becomes) return null;
        if (State != QuestionState.Proposed) return BankRefusals.IsAnswered;

        (State, Word, AnsweredById) = (becomes, word.Trim(), byPersonId);
        return null;
    }

    /// <summary>No test draws it from now on. Twice is once.</summary>
    public Refusal? Retire() => Becomes(QuestionState.Retired, from: QuestionState.InUse);

    /// <summary>Tests draw it again. Twice is once.</summary>
    public Refusal? Use() => Becomes(QuestionState.InUse, from: QuestionState.Retired);

    private Refusal? Becomes(QuestionState state, QuestionState from)
    {
        if (State == state) return null;
        if (State != from) return BankRefusals.IsNoQuestionYet;
        State = state;
        return null;
    }
}
