using Halfday.Shared.Time;

namespace Halfday.Interchange.Demonstration;

/// <summary>The time at which the demonstration is when it lives through its quarter.</summary>
internal sealed class DemoClock : TimeProvider
{
    /// <summary>The city's zone.</summary>
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private DateTime now;

    /// <summary>It is now this hour of this day in the city.</summary>
    public void Is(DateOnly day, int hour, int minute = 0) => now = Clock.InstantOf(Zone, day, new TimeOnly(hour, minute));

    /// <summary>The day it is in the city.</summary>
    public DateOnly Today => Clock.DayIn(Zone, now);

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);
}
