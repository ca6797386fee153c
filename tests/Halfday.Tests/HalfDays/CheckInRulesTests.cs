using Halfday.HalfDays;
using Halfday.Shared.Time;
using static Halfday.Tests.HalfDays.Sample;

namespace Halfday.Tests.HalfDays;

public sealed class CheckInRulesTests
{
    [Theory]
    [InlineData(-30), InlineData(0), InlineData(30)]
    public void Within_the_window_a_leader_is_on_time(int minutes)
    {
        var halfDay = HalfDay();

        Assert.Null(halfDay.CheckIn(At(minutes), "", Window));

        Assert.False(halfDay.IsLate);
        Assert.Equal(HalfDayState.CheckedIn, halfDay.StateOn(Day));
    }

    [Fact]
    public void A_minute_before_the_window_is_too_early() =>
        Assert.Equal("TooEarly", HalfDay().CheckIn(At(-31), "", Window)!.Rule);

    [Fact]
    public void After_the_window_a_reason_is_needed()
    {
        var halfDay = HalfDay();

        Assert.Equal("LateWithoutReason", halfDay.CheckIn(At(31), "  ", Window)!.Rule);
        Assert.Null(halfDay.CheckIn(At(31), "the bus broke down", Window));

        Assert.True(halfDay.IsLate);
        Assert.Equal("the bus broke down", halfDay.LateReason);
    }

    [Fact]
    public void The_next_day_is_too_late_whatever_the_reason() =>
        Assert.Equal("DayIsOver", HalfDay().CheckIn(At(16 * 60), "asleep", Window)!.Rule);

    [Fact]
    public void The_last_minute_of_the_day_is_late_but_accepted() =>
        Assert.Null(HalfDay().CheckIn(At((16 * 60) - 1), "no signal, no clock", Window));

    [Fact]
    public void A_night_shift_ends_the_day_when_it_ends()
    {
        var night = CheckInWindow.Of(Day, new TimeOnly(22, 0), new TimeOnly(6, 0), TimeZoneInfo.Utc, 30);

        Assert.Equal(new DateTime(2026, 10, 8, 6, 0, 0, DateTimeKind.Utc), night.DayEnds);
    }

    [Fact]
    public void What_a_phone_sends_hours_later_keeps_both_times()
    {
        var halfDay = HalfDay();

        Assert.Null(halfDay.CheckIn(new Moment(Eight, Eight.AddHours(30)), "", Window));

        Assert.Equal((Eight, Eight.AddHours(30)), (halfDay.CheckedIn!.HappenedAt, halfDay.CheckedIn.ReceivedAt));
        Assert.False(halfDay.IsLate);
    }

    [Fact]
    public void What_arrives_after_a_week_without_signal_needs_a_correction() =>
        Assert.Equal("ReceivedTooLate", HalfDay().CheckIn(new Moment(Eight, Eight.AddDays(7).AddMinutes(1)), "", Window)!.Rule);

    [Fact]
    public void The_second_check_in_changes_nothing()
    {
        var halfDay = CheckedIn();

        Assert.Null(halfDay.CheckIn(At(20), "", Window));

        Assert.Equal(Eight, halfDay.CheckedIn!.HappenedAt);
        Assert.Equal(1, halfDay.Version);
    }

    [Fact]
    public void A_withdrawn_half_day_takes_no_check_in()
    {
        var halfDay = HalfDay();
        halfDay.Withdraw(WithdrawalReason.Replanned, Eight);

        Assert.Equal("Withdrawn", halfDay.CheckIn(At(0), "", Window)!.Rule);
    }

    [Fact]
    public void What_has_begun_cannot_be_withdrawn() =>
        Assert.Equal("HasBegun", CheckedIn().Withdraw(WithdrawalReason.Replanned, Eight)!.Rule);

    [Fact]
    public void Work_and_leaving_come_after_arriving()
    {
        Assert.Equal("NotCheckedIn", HalfDay().Record(WorkDone.Told("turned shafts", "", "", At(60)))!.Rule);
        Assert.Equal("NotCheckedIn", HalfDay().CheckOut(At(60))!.Rule);
        Assert.Equal("OutBeforeIn", CheckedIn().CheckOut(At(-10))!.Rule);
    }

    [Fact]
    public void Work_needs_words() =>
        Assert.Equal("WorkWithoutWords", CheckedIn().Record(WorkDone.Told(" ", "12", "", At(60)))!.Rule);

    [Fact]
    public void What_was_told_later_about_the_work_stands_whatever_arrives_first()
    {
        var halfDay = CheckedIn();

        Assert.Null(halfDay.Record(WorkDone.Told("turned 12 shafts", "12", "", At(120))));
        Assert.Null(halfDay.Record(WorkDone.Told("turned 4 shafts", "4", "", At(60))));

        Assert.Equal("turned 12 shafts", halfDay.Work!.What);
    }

    [Fact]
    public void Work_that_was_confirmed_changes_only_by_correction()
    {
        var halfDay = CheckedIn();
        halfDay.Record(WorkDone.Told("turned shafts", "", "", At(60)));
        halfDay.Confirm(Voucher.Mentor(Mentor), At(200), Window);

        Assert.Equal("AlreadyConfirmed", halfDay.Record(WorkDone.Told("turned gold", "", "", At(220)))!.Rule);
        Assert.Null(halfDay.Record(WorkDone.Told("turned shafts", "", "", At(230))));
    }
}
