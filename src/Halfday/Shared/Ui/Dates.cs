using System.Globalization;
using Halfday.Shared.Time;

namespace Halfday.Shared.Ui;

/// <summary>Days, weeks and instants as people say them, in the reader's language; instants (UTC) in a site's zone.</summary>
public static class Dates
{
    private static readonly Text[] Weekdays =
    [
        new("Sunday", "日"), new("Monday", "一"), new("Tuesday", "二"), new("Wednesday", "三"),
        new("Thursday", "四"), new("Friday", "五"), new("Saturday", "六"),
    ];

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    /// <summary>"Wednesday 23 September 2026", "2026年9月23日 星期三".</summary>
    public static string Long(this DateOnly day) => Words.Say(
        $"{Weekdays[(int)day.DayOfWeek].En} {day.Day} {Months[day.Month - 1]} {day.Year}",
        $"{day.Year}年{day.Month}月{day.Day}日 星期{Weekdays[(int)day.DayOfWeek].Zh}");

    /// <summary>"Wed 23 Sep", "9月23日 周三".</summary>
    public static string Short(this DateOnly day) => day.Spoken().ToString();

    /// <summary>The short form for a reader who is not here now: a notice, a mail.</summary>
    public static Text Spoken(this DateOnly day) => new(
        $"{Weekdays[(int)day.DayOfWeek].En[..3]} {day.Day} {Months[day.Month - 1][..3]}",
        $"{day.Month}月{day.Day}日 周{Weekdays[(int)day.DayOfWeek].Zh}");

    /// <summary>"23 September 2026", "2026年9月23日".</summary>
    public static string Plain(this DateOnly day) => day.Written().ToString();

    /// <summary>The plain form for a reader who is not here now.</summary>
    public static Text Written(this DateOnly day) => new($"{day.Day} {Months[day.Month - 1]} {day.Year}", $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>"Wednesday", "星期三".</summary>
    public static string Weekday(this DateOnly day) =>
        Words.Say(Weekdays[(int)day.DayOfWeek].En, "星期" + Weekdays[(int)day.DayOfWeek].Zh);

    /// <summary>"week 39", "第39周".</summary>
    public static string Shown(this IsoWeek week) => Words.Say($"week {week.Number}", $"第{week.Number}周");

    /// <summary>"week 39: 21 to 27 September 2026", "第39周：9月21日至27日".</summary>
    public static string Spelled(this IsoWeek week) => week.Monday.Month == week.Sunday.Month
        ? Words.Say($"week {week.Number}: {week.Monday.Day} to {week.Sunday.Plain()}",
            $"第{week.Number}周：{week.Monday.Plain()}至{week.Sunday.Day}日")
        : Words.Say($"week {week.Number}: {week.Monday.Day} {Months[week.Monday.Month - 1]} to {week.Sunday.Plain()}",
            $"第{week.Number}周：{week.Monday.Plain()}至{week.Sunday.Month}月{week.Sunday.Day}日");

    /// <summary>This week and the year that follows, to choose from.</summary>
    public static IReadOnlyList<Option> Choices(this IsoWeek first) =>
        [.. Enumerable.Range(0, 53).Select(first.Plus).Select(week => new Option(week.ToString(), week.Spelled()))];

    /// <summary>"8:00".</summary>
    public static string Shown(this TimeOnly at) => at.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>The local time of an instant: "14:05".</summary>
    public static string HourIn(this DateTime utc, TimeZoneInfo zone) => TimeOnly.FromDateTime(Local(utc, zone)).Shown();

    /// <summary>The local day and time of an instant: "Wed 23 Sep 2026, 14:05", "2026年9月23日 周三 14:05".</summary>
    public static string ShownIn(this DateTime utc, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(Local(utc, zone));
        return Words.Say($"{day.Short()} {day.Year}, {utc.HourIn(zone)}", $"{day.Year}年{day.Short()} {utc.HourIn(zone)}");
    }

    /// <summary>The same for a reader who is not here now, or in both languages at once: "Wed 23 Sep, 14:05".</summary>
    public static Text SpokenIn(this DateTime utc, TimeZoneInfo zone)
    {
        var (day, hour) = (DateOnly.FromDateTime(Local(utc, zone)).Spoken(), utc.HourIn(zone));
        return new Text($"{day.En}, {hour}", $"{day.Zh} {hour}");
    }

    private static DateTime Local(DateTime utc, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), zone);
}
