using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Standing.LearningPages;
using Halfday.Tests.HalfDays;
using Halfday.Trades;

namespace Halfday.Tests.Standing.LearningPages;

/// <summary>What the next half day brings a leader, in a sentence.</summary>
public sealed class NextHalfDayTests
{
    [Theory]
    [InlineData(0, 4, "The first half day in somebody: everything is new.")]
    [InlineData(1, 4, "Half day 2 of 4 in somebody; 2 more after it.")]
    [InlineData(3, 4, "With it the 4 half days of somebody are complete: the sign-off comes next.")]
    [InlineData(6, 4, "Half day 7 in somebody, where 4 were asked for.")]
    public void It_counts_the_half_days_of_the_trade(int practised, int needed, string said) => Assert.Equal(said, Next(Row(practised, needed)).Brings.En);

    [Fact]
    public void Where_nothing_is_known_it_is_the_first() => Assert.Equal("第一次学某人：一切从头学起。", Next(null).Brings.Zh);

    [Fact]
    public void What_is_mastered_is_kept() => Assert.Equal("It keeps the hand in somebody.", Next(Row(0, 4) with { IsMastered = true }).Brings.En);

    [Fact]
    public void It_speaks_to_the_leader_and_of_the_leader()
    {
        Assert.Contains(" teaches you ", Next(null).Sentence, StringComparison.Ordinal);
        Assert.Contains(" teaches somebody somebody in ", (Next(null) with { IsMine = false }).Sentence, StringComparison.Ordinal);
    }

    // Its trade and its people have no names here.
    private static NextHalfDay Next(CompetenceRow? row) => new(
        new HalfDayCard(Sample.HalfDay(), new Names(), new Hours(new(8, 0), new(12, 0)), TimeZoneInfo.Utc, Sample.Day), row, IsMine: true);

    private static CompetenceRow Row(int practised, int needed) => new(
        new Person { Code = "p", Name = "p" }, new Trade { Code = "t", SiteId = default, Name = "Turning", PracticeHalfDays = needed }, practised, TradeState.Nothing, Sample.Day);
}
