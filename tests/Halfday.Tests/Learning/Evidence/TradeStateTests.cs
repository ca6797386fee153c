using CsCheck;
using Halfday.Learning.Evidence;

namespace Halfday.Tests.Learning.Evidence;

/// <summary>What all evidence up to a day says together, against a twin that lives through the days.</summary>
public sealed class TradeStateTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    [Fact]
    public void The_state_at_any_date_is_what_living_through_the_days_gives() =>
        Gen.Select(Histories.All, Gen.Int[0, Histories.Length + 60]).Sample((history, days) =>
        {
            var day = Histories.First.AddDays(days);
            var (state, twin) = (history.On(day), history.Replayed(day));

            ShouldBe(twin.Knowledge, state.Knowledge);
            ShouldBe(twin.Operation, state.Operation);
        }, iter: Effort.Of(4000));

    [Fact]
    public void Mastery_at_any_date_is_what_living_through_the_days_gives() =>
        Gen.Select(Histories.All, Gen.Int[0, Histories.Length + 60], Histories.OneOf(0, 40, 70), Histories.OneOf(0, 2, 3)).Sample((history, days, knowledge, operation) =>
        {
            var day = Histories.First.AddDays(days);
            Assert.Equal(history.Replayed(day).Masters(knowledge, operation, day), history.On(day).Masters(knowledge, operation, day));
        }, iter: Effort.Of(4000));

    [Fact]
    public void The_order_in_which_evidence_arrives_does_not_matter() =>
        Gen.Select(Histories.All, Gen.Int[0, Histories.Length + 60], Gen.Int[0, 1000]).Sample((history, days, seed) =>
        {
            var (day, evidence, practised) = (Histories.First.AddDays(days), history.Evidence(), history.Days.ToArray());
            var before = TradeState.Of(evidence, practised, history.Months, day);
            new Random(seed).Shuffle(practised);
            var shuffled = evidence.OrderBy(found => HashCode.Combine(seed, found.Id)).ToList();
            Assert.Equal(before, TradeState.Of(shuffled, practised, history.Months, day));
        }, iter: Effort.Of(1000));

    [Fact]
    public void What_comes_later_changes_nothing_of_what_was_known() =>
        Gen.Select(Histories.All, Histories.Pieces, Gen.Int[0, Histories.Length]).Sample((history, piece, days) =>
        {
            var (day, evidence) = (Histories.First.AddDays(days), history.Evidence());
            var later = (piece with { Day = days + 1 }).Of(default, default, default);
            Assert.Equal(TradeState.Of(evidence, history.Days, history.Months, day), TradeState.Of([.. evidence, later], [.. history.Days, day.AddDays(1)], history.Months, day));
        }, iter: Effort.Of(1000));

    [Fact]
    public void A_half_day_more_never_shortens_and_never_touches_knowledge() =>
        Gen.Select(Histories.All, Gen.Int[0, Histories.Length], Gen.Int[0, Histories.Length + 60]).Sample((history, more, days) =>
        {
            var day = Histories.First.AddDays(days);
            var evidence = history.Evidence();
            var before = TradeState.Of(evidence, history.Days, history.Months, day);
            var after = TradeState.Of(evidence, [.. history.Days, Histories.First.AddDays(more)], history.Months, day);

            Assert.Equal(before.Knowledge, after.Knowledge);
            Assert.Equal(before.Operation?.Value, after.Operation?.Value);
            Assert.True((after.Operation?.LapsesOn ?? DateOnly.MaxValue) >= (before.Operation?.LapsesOn ?? DateOnly.MaxValue));
        }, iter: Effort.Of(2000));

    [Fact]
    public void A_half_day_before_it_lapses_keeps_the_hand_and_one_after_does_not_bring_it_back()
    {
        var signed = Found(Method.SignOff, Day, operation: 3);

        Assert.Equal(Day.AddMonths(2).AddDays(-1).AddMonths(2), State(2, [signed], Day.AddMonths(2).AddDays(-1)).Operation!.LapsesOn);
        Assert.Equal(Day.AddMonths(2), State(2, [signed], Day.AddMonths(2)).Operation!.LapsesOn);
        Assert.False(State(2, [signed], Day.AddMonths(2)).Operation!.HoldsOn(Day.AddMonths(3)));
    }

    [Fact]
    public void Links_of_a_chain_of_half_days_each_hold_the_next()
    {
        DateOnly[] monthly = [.. Enumerable.Range(1, 9).Select(month => Day.AddMonths(month))];

        Assert.True(State(2, [Found(Method.SignOff, Day, operation: 3)], monthly).Operation!.HoldsOn(Day.AddMonths(10)));
        Assert.False(State(2, [Found(Method.SignOff, Day, operation: 3)], [.. monthly.Where(on => on.Month is not (5 or 6))]).Operation!.HoldsOn(Day.AddMonths(10)));
    }

    [Fact]
    public void Knowledge_lapses_however_much_is_practised()
    {
        DateOnly[] weekly = [.. Enumerable.Range(1, 30).Select(week => Day.AddDays(7 * week))];

        var state = State(2, [Found(Method.Test, Day, knowledge: 90)], weekly);

        Assert.Equal(Day.AddMonths(2), state.Knowledge!.LapsesOn);
    }

    [Fact]
    public void An_exemption_ends_on_its_review_whatever_is_practised_and_even_where_nothing_lapses()
    {
        var exempt = Found(Method.Exemption, Day, 70, 3, review: Day.AddDays(30));

        foreach (var months in new int?[] { null, 24 })
        {
            DateOnly[] practised = [Day.AddDays(10), Day.AddDays(29)];
            Assert.True(TradeState.Of([exempt], practised, months, Day.AddDays(29)).Masters(70, 3, Day.AddDays(29)));
            Assert.Equal(TradeState.Nothing, TradeState.Of([exempt], practised, months, Day.AddDays(30)));
        }
    }

    [Fact]
    public void After_its_review_what_was_proved_before_an_exemption_stands_again()
    {
        Finding[] history = [Found(Method.SignOff, Day, operation: 4), Found(Method.Exemption, Day.AddDays(5), null, 3, review: Day.AddDays(30))];

        Assert.Equal((3, Method.Exemption), (TradeState.Of(history, [], null, Day.AddDays(29)).Operation!.Value, TradeState.Of(history, [], null, Day.AddDays(29)).Operation!.Method));
        Assert.Equal((4, Method.SignOff), (TradeState.Of(history, [], null, Day.AddDays(30)).Operation!.Value, TradeState.Of(history, [], null, Day.AddDays(30)).Operation!.Method));
    }

    [Fact]
    public void What_is_taken_back_to_a_lower_level_stands_at_that_and_lapses_like_others()
    {
        Finding[] history = [Found(Method.SignOff, Day, operation: 4), Found(Method.Revocation, Day.AddDays(5), null, 3)];

        Assert.True(TradeState.Of(history, [], 12, Day.AddDays(6)).Operation!.Reaches(3, Day.AddDays(6)));
        Assert.Equal(Day.AddDays(5).AddMonths(12), TradeState.Of(history, [], 12, Day.AddDays(6)).Operation!.LapsesOn);
    }

    [Fact]
    public void What_is_revoked_is_gone_until_it_is_found_again_and_practice_does_not_find()
    {
        Finding[] taken = [Found(Method.Test, Day, knowledge: 90), Found(Method.SignOff, Day, operation: 4), Found(Method.Revocation, Day.AddDays(5), 0, 0)];
        var later = Day.AddDays(20);

        Assert.True(TradeState.Of(taken, [], null, Day.AddDays(4)).Masters(70, 3, Day.AddDays(4)));
        Assert.False(TradeState.Of(taken, [Day.AddDays(6), later], 12, later).Masters(70, 3, later));
        Assert.False(TradeState.Of([.. taken, Found(Method.Test, Day.AddDays(7), knowledge: 80)], [], 12, later).Masters(70, 3, later));
        Assert.True(TradeState.Of([.. taken, Found(Method.Test, Day.AddDays(7), knowledge: 80), Found(Method.SignOff, Day.AddDays(8), operation: 3)], [], 12, later).Masters(70, 3, later));
    }

    [Fact]
    public void Where_nothing_is_asked_for_what_is_revoked_is_still_not_mastered()
    {
        Finding[] taken = [Found(Method.Imported, Day, 0, 2), Found(Method.Revocation, Day.AddDays(1), 0, 0)];

        Assert.True(TradeState.Of(taken, [], null, Day).Masters(0, 0, Day));
        Assert.False(TradeState.Of(taken, [], null, Day.AddDays(1)).Masters(0, 0, Day.AddDays(1)));
        Assert.False(TradeState.Nothing.Masters(0, 0, Day));
    }

    [Fact]
    public void Of_two_on_one_day_the_later_holds_and_what_was_brought_in_comes_first()
    {
        var (early, late) = (Found(Method.Test, Day, knowledge: 90), Found(Method.Test, Day, knowledge: 50, hour: 15));
        var brought = new Halfday.Learning.Competence { SiteId = default, PersonId = default, TradeId = default, Knowledge = 10, Operation = 1, Practised = 0, On = Day }.AsFinding();

        var state = TradeState.Of([late, brought, early], [], null, Day);

        Assert.Equal((50, 1), (state.Knowledge!.Value, state.Operation!.Value));
        Assert.Equal((late.Id, brought.Id), (state.Knowledge.FindingId!.Value, state.Operation.FindingId!.Value));
    }

    private static TradeState State(int months, Finding[] evidence, params DateOnly[] practised) => TradeState.Of(evidence, practised, months, Day.AddYears(2));

    private static Finding Found(Method method, DateOnly on, int? knowledge = null, int? operation = null, DateOnly? review = null, int hour = 9) => new()
    {
        SiteId = default, PersonId = default, TradeId = default, Method = method, On = on, At = on.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc),
        Knowledge = knowledge, Operation = operation, ReviewOn = review,
    };

    private static void ShouldBe(Replay.Side twin, Level? level)
    {
        Assert.Equal(twin.Known, level is not null);
        if (level is not null) Assert.Equal((twin.Value, twin.Method, twin.On, twin.Ends), (level.Value, level.Method, level.On, level.LapsesOn));
    }
}
