using CsCheck;
using Halfday.Learning.SignOffs;

namespace Halfday.Tests.Learning.SignOffs;

public sealed class VerdictTests
{
    private static readonly Gen<int[]> Levels = Gen.Int[0, 4].Array[1, 3];

    [Theory]
    [InlineData(new[] { 0 }, 0), InlineData(new[] { 2 }, 2), InlineData(new[] { 3 }, null), InlineData(new[] { 4 }, null)]
    [InlineData(new[] { 3, 3 }, 3), InlineData(new[] { 4, 4 }, 4), InlineData(new[] { 4, 3 }, null), InlineData(new[] { 3, 2 }, null), InlineData(new[] { 2, 2 }, 2)]
    [InlineData(new[] { 4, 2, 3 }, 3), InlineData(new[] { 4, 0, 1 }, 1), InlineData(new[] { 3, 2, 4 }, 3), InlineData(new[] { 2, 4, 4 }, 4), InlineData(new[] { 4, 1, 2 }, 2)]
    public void Marks_come_to_their_median_once_there_are_enough(int[] levels, int? result) => Assert.Equal(result, Verdict.Of(levels, 0));

    [Fact]
    public void Level_3_and_above_is_never_one_assessors_word() => Levels.Sample(levels =>
        Verdict.Of(levels, 0) is not { } result || result < 3 || levels.Count(level => level >= 3) >= 2, iter: Effort.Of(1000));

    [Fact]
    public void A_result_of_level_4_takes_two_who_found_it() => Levels.Sample(levels =>
        Verdict.Of(levels, 0) != 4 || levels.Count(level => level == 4) >= 2, iter: Effort.Of(1000));

    [Fact]
    public void Two_that_differ_are_never_the_last() => Gen.Select(Gen.Int[0, 4], Gen.Int[0, 4]).Sample((one, other) =>
        (Verdict.Wanted([one, other]) == 3) == (one != other), iter: Effort.Of(200));

    [Fact]
    public void Whoever_asks_for_one_more_waits_for_it() => Levels.Where(levels => levels.Length < 3).Sample(levels =>
        Verdict.Of(levels, levels.Length + 1) is null, iter: Effort.Of(200));

    [Fact]
    public void The_order_of_three_marks_does_not_matter() => Gen.Int[0, 4].Array[3].Sample(levels =>
        Verdict.Of(levels, 0) == Verdict.Of([.. levels.Reverse()], 0), iter: Effort.Of(200));

    [Fact]
    public void A_third_mark_never_leads_outside_what_was_found() => Gen.Int[0, 4].Array[3].Sample(levels =>
        Verdict.Of(levels, 0) is { } result && levels.Contains(result), iter: Effort.Of(200));
}
