using Halfday.Shared.Time;
using Halfday.Shared.Ui;

namespace Halfday.Tests.Shared.Ui;

public sealed class DatesTests
{
    private static readonly DateOnly Day = new(2026, 9, 23);

    [Theory]
    [InlineData("en", "Wednesday 23 September 2026", "Wed 23 Sep", "23 September 2026", "Wednesday")]
    [InlineData("zh-Hans", "2026年9月23日 星期三", "9月23日 周三", "2026年9月23日", "星期三")]
    public void A_day_is_said_in_the_readers_language(string language, string spelled, string brief, string plain, string weekday)
    {
        Language.Is(language);

        Assert.Equal((spelled, brief, plain, weekday), (Day.Long(), Day.Short(), Day.Plain(), Day.Weekday()));
    }

    [Fact]
    public void A_day_can_be_said_to_a_reader_who_is_not_here() =>
        Assert.Equal(("Wed 23 Sep", "9月23日 周三"), (Day.Spoken().En, Day.Spoken().Zh));

    [Theory]
    [InlineData("en", "week 39: 21 to 27 September 2026", "week 40: 28 September to 4 October 2026")]
    [InlineData("zh-Hans", "第39周：2026年9月21日至27日", "第40周：2026年9月28日至10月4日")]
    public void A_week_is_said_with_its_days(string language, string within, string across)
    {
        Language.Is(language);

        Assert.Equal((within, across), (IsoWeek.Of(Day).Spelled(), IsoWeek.Of(Day).Plus(1).Spelled()));
    }

    [Fact]
    public void An_instant_belongs_to_the_day_of_its_site()
    {
        Language.Is("zh-Hans");

        var shown = new DateTime(2026, 9, 22, 16, 30, 0).ShownIn(TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"));

        Assert.Equal("2026年9月23日 周三 0:30", shown);
    }
}
