using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Shared;

namespace Halfday.Standing.LearningPages;

/// <summary>The next half day of a leader, and what it brings them in its trade.</summary>
/// <param name="Row">Where they stand in that trade; null: nothing is known of them in it.</param>
/// <param name="IsMine">The reader is the leader.</param>
public sealed record NextHalfDay(HalfDayCard Card, CompetenceRow? Row, bool IsMine)
{
    /// <summary>Who teaches whom what, where and when.</summary>
    public string Sentence => IsMine ? Card.Sentence : Words.Say(
        $"{Card.Mentor.En} teaches {Card.Leader.En} {Trade.En} in {Card.Workshop.En}, {Card.When}.",
        $"{Card.When}，{Card.Mentor.Zh}师傅在{Card.Workshop.Zh}教{Card.Leader.Zh}{Trade.Zh}。");

    /// <summary>What it brings.</summary>
    public Text Brings => (Row?.Practised + 1 ?? 1, Row?.Trade.PracticeHalfDays ?? 0) switch
    {
        _ when Row is { IsMastered: true } => new($"It keeps the hand in {Trade.En}.", $"这半天能保持{Trade.Zh}的手艺。"),
        (1, _) => new($"The first half day in {Trade.En}: everything is new.", $"第一次学{Trade.Zh}：一切从头学起。"),
        var (nth, needed) when nth < needed => new(
            $"Half day {nth} of {needed} in {Trade.En}; {needed - nth} more after it.", $"{Trade.Zh}第 {nth} 个半天，应练 {needed} 个；之后还剩 {needed - nth} 个。"),
        var (nth, needed) when nth == needed => new(
            $"With it the {needed} half days of {Trade.En} are complete: the sign-off comes next.", $"练完这半天，{Trade.Zh}的 {needed} 个半天就满了：接下来是验收。"),
        var (nth, needed) => new($"Half day {nth} in {Trade.En}, where {needed} were asked for.", $"{Trade.Zh}第 {nth} 个半天（应练 {needed} 个）。"),
    };

    private Text Trade => new(Card.Trade.En.ToLowerInvariant(), Card.Trade.Zh);
}
