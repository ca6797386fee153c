using CsCheck;
using Halfday.Learning.Evidence;
using Halfday.Shared.Time;

namespace Halfday.Tests.Learning.Evidence;

/// <summary>What is left to the deadline, in half days, tests and weeks, and how it presses.</summary>
public sealed class LeftTests
{
    private static readonly DateOnly Day = new(2026, 10, 7);

    private static readonly Gen<Left> Some = Gen.Select(
        Gen.Int[0, 30], Gen.Int[0, 3], Gen.Int[0, 3], Gen.Int[-30, 300], Gen.Int[1, 2], (half, tests, signs, days, aWeek) => new Left(half, tests, signs, Day.AddDays(days), Day, aWeek));

    [Fact]
    public void Weeks_are_those_begun_from_today_to_the_deadline() =>
        Gen.Select(Gen.Int[0, 6], Gen.Int[-30, 400]).Sample((from, days) =>
        {
            var today = Day.AddDays(from);
            var slowly = Enumerable.Range(0, Math.Max(0, days + 1)).Select(today.AddDays).Select(IsoWeek.Of).Distinct().Count();
            return new Left(3, 0, 1, today.AddDays(days), today).Weeks == slowly;
        }, iter: Effort.Of(1000));

    [Fact]
    public void It_is_too_late_exactly_when_the_weeks_cannot_hold_the_half_days() =>
        Some.Where(left => !left.IsNothing).Sample(left =>
            (left.Pressure == Pressure.TooLate) == (left.Weeks == 0 || left.HalfDays > left.Weeks * left.AWeek), iter: Effort.Of(1000));

    [Fact]
    public void A_week_that_passes_without_a_half_day_never_eases_and_a_half_day_done_never_presses() =>
        Some.Sample(left =>
        {
            Assert.True((left with { AsOf = left.AsOf.AddDays(7) }).Pressure >= left.Pressure);
            if (left.HalfDays > 0) Assert.True((left with { HalfDays = left.HalfDays - 1 }).Pressure <= left.Pressure);
        }, iter: Effort.Of(1000));

    [Fact]
    public void With_nothing_left_nothing_presses_even_after_the_deadline()
    {
        Assert.Equal(Pressure.None, new Left(0, 0, 0, Day.AddDays(-1), Day).Pressure);
        Assert.Equal(Pressure.None, new Left(9, 1, 1, null, Day).Pressure);
        Assert.Equal(Pressure.TooLate, new Left(0, 1, 0, Day.AddDays(-1), Day).Pressure);
    }

    [Theory]
    [InlineData(30, 0, 272, Pressure.Low)] // 40 weeks
    [InlineData(31, 0, 272, Pressure.Tight)]
    [InlineData(40, 0, 272, Pressure.Tight)]
    [InlineData(41, 0, 272, Pressure.TooLate)]
    [InlineData(0, 1, 28, Pressure.Low)] // the fifth week
    [InlineData(0, 1, 25, Pressure.Tight)] // the Sunday of the fourth
    public void It_presses_when_one_week_in_four_may_not_be_lost_or_a_test_has_a_month(int halfDays, int tests, int days, Pressure pressure) =>
        Assert.Equal(pressure, new Left(halfDays, tests, 0, new DateOnly(2026, 10, 7).AddDays(days), Day).Pressure);

    [Theory]
    [InlineData(null, null, 1, 4, "3 half days, 1 test and 1 sign-off", "3 个半天、1 次考试、1 次验收")]
    [InlineData(80, null, 4, 4, "1 half day and 1 sign-off", "1 个半天、1 次验收")]
    [InlineData(null, 3, 1, 4, "1 test", "1 次考试")]
    [InlineData(80, 3, 0, 4, "nothing", "无")]
    public void What_is_left_in_a_trade_follows_from_what_was_found(int? knowledge, int? operation, int practised, int needed, string english, string chinese)
    {
        var left = Left.Of(State(knowledge, operation), 70, 3, practised, needed, Day.AddYears(1), Day);

        Assert.Equal((english, chinese), (left.Words().En, left.Words().Zh));
    }

    [Fact]
    public void What_has_lapsed_is_left_again()
    {
        var state = new TradeState(new Level(80, Method.Test, Day.AddYears(-1), Day), new Level(3, Method.SignOff, Day.AddYears(-1), Day.AddDays(1)));

        Assert.Equal((0, 1, 0), Three(Left.Of(state, 70, 3, 9, 4, null, Day)));
        Assert.Equal((1, 1, 1), Three(Left.Of(state, 70, 3, 9, 4, null, Day.AddDays(1))));
    }

    [Fact]
    public void A_trade_leaves_nothing_exactly_when_it_is_mastered_by_itself() =>
        Gen.Select(Histories.All, Gen.Int[0, Histories.Length], Histories.OneOf(40, 70), Gen.Int[1, 4], Gen.Int[0, 9]).Sample((history, days, knowledge, operation, practised) =>
        {
            var day = Histories.First.AddDays(days);
            return Left.Of(history.On(day), knowledge, operation, practised, 4, null, day).IsNothing == history.On(day).Masters(knowledge, operation, day);
        }, iter: Effort.Of(1000));

    [Fact]
    public void Of_several_trades_the_nearest_count_and_no_more_than_are_asked_for() =>
        Gen.Select(Some.Array[0, 6], Gen.Int[0, 6]).Sample((open, asked) =>
        {
            var together = Left.Together(open, asked, Day.AddDays(100), Day);
            Assert.Equal(open.Select(left => left.HalfDays).Order().Take(asked).Sum(), together.HalfDays);
            Assert.Equal(Day.AddDays(100), together.Deadline);
        }, iter: Effort.Of(500));

    [Fact]
    public void Of_several_deadlines_the_one_that_presses_most_is_told_with_all_that_is_due_before_it() =>
        Some.Array[1, 5].Sample(all =>
        {
            var most = Left.MostPressing(all, Day);
            var byDay = all.OrderBy(left => left.Deadline).ToList();
            var pressures = byDay.Select((left, at) => (left with
            {
                HalfDays = byDay.Take(at + 1).Sum(each => each.HalfDays), Tests = byDay.Take(at + 1).Sum(each => each.Tests), SignOffs = byDay.Take(at + 1).Sum(each => each.SignOffs),
            }).Pressure);
            Assert.Equal(pressures.Max(), most.Pressure);
            Assert.True(most.Pressure >= all.Max(left => left.Pressure));
        }, iter: Effort.Of(1000));

    [Theory]
    [InlineData(3, 7, "Left: 3 half days, in 2 weeks, by 14 October 2026.", "尚需3 个半天；距2026年10月14日还有 2 周。")]
    [InlineData(1, -1, "Left: 1 half day; the deadline was 6 October 2026.", "尚需1 个半天；期限2026年10月6日已过。")]
    [InlineData(0, 7, "Nothing is left to do.", "没有待完成的内容。")]
    public void It_is_said_in_a_sentence(int halfDays, int days, string english, string chinese)
    {
        var said = new Left(halfDays, 0, 0, Day.AddDays(days), Day).Sentence();

        Assert.Equal((english, chinese), (said.En, said.Zh));
    }

    private static (int, int, int) Three(Left left) => (left.HalfDays, left.Tests, left.SignOffs);

    private static TradeState State(int? knowledge, int? operation) => new(
        knowledge is { } known ? new Level(known, Method.Test, Day, null) : null, operation is { } able ? new Level(able, Method.SignOff, Day, null) : null);
}
