using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Ui;
using Halfday.Standing.LearningPages;
using Halfday.Trades;

namespace Halfday.Tests.Standing.LearningPages;

/// <summary>What a leader is told to see to, and when.</summary>
public sealed class DueNextTests
{
    private static readonly DateOnly Day = new(2026, 10, 7);

    [Fact]
    public void What_lapses_within_sixty_days_says_what_keeps_it()
    {
        var due = DueNext.Of([Row(new Level(80, Method.Test, Day, Day.AddDays(60)), new Level(3, Method.SignOff, Day, Day.AddDays(10)))]);

        Assert.Equal([
            "Turning: the hand lapses on 17 October 2026; a half day in it before then keeps it.",
            "Turning: the knowledge lapses on 6 December 2026; a test before then keeps it."], due.Select(one => one.Sentence.En));
        Assert.All(due, one => Assert.Equal(Tone.Warn, one.Tone));
    }

    [Fact]
    public void What_lapses_later_is_not_due_and_what_has_lapsed_says_what_brings_it_back()
    {
        var due = Assert.Single(DueNext.Of([Row(new Level(80, Method.Test, Day, Day.AddDays(61)), new Level(3, Method.SignOff, Day, Day))]));

        Assert.Equal(("Turning: the hand lapsed on 7 October 2026; a sign-off brings it back.", Tone.Bad), (due.Sentence.En, due.Tone));
        Assert.Equal("车工：操作已于2026年10月7日过期，一次验收可恢复。", due.Sentence.Zh);
    }

    [Theory]
    [InlineData(80, null, 4, "Turning: the practice is done; what is left is a sign-off.")]
    [InlineData(null, null, 4, "Turning: the practice is done; what is left is a test and a sign-off.")]
    [InlineData(null, 3, 0, "Turning: the hand is there; what is left is a test.")]
    [InlineData(80, null, 3, null)]
    [InlineData(80, 3, 4, null)]
    public void Where_the_practice_is_done_the_proof_is_due(int? knowledge, int? operation, int practised, string? said)
    {
        var row = Row(knowledge is { } known ? new Level(known, Method.Test, Day, null) : null, operation is { } able ? new Level(able, Method.SignOff, Day, null) : null, practised);

        Assert.Equal(said, DueNext.Of([row]).SingleOrDefault()?.Sentence.En);
        Assert.Empty(DueNext.Of([row with { IsOwed = false }]));
    }

    private static CompetenceRow Row(Level? knowledge, Level? operation, int practised = 1)
    {
        var trade = new Trade { Code = "t", SiteId = default, Name = "Turning", NameZh = "车工", KnowledgeTarget = 70, OperationTarget = 3, PracticeHalfDays = 4 };
        var state = new TradeState(knowledge, operation);
        return new CompetenceRow(new Person { Code = "p", Name = "p" }, trade, practised, state, Day)
        {
            IsOwed = true, Left = Left.Of(state, 70, 3, practised, 4, Day.AddYears(1), Day),
        };
    }
}
