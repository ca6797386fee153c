using Halfday.Shared;

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

    /// <summary>Monday to Sunday.</summary>
    public static readonly DayOfWeek[] Week =
    [
        DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday,
    ];
}
