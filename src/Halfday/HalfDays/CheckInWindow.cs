using Halfday.Shared;
using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>When a leader may check in: around the start on time, then until the day ends with a reason. All UTC.</summary>
/// <param name="Starts">The part's start.</param>
/// <param name="Minutes">Before and after the start that count as on time: the decision's check-in-minutes.</param>
/// <param name="DayEnds">The end of the day at the site, or of the part where that runs past midnight.</param>
public sealed record CheckInWindow(DateTime Starts, int Minutes, DateTime DayEnds)
{
    /// <summary>Where no clause says otherwise.</summary>
    public const int DefaultMinutes = 30;

    // A phone may be without signal for a while; what comes after that is a correction, with a second pair of eyes.
    private static readonly TimeSpan LongestWithoutSignal = TimeSpan.FromDays(HalfDayLife.DaysToConfirm);

    public DateTime Opens => Starts.AddMinutes(-Minutes);
    public DateTime OnTimeUntil => Starts.AddMinutes(Minutes);

    /// <summary>The window of a slot: its part's times in the site's zone.</summary>
    public static CheckInWindow Of(DateOnly date, TimeOnly starts, TimeOnly ends, TimeZoneInfo zone, int minutes)
    {
        var midnight = Clock.InstantOf(zone, date.AddDays(1), TimeOnly.MinValue);
        var partEnds = Clock.InstantOf(zone, ends <= starts ? date.AddDays(1) : date, ends);
        return new(Clock.InstantOf(zone, date, starts), minutes, partEnds > midnight ? partEnds : midnight);
    }

    /// <summary>After the minutes that count as on time.</summary>
    public bool IsLateAt(DateTime instant) => instant > OnTimeUntil;

    /// <summary>Why a check-in at this moment is refused; null: it is not.</summary>
    public Refusal? Refuses(Moment moment, string lateReason) => moment switch
    {
        _ when moment.HappenedAt < Opens => HalfDayRefusals.TooEarly(this),
        _ when moment.HappenedAt >= DayEnds => HalfDayRefusals.DayIsOver,
        _ when moment.ReceivedAt - moment.HappenedAt > LongestWithoutSignal => HalfDayRefusals.ReceivedTooLate,
        _ when IsLateAt(moment.HappenedAt) && lateReason.Trim().Length == 0 => HalfDayRefusals.LateWithoutReason(this),
        _ => null,
    };

    /// <summary>Why a mentor's word at this moment is refused: not before it could begin, and within seven days of the half day's end.</summary>
    public Refusal? RefusesWord(Moment moment) => moment switch
    {
        _ when moment.HappenedAt < Opens => HalfDayRefusals.NotBegun,
        _ when moment.HappenedAt >= DayEnds.AddDays(HalfDayLife.DaysToConfirm) => HalfDayRefusals.SevenDaysPassed,
        _ => null,
    };
}
