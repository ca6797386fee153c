using Halfday.Rota.Facts;
using Halfday.Tests.Shared.Ui;

namespace Halfday.Tests.Rota;

public sealed class HorizonTests
{
    [Theory]
    [InlineData("2026-W40", 1, "week 40 of 2026", "2026年第40周")]
    [InlineData("2026-W40", 13, "weeks 40 to 52 of 2026", "2026年第40至52周")]
    [InlineData("2026-W49", 6, "week 49 of 2026 to week 1 of 2027", "2026年第49周至2027年第1周")]
    public void Weeks_are_said_with_their_year_in_both_languages(string first, int weeks, string en, string zh)
    {
        var horizon = new Horizon(RotaWorld.Week(first), weeks);

        Assert.Equal((en, zh), (horizon.Spoken.En, horizon.Spoken.Zh));
        Language.Is("zh-Hans");
        Assert.Equal(zh, $"{horizon}");
    }
}
