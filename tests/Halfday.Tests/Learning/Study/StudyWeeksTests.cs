using CsCheck;
using Halfday.Learning.Study;
using Halfday.Shared.Time;

namespace Halfday.Tests.Learning.Study;

/// <summary>How weeks of study are met and made up.</summary>
public sealed class StudyWeeksTests
{
    private static readonly IsoWeek First = IsoWeek.Of(new DateOnly(2026, 9, 28));

    [Fact]
    public void What_is_over_makes_up_the_oldest_week_that_lacks_some() =>
        Assert.Equal([120, 120, 100, 120], Counted([120, 120, 120, 120], (0, 60), (1, 100), (2, 100), (3, 200)));

    [Fact]
    public void Nobody_studies_ahead() => Assert.Equal([120, 0], Counted([120, 120], (0, 300)));

    [Fact]
    public void After_four_weeks_nothing_is_made_up_any_more() => Assert.Equal([0, 120, 120, 120, 120, 120], Counted([120, 120, 120, 120, 120, 120], (1, 120), (2, 120), (3, 120), (4, 120), (5, 500)));

    [Fact]
    public void What_waits_to_be_borne_out_is_counted_apart()
    {
        var week = Assert.Single(StudyWeeks.Of([(First, 120)], [new Studied(First.Monday, 70, true), new Studied(First.Monday, 60, false)]));

        Assert.Equal((70, 120, 130), (week.Confirmed, week.Counted, week.Studied));
        Assert.True(week.Waits);
        Assert.False(week.IsMet);
    }

    [Fact]
    public void No_minute_counts_twice_and_no_week_for_more_than_is_owed() => Story.Sample((owed, studied) =>
    {
        var weeks = Of(owed, studied);
        return weeks.All(week => week.Counted <= week.Owed && week.Confirmed <= week.Counted) && weeks.Sum(week => week.Counted) <= studied.Sum(study => study.Minutes);
    }, iter: Effort.Of(2000));

    [Fact]
    public void A_minute_more_never_makes_a_week_worse() => Gen.Select(Story, Gen.Int[0, 7]).Sample((story, week) =>
    {
        var (before, after) = (Of(story.Item1, story.Item2), Of(story.Item1, [.. story.Item2, (week, 1)]));
        return before.Zip(after).All(pair => pair.First.Counted <= pair.Second.Counted);
    }, iter: Effort.Of(2000));

    [Fact]
    public void A_week_that_lacks_some_had_nothing_over_in_it_or_the_four_after_it() => Story.Sample((owed, studied) =>
    {
        var weeks = Of(owed, studied);
        return Enumerable.Range(0, weeks.Count).Where(at => weeks[at].Counted < weeks[at].Owed).All(at =>
            Enumerable.Range(at, Math.Min(StudyWeeks.MakeUpWeeks + 1, weeks.Count - at)).All(later =>
                weeks[later].Studied <= owed[later] + Enumerable.Range(Math.Max(0, later - StudyWeeks.MakeUpWeeks), Math.Min(later, StudyWeeks.MakeUpWeeks)).Sum(before => weeks[before].Counted)));
    }, iter: Effort.Of(2000));

    private static readonly Gen<(int[], (int Week, int Minutes)[])> Story =
        Gen.Select(Gen.Int[0, 180].Array[8], Gen.Select(Gen.Int[0, 7], Gen.Int[5, 400]).Array[0, 12]);

    private static IEnumerable<int> Counted(int[] owed, params (int Week, int Minutes)[] studied) => Of(owed, studied).Select(week => week.Counted);

    private static IReadOnlyList<StudyWeek> Of(int[] owed, (int Week, int Minutes)[] studied) => StudyWeeks.Of(
        [.. owed.Select((minutes, at) => (First.Plus(at), minutes))], studied.Select(study => new Studied(First.Plus(study.Week).Monday.AddDays(2), study.Minutes, true)));
}
