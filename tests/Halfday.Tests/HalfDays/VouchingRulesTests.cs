using Halfday.HalfDays;
using static Halfday.Tests.HalfDays.Sample;

namespace Halfday.Tests.HalfDays;

public sealed class VouchingRulesTests
{
    private static Voucher StandIn(bool onShift = true, bool sharesCover = false, bool mentorIsAway = true) =>
        new(Worker, onShift, sharesCover, mentorIsAway);

    [Fact]
    public void Nobody_confirms_their_own()
    {
        Assert.Equal("OwnHalfDay", CheckedIn().Confirm(new Voucher(Leader, true, false, true), At(60), Window)!.Rule);
        Assert.Equal("OwnHalfDay", CheckedIn().Contest(Leader, "why not", At(60), Window)!.Rule);
        Assert.Equal("OwnHalfDay", Disputed().Settle(true, Leader, "", Eight)!.Rule);
        Assert.Equal("OwnHalfDay", CheckedIn().NameSubstitute(Leader, Coordinator, Eight)!.Rule);
    }

    [Fact]
    public void A_leader_who_has_been_confirmed_is_still_told_that_it_is_not_theirs_to_confirm() =>
        Assert.Equal("OwnHalfDay", Confirmed().Confirm(Voucher.Mentor(Leader), At(60), Window)!.Rule);

    [Fact]
    public void A_confirmation_before_the_check_in_takes_effect_when_that_arrives()
    {
        var halfDay = HalfDay();

        Assert.Null(halfDay.Confirm(Voucher.Mentor(Mentor), At(30), Window));
        Assert.False(halfDay.IsConfirmed);
        Assert.Equal(HalfDayState.Planned, halfDay.StateOn(Day));

        Assert.Null(halfDay.CheckIn(At(0), "", Window));
        Assert.Equal(HalfDayState.Confirmed, halfDay.StateOn(Day));
    }

    [Fact]
    public void A_mentor_does_not_speak_for_what_has_not_begun() =>
        Assert.Equal("NotBegun", HalfDay().Confirm(Voucher.Mentor(Mentor), At(-31), Window)!.Rule);

    [Fact]
    public void After_seven_days_it_is_done_but_unconfirmed()
    {
        var halfDay = CheckedIn();

        Assert.Equal(HalfDayState.AwaitingConfirmation, halfDay.StateOn(Day.AddDays(7)));
        Assert.Equal(HalfDayState.Unconfirmed, halfDay.StateOn(Day.AddDays(8)));
        Assert.Equal("SevenDaysPassed", halfDay.Confirm(Voucher.Mentor(Mentor), At((7 * 24 * 60) + (16 * 60)), Window)!.Rule);
    }

    [Fact]
    public void A_word_spoken_in_time_but_received_later_counts()
    {
        var halfDay = CheckedIn();

        Assert.Null(halfDay.Confirm(Voucher.Mentor(Mentor), new(Eight.AddDays(6), Eight.AddDays(12)), Window));

        Assert.Equal(HalfDayState.Confirmed, halfDay.StateOn(Day.AddDays(30)));
    }

    [Fact]
    public void A_worker_on_shift_stands_in_for_a_mentor_who_is_away()
    {
        var halfDay = CheckedIn();

        Assert.Null(halfDay.Confirm(StandIn(), At(200), Window));

        Assert.True(halfDay.Confirmation!.StandIn);
        Assert.True(halfDay.IsConfirmed);
    }

    [Fact]
    public void A_stand_in_is_on_shift_there_outside_the_cover_group_and_only_when_the_mentor_is_away()
    {
        Assert.Equal("NotOnShiftThere", CheckedIn().Confirm(StandIn(onShift: false), At(200), Window)!.Rule);
        Assert.Equal("SameCoverGroup", CheckedIn().Confirm(StandIn(sharesCover: true), At(200), Window)!.Rule);
        Assert.Equal("MentorIsThere", CheckedIn().Confirm(StandIn(mentorIsAway: false), At(200), Window)!.Rule);
    }

    [Fact]
    public void The_mentor_may_say_that_it_was_not_so_with_a_word_why()
    {
        var halfDay = CheckedIn();

        Assert.Equal("DisputeWithoutWord", halfDay.Contest(Mentor, " ", At(200), Window)!.Rule);
        Assert.Equal("OnlyTheMentor", halfDay.Contest(Worker, "not here", At(200), Window)!.Rule);
        Assert.Null(halfDay.Contest(Mentor, "left after ten minutes", At(200), Window));

        Assert.Equal(HalfDayState.Disputed, halfDay.StateOn(Day));
        Assert.Equal("IsDisputed", halfDay.Confirm(StandIn(), At(210), Window)!.Rule);
    }

    [Fact]
    public void What_was_confirmed_is_not_disputed_afterwards() =>
        Assert.Equal("AlreadyConfirmed", Confirmed().Contest(Mentor, "on second thoughts", At(220), Window)!.Rule);

    [Theory]
    [InlineData(true, HalfDayState.Confirmed), InlineData(false, HalfDayState.Missed)]
    public void The_coordinator_settles_once(bool wasThere, HalfDayState becomes)
    {
        var halfDay = Disputed();

        Assert.Null(halfDay.Settle(wasThere, Coordinator, "I asked around", Eight));
        Assert.Null(halfDay.Settle(wasThere, Coordinator, "again", Eight));

        Assert.Equal(becomes, halfDay.StateOn(Day));
        Assert.Equal("AlreadySettled", halfDay.Settle(!wasThere, Coordinator, "", Eight)!.Rule);
    }

    [Fact]
    public void Nobody_settles_their_own_word() => Assert.Equal("OwnWord", Disputed().Settle(false, Mentor, "", Eight)!.Rule);

    [Fact]
    public void There_is_nothing_to_settle_without_a_dispute() =>
        Assert.Equal("NothingToSettle", CheckedIn().Settle(true, Coordinator, "", Eight)!.Rule);

    [Fact]
    public void A_substitute_takes_the_mentors_place_and_the_first_is_remembered()
    {
        var halfDay = CheckedIn();

        Assert.Null(halfDay.NameSubstitute(Worker, Coordinator, Eight));

        Assert.Equal((Worker, Mentor), (halfDay.MentorId, halfDay.Substitution!.InsteadOfId));
        Assert.Null(halfDay.Confirm(Voucher.Mentor(Worker), At(200), Window));
        Assert.False(halfDay.Confirmation!.StandIn);
    }

    [Fact]
    public void Once_somebody_has_spoken_the_mentor_stays() =>
        Assert.Equal("AlreadySpokenFor", Confirmed().NameSubstitute(Worker, Coordinator, Eight)!.Rule);
}
