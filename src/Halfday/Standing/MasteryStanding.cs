using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>A trade on the way to mastery.</summary>
/// <param name="Practised">Half days practised so far.</param>
/// <param name="Needed">Half days that mastering takes.</param>
/// <param name="IsMastered">Both targets hold and have not lapsed.</param>
public sealed record TradeProgress(Guid TradeId, Text Name, int Practised, int Needed, bool IsMastered)
{
    /// <summary>What counts of the practice: never more than is needed; all of it once mastered.</summary>
    public int Counted => IsMastered ? Needed : Math.Min(Practised, Needed);
}

/// <summary>
/// How the mastering of trades stands. Met when enough trades are mastered; until then the practice must keep pace: of the
/// half days that are needed, as many whole ones are done as the share of the time that has passed asks for.
/// </summary>
/// <param name="Trades">In the order in which they count; empty while there is no base unit.</param>
/// <param name="AtLeast">How many of them are asked for.</param>
/// <param name="Starts">The day from which the time counts.</param>
/// <param name="Deadline">The day by which.</param>
public sealed record MasteryStanding(IReadOnlyList<TradeProgress> Trades, int AtLeast, DateOnly Starts, DateOnly Deadline, DateOnly AsOf)
{
    /// <summary>How many are to be mastered: no more than there are.</summary>
    public int Asked => Math.Min(AtLeast, Trades.Count);

    /// <summary>Mastered so far.</summary>
    public int Mastered => Trades.Count(trade => trade.IsMastered);

    /// <summary>Half days done and needed over the trades that are nearest to being mastered.</summary>
    public (int Done, int Needed) Practice
    {
        get
        {
            var nearest = Trades.OrderBy(trade => trade.Needed - trade.Counted).Take(Asked).ToList();
            return (nearest.Sum(trade => trade.Counted), nearest.Sum(trade => trade.Needed));
        }
    }

    /// <summary>How it stands.</summary>
    public StandingState State => this switch
    {
        { Trades.Count: > 0 } when Mastered >= Asked => StandingState.Met,
        _ when AsOf > Deadline => StandingState.Behind,
        { Trades.Count: 0 } => StandingState.Behind,
        _ => KeepsPace ? StandingState.OnTrack : StandingState.Behind,
    };

    private bool KeepsPace
    {
        get
        {
            var (done, needed) = Practice;
            long passed = Math.Max(0, AsOf.DayNumber - Starts.DayNumber), all = Math.Max(1, Deadline.DayNumber - Starts.DayNumber);
            return done >= needed * passed / all;
        }
    }

    /// <summary>Why it stands so.</summary>
    public Text Reason => this switch
    {
        { Trades.Count: 0 } => new("There is no base unit yet, so its trades are not known.", "尚未确定蹲点单位，因此还没有对应工种。"),
        { State: StandingState.Met } => new($"{MasteredOf}.", $"应掌握{Asked}个工种，已掌握{Mastered}个。"),
        _ => Said.Together([Progress, Pace]),
    };

    private string MasteredOf => $"{Mastered} of {Asked} {(Asked == 1 ? "trade" : "trades")} mastered";

    private Text Progress => new(
        $"{MasteredOf}, {Practice.Done} of {Said.HalfDays(Practice.Needed).En} practised.",
        $"应掌握{Asked}个工种，已掌握{Mastered}个；应练习{Said.HalfDays(Practice.Needed).Zh}，已练习{Practice.Done}个。");

    private Text Pace => this switch
    {
        _ when AsOf > Deadline => new($"The deadline was {Said.Day(Deadline).En}.", $"期限为{Said.Day(Deadline).Zh}，已过。"),
        { State: StandingState.OnTrack } => new($"That keeps pace with {Said.Day(Deadline).En}.", $"进度符合{Said.Day(Deadline).Zh}的期限。"),
        _ => new($"That is too slow for {Said.Day(Deadline).En}.", $"按此进度赶不上{Said.Day(Deadline).Zh}的期限。"),
    };
}
