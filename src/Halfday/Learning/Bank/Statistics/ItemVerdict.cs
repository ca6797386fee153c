using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Learning.Bank.Statistics;

/// <summary>
/// What the numbers of a question mean to who keeps the bank. The bounds of discrimination are Ebel's (R. L. Ebel, Essentials of Educational
/// Measurement, 1972: below 0.20 poor, to be rejected or rewritten); those of difficulty are where a question leaves nothing to tell.
/// </summary>
public sealed record ItemVerdict(Tone Tone, Text Words)
{
    /// <summary>Answers below which chance says more than the question.</summary>
    public const int FewestAnswers = 10;

    private const double TooEasy = 0.9, TooHard = 0.2, TellsNothing = 0.2;

    public static ItemVerdict Of(ItemStatistics item) => item switch
    {
        { Answers: < FewestAnswers } => new(Tone.None, new("too few answers yet", "作答太少")),
        { ItemRest: < 0 } => new(Tone.Bad, new("who knows more gets it wrong: is the key right?", "懂得多的反而答错：答案是否有误？")),
        { Difficulty: > TooEasy } => new(Tone.Warn, new("too easy", "太容易")),
        { Difficulty: < TooHard } => new(Tone.Warn, new("too hard", "太难")),
        { ItemRest: null or < TellsNothing } => new(Tone.Warn, new("does not tell who knows", "区分不出谁懂谁不懂")),
        _ => new(Tone.Done, new("tells who knows", "区分得好")),
    };
}
