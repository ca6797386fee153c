using CsCheck;
using Halfday.Learning.Tests;

namespace Halfday.Tests.Learning.Tests;

public sealed class SittingRulesTests
{
    private static readonly DateTime Now = new(2026, 10, 7, 0, 5, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(1, 2), InlineData(2, 3), InlineData(3, 5), InlineData(10, 15)]
    public void A_question_has_a_minute_and_a_half_and_the_whole_is_rounded_up(int questions, int minutes) => Assert.Equal(TimeSpan.FromMinutes(minutes), Sitting.TimeFor(questions));

    [Fact]
    public void It_is_over_at_its_end_and_not_before()
    {
        var sitting = New();
        Assert.False(sitting.IsOverAt(sitting.EndsAt.AddTicks(-1)));
        Assert.True(sitting.IsOverAt(sitting.EndsAt));
    }

    [Fact]
    public void Handed_in_it_is_over_at_once_and_twice_is_once()
    {
        var sitting = New();
        sitting.Finish([1, 0], Now.AddMinutes(1));
        sitting.Finish([1, 1], Now.AddMinutes(2));

        Assert.True(sitting.IsOverAt(Now.AddMinutes(1)));
        Assert.Equal((Now.AddMinutes(1), 50), (sitting.FinishedAt, sitting.Score));
        Assert.Equal(Now.AddMinutes(1).AddHours(20), sitting.NextFrom);
    }

    [Fact]
    public void However_late_it_is_closed_it_ended_when_it_had_to() => Gen.Int[0, 10_000].Sample(minutes =>
    {
        var sitting = New();
        sitting.Finish([1], Now.AddMinutes(minutes));
        return sitting.FinishedAt <= sitting.EndsAt && (minutes < 3) == (sitting.FinishedAt < sitting.EndsAt);
    });

    private static Sitting New() => new()
    {
        SiteId = Guid.CreateVersion7(), TradeId = Guid.CreateVersion7(), PersonId = Guid.CreateVersion7(), Seed = 1, Questions = 2, StartedAt = Now, EndsAt = Now + Sitting.TimeFor(2),
    };
}
