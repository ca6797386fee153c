using Halfday.HalfDays;
using Halfday.Shared.Time;
using Halfday.Shared;
using Halfday.Standing;

namespace Halfday.Tests.Standing;

public sealed class WeekReasonTests
{
    private static readonly DateOnly Wednesday = new(2026, 9, 30);
    private static readonly IsoWeek Week = IsoWeek.Of(Wednesday);
    private static readonly DateOnly WeekLater = new(2026, 10, 7);

    [Fact]
    public void What_was_done_names_its_day() =>
        Assert.Equal("Done on Wed 30 Sep 2026, confirmed.", Why(WeekLater, Half(HalfDayState.Confirmed)).En);

    [Fact]
    public void The_reason_is_written_in_chinese_too() =>
        Assert.Equal("2026年9月30日（周三）已劳动并获确认。", Why(WeekLater, Half(HalfDayState.Confirmed)).Zh);

    [Fact]
    public void A_miss_names_its_day_and_until_when_it_can_be_made_up() =>
        Assert.Equal("Missed on Wed 30 Sep 2026. It can be made up until Sun 1 Nov 2026.", Why(WeekLater, Half(HalfDayState.Missed)).En);

    [Fact]
    public void After_the_make_up_weeks_nothing_is_promised() =>
        Assert.Equal("Missed on Wed 30 Sep 2026.", Why(new DateOnly(2026, 11, 2), Half(HalfDayState.Missed)).En);

    [Fact]
    public void Waiting_names_the_last_day_for_a_confirmation() =>
        Assert.Equal("Done on Wed 30 Sep 2026; waits for confirmation until Wed 7 Oct 2026.", Why(WeekLater, Half(HalfDayState.AwaitingConfirmation)).En);

    [Fact]
    public void An_absence_is_named_but_lifts_nothing() =>
        Assert.StartsWith("Missed: no half day was planned. Away on Thu 1 Oct 2026.", Because(WeekLater, [new DateOnly(2026, 10, 1)]).En);

    [Fact]
    public void An_excuse_says_why() =>
        Assert.Equal("Excused on Wed 30 Sep 2026: at the bureau", Why(WeekLater, new WeekHalfDay(Wednesday, HalfDayState.Excused, Excuse: "at the bureau")).En);

    [Fact]
    public void A_present_week_without_a_plan_says_until_when() =>
        Assert.Equal("Nothing is planned yet; the week ends on Sun 4 Oct 2026.", Why(Wednesday).En);

    [Fact]
    public void Of_two_half_days_the_share_is_told_first() =>
        Assert.StartsWith("1 of 2 half days.", new WeekReason(new WeekStanding(2, Week, [Half(HalfDayState.Confirmed)], WeekLater), 4, []).Text.En);

    private static WeekHalfDay Half(HalfDayState state) => new(Wednesday, state);

    private static Text Why(DateOnly asOf, params WeekHalfDay[] halfDays) => Because(asOf, [], halfDays);

    private static Text Because(DateOnly asOf, DateOnly[] away, params WeekHalfDay[] halfDays) =>
        new WeekReason(new WeekStanding(1, Week, halfDays, asOf), 4, away).Text;
}
