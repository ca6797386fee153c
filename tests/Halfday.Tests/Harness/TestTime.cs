namespace Halfday.Tests.Harness;

/// <summary>The time of the running test: each test has its own, though they share an application.</summary>
public sealed class TestTime : TimeProvider
{
    /// <summary>Wednesday of week 41 of 2026, five past eight in Shanghai.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 10, 7, 0, 5, 0, TimeSpan.Zero);

    private static readonly AsyncLocal<DateTimeOffset?> Given = new();

    /// <summary>From here on it is this instant, UTC, for the calling test alone.</summary>
    public static void Is(DateTimeOffset instant) => Given.Value = instant;

    public override DateTimeOffset GetUtcNow() => Given.Value ?? Morning;
}
