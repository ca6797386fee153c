using CsCheck;
using Halfday.Shared.Time;

namespace Halfday.Tests.Shared.Time;

public sealed class ClockTests
{
    // Half hours, summer times on both halves of the earth, a night that skips midnight, and a zone that lost a day.
    private static readonly TimeZoneInfo[] Zones = [.. new[]
    {
        "UTC", "Asia/Shanghai", "Asia/Kolkata", "Europe/Berlin", "America/Los_Angeles", "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Apia", "America/Havana",
    }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly Gen<(TimeZoneInfo Zone, DateOnly Day, TimeOnly At)> Local = Gen.Select(
        Gen.Int[0, Zones.Length - 1].Select(index => Zones[index]),
        Gen.Int[0, 365 * 20].Select(days => new DateOnly(2008, 1, 1).AddDays(days)),
        Gen.Int[0, (24 * 60) - 1].Select(minutes => TimeOnly.MinValue.AddMinutes(minutes)));

    [Fact]
    public void An_instant_is_what_both_databases_keep_whoever_says_it() => Gen.Long[0, DateTime.MaxValue.Ticks].Sample(ticks =>
    {
        var (told, now) = (new DateTime(ticks, DateTimeKind.Utc), TimeProvider.System.UtcNow());
        var moment = Moment.Of(told, TimeProvider.System);
        return (now.Ticks % 10, moment.HappenedAt.Ticks % 10, moment.HappenedAt.Kind) == (0, 0, DateTimeKind.Utc)
            && (told - moment.HappenedAt < TimeSpan.FromMicroseconds(1) || told > now);
    });

    [Fact]
    public void A_local_time_that_exists_comes_back_as_it_was() => Local.Sample(local =>
        local.Zone.IsInvalidTime(local.Day.ToDateTime(local.At))
        || TimeZoneInfo.ConvertTimeFromUtc(Clock.InstantOf(local.Zone, local.Day, local.At), local.Zone) == local.Day.ToDateTime(local.At));

    [Fact]
    public void Of_two_local_times_of_a_day_without_autumn_the_later_is_never_the_earlier_instant() =>
        Gen.Select(Local, Gen.Int[0, 240]).Sample((local, minutes) =>
        {
            var later = local.Day.ToDateTime(local.At).AddMinutes(minutes);
            return AnyAmbiguous(local.Zone, local.Day.ToDateTime(local.At), later)
                || Clock.InstantOf(local.Zone, local.Day, local.At) <= Clock.InstantOf(local.Zone, DateOnly.FromDateTime(later), TimeOnly.FromDateTime(later));
        }, iter: Effort.Of(3000));

    [Theory]
    [InlineData("02:00", "01:00"), InlineData("02:31", "01:31"), InlineData("02:45", "01:45"), InlineData("02:59", "01:59"), InlineData("03:00", "01:00")]
    public void A_time_that_the_clocks_skip_moves_on_by_the_gap(string at, string utc) =>
        Assert.Equal(TimeOnly.Parse(utc), TimeOnly.FromDateTime(Clock.InstantOf(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"), new DateOnly(2026, 3, 29), TimeOnly.Parse(at))));

    [Theory]
    [InlineData("2026-10-07T15:59:59Z", "2026-10-07"), InlineData("2026-10-07T16:00:00Z", "2026-10-08")]
    public void The_day_turns_at_midnight_of_the_zone(string utc, string day) =>
        Assert.Equal(DateOnly.Parse(day), Clock.DayIn(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), DateTimeOffset.Parse(utc).UtcDateTime));

    [Theory, InlineData("2026-9-21"), InlineData("21.09.2026"), InlineData("2026-02-29"), InlineData("today"), InlineData("")]
    public void A_day_that_is_none_stands_for_no_today(string text) => Assert.Null(StandingTime.Parse(text));

    [Fact]
    public void A_standing_day_is_that_day_from_hawaii_to_sydney()
    {
        var time = StandingTime.Parse("2026-09-21")!;

        foreach (var zone in new[] { "Pacific/Honolulu", "America/Los_Angeles", "UTC", "Asia/Shanghai", "Australia/Sydney" })
            Assert.Equal(new DateOnly(2026, 9, 21), time.Today(TimeZoneInfo.FindSystemTimeZoneById(zone)));
    }

    [Fact]
    public void What_claims_to_come_from_the_future_happened_now() => Gen.Int[-100_000, 100_000].Sample(seconds =>
    {
        var time = new StandingTime(new DateOnly(2026, 10, 7));
        var moment = Moment.Of(time.UtcNow().AddSeconds(seconds), time);
        return moment.HappenedAt <= moment.ReceivedAt && moment.ReceivedAt == time.UtcNow() && (seconds > 0 || moment.HappenedAt == time.UtcNow().AddSeconds(seconds));
    });

    private static bool AnyAmbiguous(TimeZoneInfo zone, DateTime from, DateTime until)
    {
        for (var at = from; at <= until; at = at.AddMinutes(15))
            if (zone.IsAmbiguousTime(at)) return true;
        return zone.IsAmbiguousTime(until);
    }
}
