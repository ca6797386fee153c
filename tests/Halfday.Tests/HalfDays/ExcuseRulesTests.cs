using Halfday.HalfDays;
using static Halfday.Tests.HalfDays.Sample;

namespace Halfday.Tests.HalfDays;

public sealed class ExcuseRulesTests
{
    private static HalfDay Asked(string reason = "a meeting in Beijing")
    {
        var halfDay = HalfDay();
        Assert.Null(halfDay.AskToBeExcused(reason, At(-600), Day.AddDays(7)));
        return halfDay;
    }

    [Fact]
    public void A_miss_is_a_day_that_passed_without_a_check_in()
    {
        Assert.Equal(HalfDayState.Planned, HalfDay().StateOn(Day));
        Assert.Equal(HalfDayState.Missed, HalfDay().StateOn(Day.AddDays(1)));
    }

    [Fact]
    public void An_absence_lifts_nothing_until_it_is_excused()
    {
        var halfDay = Asked();
        Assert.Equal(HalfDayState.Missed, halfDay.StateOn(Day.AddDays(1)));

        Assert.Null(halfDay.ReviewExcuse(ExcuseVerdict.Granted, Coordinator, "", Eight));

        Assert.Equal(HalfDayState.Excused, halfDay.StateOn(Day.AddDays(1)));
        Assert.Equal((Coordinator, Eight), (halfDay.Excuse!.ReviewerId, halfDay.Excuse.ReviewedAt));
    }

    [Fact]
    public void An_excuse_needs_a_reason() =>
        Assert.Equal("ExcuseWithoutReason", HalfDay().AskToBeExcused(" ", At(0), Day)!.Rule);

    [Fact]
    public void Nobody_reviews_their_own_excuse() =>
        Assert.Equal("OwnExcuse", Asked().ReviewExcuse(ExcuseVerdict.Granted, Leader, "", Eight)!.Rule);

    [Fact]
    public void Who_was_there_has_nothing_to_excuse() =>
        Assert.Equal("WasThere", CheckedIn().AskToBeExcused("tired", At(60), Day)!.Rule);

    [Fact]
    public void Declined_it_can_be_asked_again_with_another_reason_only()
    {
        var halfDay = Asked("a meeting");
        halfDay.ReviewExcuse(ExcuseVerdict.Declined, Coordinator, "the meeting was in the afternoon", Eight);

        Assert.Null(halfDay.AskToBeExcused("a meeting", At(10), Day));
        Assert.Equal(ExcuseVerdict.Declined, halfDay.Excuse!.Verdict);
        Assert.Null(halfDay.AskToBeExcused("my child was ill", At(20), Day));
        Assert.Equal(ExcuseVerdict.Asked, halfDay.Excuse.Verdict);
    }

    [Fact]
    public void Who_comes_after_all_was_there()
    {
        var halfDay = Asked();
        halfDay.ReviewExcuse(ExcuseVerdict.Granted, Coordinator, "", Eight);

        Assert.Null(halfDay.CheckIn(At(0), "", Window));

        Assert.Equal(HalfDayState.CheckedIn, halfDay.StateOn(Day));
    }

    [Fact]
    public void A_correction_needs_another_pair_of_eyes_and_keeps_the_old_record()
    {
        var halfDay = HalfDay();
        var correction = new Correction
        {
            SiteId = halfDay.SiteId, HalfDayId = halfDay.Id, LeaderId = Leader, WasThere = true, What = "turned shafts",
            HowMuch = "", Note = "", Reason = "the phone was broken", AskedById = Coordinator, AskedAt = Eight,
            Was = Correction.Of(halfDay, Day.AddDays(1)),
        };

        Assert.Equal("SecondPairOfEyes", correction.Agree(halfDay, Coordinator, Eight, Day.AddDays(1))!.Rule);
        Assert.Equal("OwnHalfDay", correction.Agree(halfDay, Leader, Eight, Day.AddDays(1))!.Rule);
        Assert.Null(correction.Agree(halfDay, Mentor, Eight, Day.AddDays(1)));
        Assert.Null(correction.Agree(halfDay, Mentor, Eight, Day.AddDays(1)));

        Assert.Equal(HalfDayState.Missed, correction.Was.State);
        Assert.Equal(HalfDayState.Confirmed, halfDay.StateOn(Day.AddDays(1)));
        Assert.Equal("turned shafts", halfDay.Work!.What);
        Assert.Equal("CorrectionAlreadyAnswered", correction.Decline(Mentor, Eight)!.Rule);
    }

    [Fact]
    public void A_day_exchange_needs_mentor_and_coordinator_in_either_order()
    {
        var asked = new DayExchange
        {
            SiteId = Guid.CreateVersion7(), HalfDayId = Guid.CreateVersion7(), LeaderId = Leader, MentorId = Mentor,
            ToDate = Day.AddDays(3), ToPart = Halfday.Shared.Time.PartOfDay.Am, Reason = "a wedding", AskedAt = Eight,
        };

        Assert.Equal("OwnHalfDay", asked.Agree(Leader, Eight)!.Rule);
        Assert.Null(asked.Agree(Coordinator, Eight));
        Assert.Null(asked.Agree(Worker, Eight));
        Assert.Equal(ExchangeState.Asked, asked.State);
        Assert.Null(asked.Agree(Mentor, Eight));
        Assert.Equal(ExchangeState.Agreed, asked.State);
        Assert.Equal(Coordinator, asked.CoordinatorId);
    }
}
