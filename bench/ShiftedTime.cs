namespace Halfday.Bench;

/// <summary>Time that runs as outside, but from an instant that a measurement chooses.</summary>
public sealed class ShiftedTime : TimeProvider
{
    private TimeSpan ahead;

    /// <summary>From now on it is this instant, UTC.</summary>
    public void Set(DateTime utc) => ahead = new DateTimeOffset(utc, TimeSpan.Zero) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
