using CsCheck;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Shared;
using Halfday.Standing;

namespace Halfday.Tests.Standing;

public sealed class MasteryStandingTests
{
    private static readonly DateOnly Start = new(2026, 1, 1);
    private static readonly DateOnly Deadline = new(2028, 1, 1);

    [Fact]
    public void Enough_mastered_trades_meet_the_duty() =>
        Assert.Equal(StandingState.Met, On(Start, 1, Trade(0, 6, mastered: true), Trade(0, 6)).State);

    [Fact]
    public void Practice_that_keeps_pace_is_on_track() =>
        Assert.Equal(StandingState.OnTrack, On(new DateOnly(2027, 1, 1), 2, Trade(6, 6), Trade(0, 6)).State);

    [Fact]
    public void Practice_slower_than_the_time_is_behind() =>
        Assert.Equal(StandingState.Behind, On(new DateOnly(2027, 1, 1), 2, Trade(5, 6), Trade(0, 6)).State);

    [Fact]
    public void Only_whole_half_days_are_asked_for() =>
        Assert.Equal([StandingState.OnTrack, StandingState.Behind], new[] { 121, 122 }.Select(days => On(Start.AddDays(days), 1, Trade(0, 6)).State));

    [Fact]
    public void Practice_alone_does_not_master_and_the_deadline_passes() =>
        Assert.Equal(StandingState.Behind, On(Deadline.AddDays(1), 1, Trade(6, 6)).State);

    [Fact]
    public void More_practice_than_a_trade_needs_does_not_count_for_another() =>
        Assert.Equal(StandingState.Behind, On(new DateOnly(2027, 1, 1), 2, Trade(40, 6), Trade(0, 14)).State);

    [Fact]
    public void Without_a_base_unit_there_are_no_trades_and_the_reason_says_so()
    {
        var standing = On(Start, 1);

        Assert.Equal(StandingState.Behind, standing.State);
        Assert.Equal("There is no base unit yet, so its trades are not known.", standing.Reason.En);
    }

    [Fact]
    public void The_reason_tells_practice_and_deadline() => Assert.Equal(
        "0 of 2 trades mastered, 6 of 12 half days practised. That keeps pace with Sat 1 Jan 2028.",
        On(new DateOnly(2027, 1, 1), 2, Trade(6, 6), Trade(0, 6)).Reason.En);

    [Fact]
    public void One_trade_is_one_trade() =>
        Assert.StartsWith("0 of 1 trade mastered, ", On(new DateOnly(2027, 1, 1), 1, Trade(6, 6), Trade(0, 6)).Reason.En, StringComparison.Ordinal);

    [Theory]
    [InlineData(70, 3, true)]
    [InlineData(69, 3, false)]
    [InlineData(70, 2, false)]
    public void A_trade_is_mastered_when_both_targets_hold(int knowledge, int operation, bool mastered) =>
        Assert.Equal(mastered, Found(knowledge, operation, null, Start).Masters(70, 3, Start));

    [Fact]
    public void What_has_lapsed_is_no_longer_mastered()
    {
        Assert.True(Found(90, 4, 24, Deadline.AddDays(-1)).Masters(70, 3, Deadline.AddDays(-1)));
        Assert.False(Found(90, 4, 24, Deadline).Masters(70, 3, Deadline));
    }

    [Fact]
    public void Another_half_day_of_practice_never_makes_it_worse() =>
        (from needed in Gen.Int[0, 12].Array[1, 6]
         from done in Gen.Int[0, 14].Array[6]
         from atLeast in Gen.Int[1, 6]
         from days in Gen.Int[0, 800]
         from at in Gen.Int[0, 5]
         select (needed, done, atLeast, asOf: Start.AddDays(days), at))
        .Sample(given =>
        {
            var trades = given.needed.Select((needed, i) => Trade(given.done[i], needed)).ToArray();
            var more = trades.ToArray();
            var at = given.at % more.Length;
            more[at] = more[at] with { Practised = more[at].Practised + 1 };
            if (On(given.asOf, given.atLeast, trades).State == StandingState.OnTrack)
                Assert.Equal(StandingState.OnTrack, On(given.asOf, given.atLeast, more).State);
        });

    private static TradeState Found(int knowledge, int operation, int? months, DateOnly day) => TradeState.Of(
        [new Competence { SiteId = default, PersonId = default, TradeId = default, Knowledge = knowledge, Operation = operation, Practised = 0, On = Start }.AsFinding()], [], months, day);

    private static MasteryStanding On(DateOnly asOf, int atLeast, params TradeProgress[] trades) => new(trades, atLeast, Start, Deadline, asOf);

    private static TradeProgress Trade(int practised, int needed, bool mastered = false) =>
        new(Guid.CreateVersion7(), new Text("Turning", "车工"), practised, needed, mastered);
}
