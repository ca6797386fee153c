using Halfday.HalfDays;
using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>Why a week's floor time stands as it does, in sentences.</summary>
/// <param name="MakeUpWeeks">Weeks within which a miss can be made up.</param>
/// <param name="Away">Days of the week on which the person had said they could not come.</param>
internal sealed record WeekReason(WeekStanding Week, int MakeUpWeeks, IReadOnlyList<DateOnly> Away)
{
    /// <summary>The sentences together.</summary>
    public Text Text => Said.Together([.. Share(), .. Sentences()]);

    private IEnumerable<Text> Share()
    {
        if (Week.Owed < 2) return [];
        var done = Week.Done.Count();
        return [new($"{done} of {Week.Owed} half days.", $"应参加{Week.Owed}个半天，已完成{done}个。")];
    }

    private IEnumerable<Text> Sentences() => Week.State switch
    {
        StandingState.Met => DoneOn(),
        StandingState.Excused => [.. ExcusedFrom(), .. DoneOn()],
        StandingState.OnTrack => [.. DoneOn(), .. WaitingFor(), .. PlannedOn(), .. NothingPlanned()],
        _ => [.. DoneOn(), .. ExcusedFrom(), .. LostOn(), .. NothingPlanned(), .. AwayOn(), .. WaitingFor(), .. MakeUps()],
    };

    private IEnumerable<Text> DoneOn() => Week.Done.Select(half => half.IsMakeUp
        ? new Text($"Made up on {Said.Day(half.Date).En}, confirmed.", $"已于{Said.Day(half.Date).Zh}补上，并获确认。")
        : new Text($"Done on {Said.Day(half.Date).En}, confirmed.", $"{Said.Day(half.Date).Zh}已劳动并获确认。"));

    private IEnumerable<Text> ExcusedFrom() => Week.Excused.Select(half => new Text(
        $"Excused on {Said.Day(half.Date).En}: {half.Excuse}", $"{Said.Day(half.Date).Zh}已准假：{half.Excuse}"));

    private IEnumerable<Text> WaitingFor() => Week.Waiting.Select(half => new Text(
        $"Done on {Said.Day(half.Date).En}; waits for confirmation until {Said.Day(half.Date.AddDays(HalfDayLife.DaysToConfirm)).En}.",
        $"{Said.Day(half.Date).Zh}已劳动，等待确认，截至{Said.Day(half.Date.AddDays(HalfDayLife.DaysToConfirm)).Zh}。"));

    private IEnumerable<Text> PlannedOn() => Week.Coming.Select(half => new Text(
        $"Planned for {Said.Day(half.Date).En}.", $"已排在{Said.Day(half.Date).Zh}。"));

    private IEnumerable<Text> NothingPlanned()
    {
        if (Week.HalfDays.Count > 0) return [];
        return [Week.IsOpen
            ? new($"Nothing is planned yet; the week ends on {Said.Day(Week.Week.Sunday).En}.", $"尚未排班；本周至{Said.Day(Week.Week.Sunday).Zh}。")
            : new("Missed: no half day was planned.", "未参加：当周没有排班。")];
    }

    private IEnumerable<Text> LostOn() => Week.Lost.Select(half => half.State switch
    {
        HalfDayState.Missed => new Text($"Missed on {Said.Day(half.Date).En}.", $"{Said.Day(half.Date).Zh}缺勤。"),
        HalfDayState.Unconfirmed => new(
            $"Done on {Said.Day(half.Date).En}, but nobody confirmed it within seven days.", $"{Said.Day(half.Date).Zh}已劳动，但七天内无人确认。"),
        _ => new($"The mentor disputes {Said.Day(half.Date).En}; the coordinator has not settled it.", $"师傅对{Said.Day(half.Date).Zh}的记录有异议，协调员尚未裁定。"),
    });

    private IEnumerable<Text> AwayOn() =>
        Away.Count == 0 ? [] : [new($"Away on {Said.Days(Away).En}.", $"{Said.Days(Away).Zh}不在岗。")];

    private IEnumerable<Text> MakeUps()
    {
        var until = Week.Week.Plus(MakeUpWeeks).Sunday;
        var planned = Week.Coming.ToList();
        if (planned.Count > 0)
            return planned.Select(half => new Text($"A half day is planned for {Said.Day(half.Date).En}.", $"已安排于{Said.Day(half.Date).Zh}补上。"));
        return Week.AsOf <= until && MakeUpWeeks > 0
            ? [new($"It can be made up until {Said.Day(until).En}.", $"可在{Said.Day(until).Zh}前补上。")]
            : [];
    }
}
