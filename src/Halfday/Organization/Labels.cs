using Halfday.Shared;
using Halfday.Shared.Ui;

namespace Halfday.Organization;

/// <summary>Words for levels and weekdays.</summary>
public static class Labels
{
    /// <summary>The level's name.</summary>
    public static string Name(this UnitLevel level) => level switch
    {
        UnitLevel.Municipality => Words.Say("municipality", "市"),
        UnitLevel.District => Words.Say("district", "区"),
        UnitLevel.Bureau => Words.Say("bureau", "局"),
        UnitLevel.Company => Words.Say("company", "公司"),
        UnitLevel.Site => Words.Say("site", "厂"),
        UnitLevel.Workshop => Words.Say("workshop", "车间"),
        _ => Words.Say("team", "班组"),
    };

    /// <summary>"Mon", "周一".</summary>
    public static string Name(this DayOfWeek weekday) =>
        Words.Say(weekday.ToString()[..3], "周" + "日一二三四五六"[(int)weekday]);

    /// <summary>"Wed 23 Sep, morning", "every Tue, all day".</summary>
    public static string When(this Availability given)
    {
        var day = given.Date?.Short() ?? Words.Say($"every {given.Weekday!.Value.Name()}", $"每{given.Weekday!.Value.Name()}");
        return $"{day}{Words.Say(", ", "，")}{given.Part?.ToString() ?? Words.Say("all day", "全天")}";
    }

    /// <summary>"Mon", in every language: as files and programs write it.</summary>
    public static string Short(DayOfWeek weekday) => weekday.ToString()[..3];

    /// <summary>Reads "Mon" back; null: there is no such weekday.</summary>
    public static DayOfWeek? WeekdayOf(string? text)
    {
        var found = Week.Where(weekday => Short(weekday) == text).ToList();
        return found.Count == 1 ? found[0] : null;
    }

    /// <summary>Monday to Sunday.</summary>
    public static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];
}
