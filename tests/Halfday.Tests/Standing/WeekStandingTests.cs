using CsCheck;
using Halfday.HalfDays;
using Halfday.Shared.Time;
using Halfday.Standing;

namespace Halfday.Tests.Standing;

public sealed class WeekStandingTests
{
    private static readonly IsoWeek Week = IsoWeek.Of(new DateOnly(2026, 9, 30));
    private static readonly DateOnly Wednesday = new(2026, 9, 30);
    private static readonly DateOnly WeekLater = new(2026, 10, 7);

    [Fact]
    public void A_confirmed_half_day_meets_the_week() =>
        Assert.Equal(StandingState.Met, On(WeekLater, Half(HalfDayState.Confirmed)).State);

    [Fact]
    public void A_missed_half_day_leaves_the_week_behind_even_before_it_ends() =>
        Assert.Equal(StandingState.Behind, On(new DateOnly(2026, 10, 1), Half(HalfDayState.Missed)).State);

    [Fact]
    public void A_planned_half_day_keeps_the_present_week_on_track() =>
        Assert.Equal(StandingState.OnTrack, On(Wednesday, Half(HalfDayState.Planned)).State);

    [Fact]
    public void A_present_week_without_a_plan_is_still_on_track() =>
        Assert.Equal(StandingState.OnTrack, On(Wednesday).State);

    [Fact]
    public void A_past_week_without_a_plan_is_behind() =>
        Assert.Equal(StandingState.Behind, On(WeekLater).State);

    [Fact]
    public void A_half_day_that_waits_for_confirmation_keeps_its_week_on_track() =>
        Assert.Equal(StandingState.OnTrack, On(WeekLater, Half(HalfDayState.AwaitingConfirmation)).State);

    [Fact]
    public void A_half_day_that_nobody_confirmed_in_seven_days_is_not_met() =>
        Assert.Equal(StandingState.Behind, On(WeekLater, Half(HalfDayState.Unconfirmed)).State);

    [Fact]
    public void A_disputed_half_day_is_not_met() =>
        Assert.Equal(StandingState.Behind, On(WeekLater, Half(HalfDayState.Disputed)).State);

    [Fact]
    public void An_excuse_lifts_the_week() =>
        Assert.Equal(StandingState.Excused, On(WeekLater, Half(HalfDayState.Excused)).State);

    [Fact]
    public void A_make_up_meets_the_week_it_makes_up() =>
        Assert.Equal(StandingState.Met, On(WeekLater, Half(HalfDayState.MadeUp), MakeUp(HalfDayState.Confirmed)).State);

    [Fact]
    public void A_make_up_that_is_only_planned_leaves_the_week_behind() =>
        Assert.Equal(StandingState.Behind, On(WeekLater, Half(HalfDayState.Missed), MakeUp(HalfDayState.Planned)).State);

    [Fact]
    public void A_day_exchanged_for_a_later_one_keeps_its_week_on_track() =>
        Assert.Equal(StandingState.OnTrack, On(WeekLater, new WeekHalfDay(new DateOnly(2026, 10, 10), HalfDayState.Planned)).State);

    [Fact]
    public void One_of_two_half_days_is_not_enough() =>
        Assert.Equal(StandingState.Behind, new WeekStanding(2, Week, [Half(HalfDayState.Confirmed)], WeekLater).State);

    [Fact]
    public void One_done_and_one_excused_of_two_is_excused() =>
        Assert.Equal(StandingState.Excused, new WeekStanding(2, Week, [Half(HalfDayState.Confirmed), Half(HalfDayState.Excused)], WeekLater).State);

    // The slow, obvious twin: give each owed half day the best answer that is left, then take the worst of them.
    [Fact]
    public void Every_mixture_of_half_days_stands_as_its_slow_twin_says() =>
        (from owed in Gen.Int[1, 2]
         from states in Gen.Enum<HalfDayState>().Array[0, 5]
         from makeUps in Gen.Bool.Array[5]
         from days in Gen.Int[-3, 20]
         select (owed, halfDays: states.Select((state, i) => new WeekHalfDay(Wednesday, state, makeUps[i])).ToList(), asOf: Wednesday.AddDays(days)))
        .Sample(given => Assert.Equal(
            Slowly(given.owed, given.halfDays, given.asOf),
            new WeekStanding(given.owed, Week, given.halfDays, given.asOf).State));

    private static StandingState Slowly(int owed, List<WeekHalfDay> halfDays, DateOnly asOf)
    {
        var open = asOf <= new DateOnly(2026, 10, 4);
        var answers = new List<StandingState>();
        foreach (var half in halfDays)
        {
            if (half.State == HalfDayState.Confirmed) answers.Add(StandingState.Met);
            if (half.State == HalfDayState.Excused) answers.Add(StandingState.Excused);
            if (half.State is HalfDayState.CheckedIn or HalfDayState.AwaitingConfirmation) answers.Add(StandingState.OnTrack);
            if (half.State == HalfDayState.Planned && (open || !half.IsMakeUp)) answers.Add(StandingState.OnTrack);
        }
        var anyLost = halfDays.Any(half => half.State is HalfDayState.Missed or HalfDayState.Unconfirmed or HalfDayState.Disputed);
        while (answers.Count < owed) answers.Add(open && !anyLost ? StandingState.OnTrack : StandingState.Behind);
        StandingState[] fromBest = [StandingState.Met, StandingState.Excused, StandingState.OnTrack, StandingState.Behind];
        return answers.OrderBy(answer => Array.IndexOf(fromBest, answer)).Take(owed).Last();
    }

    private static WeekStanding On(DateOnly asOf, params WeekHalfDay[] halfDays) => new(1, Week, halfDays, asOf);
    private static WeekHalfDay Half(HalfDayState state) => new(Wednesday, state);
    private static WeekHalfDay MakeUp(HalfDayState state) => new(new DateOnly(2026, 10, 8), state, IsMakeUp: true);
}
