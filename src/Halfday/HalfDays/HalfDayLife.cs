using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.HalfDays;

/// <summary>Where a half day stands. Derived from what was recorded and the day it is at the site, never stored.</summary>
public enum HalfDayState
{
    /// <summary>To come, or today and not begun.</summary>
    Planned,

    /// <summary>The leader is there.</summary>
    CheckedIn,

    /// <summary>Done; the mentor has seven days to vouch for it.</summary>
    AwaitingConfirmation,

    /// <summary>Done and vouched for: the only state that meets the duty by itself.</summary>
    Confirmed,

    /// <summary>Done, but nobody vouched for it in seven days: not met.</summary>
    Unconfirmed,

    /// <summary>The mentor says it was not so; the coordinator has not settled it.</summary>
    Disputed,

    /// <summary>Its day has passed and the leader was not there.</summary>
    Missed,

    /// <summary>Not there, and excused by a reviewer.</summary>
    Excused,

    /// <summary>Missed or unconfirmed, and made up by a later confirmed half day: the duty is met.</summary>
    MadeUp,

    /// <summary>Freed by a re-plan, a swap or a leaver: history, it counts neither way.</summary>
    Withdrawn,
}

/// <summary>How the state follows.</summary>
public static class HalfDayLife
{
    /// <summary>Days after the half day in which a worker may vouch for it.</summary>
    public const int DaysToConfirm = 7;

    internal static HalfDayState StateOf(HalfDayMarks half, DateOnly today) => half switch
    {
        { IsWithdrawn: true } => HalfDayState.Withdrawn,
        { IsConfirmed: true } => HalfDayState.Confirmed,
        { WasThere: not null } => NotThere(half),
        { IsCheckedIn: false, Excuse: ExcuseVerdict.Granted } => HalfDayState.Excused,
        { IsCheckedIn: false } => today <= half.Date ? HalfDayState.Planned : NotThere(half),
        { IsDisputed: true } => HalfDayState.Disputed,
        _ => There(half, today),
    };

    private static HalfDayState There(HalfDayMarks half, DateOnly today)
    {
        if (today > half.Date.AddDays(DaysToConfirm)) return half.MadeUpById is null ? HalfDayState.Unconfirmed : HalfDayState.MadeUp;
        return !half.IsCheckedOut && today <= half.Date ? HalfDayState.CheckedIn : HalfDayState.AwaitingConfirmation;
    }

    private static HalfDayState NotThere(HalfDayMarks half) => half switch
    {
        { MadeUpById: not null } => HalfDayState.MadeUp,
        { Excuse: ExcuseVerdict.Granted } => HalfDayState.Excused,
        _ => HalfDayState.Missed,
    };

    /// <summary>The state in words.</summary>
    public static Text Words(this HalfDayState state) => state switch
    {
        HalfDayState.Planned => new("Planned", "已排班"),
        HalfDayState.CheckedIn => new("Checked in", "已报到"),
        HalfDayState.AwaitingConfirmation => new("Waiting for confirmation", "等待确认"),
        HalfDayState.Confirmed => new("Confirmed", "已确认"),
        HalfDayState.Unconfirmed => new("Done, not confirmed", "已劳动，未获确认"),
        HalfDayState.Disputed => new("Disputed", "有异议"),
        HalfDayState.Missed => new("Missed", "缺勤"),
        HalfDayState.Excused => new("Excused", "已准假"),
        HalfDayState.MadeUp => new("Made up", "已补"),
        _ => new("Withdrawn", "已取消"),
    };

    /// <summary>The state's tone in the design system.</summary>
    public static Tone Tone(this HalfDayState state) => state switch
    {
        HalfDayState.Planned => Shared.Ui.Tone.Open,
        HalfDayState.CheckedIn or HalfDayState.AwaitingConfirmation => Shared.Ui.Tone.Going,
        HalfDayState.Confirmed or HalfDayState.MadeUp => Shared.Ui.Tone.Done,
        HalfDayState.Unconfirmed => Shared.Ui.Tone.Warn,
        HalfDayState.Disputed or HalfDayState.Missed => Shared.Ui.Tone.Bad,
        HalfDayState.Excused => Shared.Ui.Tone.Excused,
        _ => Shared.Ui.Tone.None,
    };
}
