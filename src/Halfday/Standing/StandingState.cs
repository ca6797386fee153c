using Halfday.Shared;

namespace Halfday.Standing;

/// <summary>How an obligation stands on a day. The order is that of the columns people read.</summary>
public enum StandingState
{
    /// <summary>Done, and vouched for.</summary>
    Met,

    /// <summary>Not done yet, and nothing is late.</summary>
    OnTrack,

    /// <summary>Late or missed, and not made up.</summary>
    Behind,

    /// <summary>Not done, and a reviewer said that it need not be.</summary>
    Excused,

    /// <summary>Halfday does not record this yet: it counts neither way.</summary>
    NotRecorded,
}

/// <summary>The states as programs, people and the design system name them.</summary>
public static class StandingStates
{
    /// <summary>The name in JSON and CSV: "met", "onTrack", "behind", "excused", "notRecorded".</summary>
    public static string Code(this StandingState state) => state switch
    {
        StandingState.Met => "met",
        StandingState.OnTrack => "onTrack",
        StandingState.Behind => "behind",
        StandingState.Excused => "excused",
        _ => "notRecorded",
    };

    /// <summary>The state in words.</summary>
    public static Text Words(this StandingState state) => state switch
    {
        StandingState.Met => new("Met", "已完成"),
        StandingState.OnTrack => new("On track", "进行中"),
        StandingState.Behind => new("Behind", "落后"),
        StandingState.Excused => new("Excused", "已准假"),
        _ => new("Not recorded yet", "尚未登记"),
    };
}
