using System.Globalization;

namespace Halfday.Shared.Time;

/// <summary>What a time provider is asked here: the instant in UTC, and the day in a zone.</summary>
public static class Clock
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);

    /// <summary>The instant, UTC, to the microsecond.</summary>
    public static DateTime UtcNow(this TimeProvider time) => ToMicroseconds(time.GetUtcNow().UtcDateTime);

    /// <summary>An instant as both databases keep it: what is answered at once must be what is read later.</summary>
    public static DateTime ToMicroseconds(DateTime at) => new(at.Ticks - (at.Ticks % TimeSpan.TicksPerMicrosecond), at.Kind);

    /// <summary>The day it is now in a zone.</summary>
    public static DateOnly Today(this TimeProvider time, TimeZoneInfo zone) => DayIn(zone, time.UtcNow());

    /// <summary>The day somebody asks about, five years ahead at most: what is owed after that nobody has decided.</summary>
    public static DateOnly? Within(this TimeProvider time, DateOnly? asked)
    {
        var latest = time.Today(TimeZoneInfo.Utc).AddYears(5);
        return asked > latest ? latest : asked < Earliest ? Earliest : asked;
    }

    /// <summary>The day that an instant (UTC) falls on in a zone.</summary>
    public static DateOnly DayIn(TimeZoneInfo zone, DateTime utc) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, zone));

    /// <summary>The instant (UTC) of a local time; one that the clocks skip in spring moves on by the gap.</summary>
    public static DateTime InstantOf(TimeZoneInfo zone, DateOnly date, TimeOnly at)
    {
        var local = date.ToDateTime(at);
        return zone.IsInvalidTime(local) ? InstantInGap(zone, local) : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }

    // What the clocks skip is counted on from the last quarter of an hour that there was.
    private static DateTime InstantInGap(TimeZoneInfo zone, DateTime local)
    {
        var before = local;
        while (zone.IsInvalidTime(before)) before = before.AddMinutes(-15);
        return TimeZoneInfo.ConvertTimeToUtc(before, zone) + (local - before);
    }
}

/// <summary>Time that stands still at noon UTC of a day, which is that day's date from Hawaii to Sydney: HALFDAY_TODAY.</summary>
public sealed class StandingTime(DateOnly day) : TimeProvider
{
    /// <summary>Reads the day of HALFDAY_TODAY, "2026-09-21"; null when the text is no date.</summary>
    public static StandingTime? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new StandingTime(day)
            : null;

    public override DateTimeOffset GetUtcNow() => new(day.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero);
}

