namespace Halfday.BrowserTests.Harness;

/// <summary>Time that runs as outside, but from an instant that a story chooses, and can be set again.</summary>
public sealed class RunningTime : TimeProvider
{
    private TimeSpan ahead;

    /// <summary>From now on it is this instant, UTC.</summary>
    public void Set(DateTime utc) => ahead = new DateTimeOffset(utc, TimeSpan.Zero) - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + ahead;
}
