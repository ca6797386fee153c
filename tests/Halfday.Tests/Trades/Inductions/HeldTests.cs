using CsCheck;
using Halfday.Trades.Inductions;

namespace Halfday.Tests.Trades.Inductions;

public sealed class HeldTests
{
    private static readonly Guid Leader = Guid.CreateVersion7(), Worker = Guid.CreateVersion7();

    [Fact]
    public void Nobody_inducts_themselves()
    {
        var (held, refusal) = Held.Of(Asked(12), Leader, new DateOnly(2026, 9, 21), Leader);

        Assert.Null(held);
        Assert.Equal("OwnInduction", refusal!.Rule);
    }

    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-27")]
    [InlineData("2024-02-29", 12, "2025-02-27")]
    [InlineData("2026-09-21", 12, "2027-09-20")]
    public void It_is_valid_for_its_months_and_no_day_longer(string from, int months, string lastDay) =>
        Assert.Equal(DateOnly.Parse(lastDay, null), Given(from, months).Until);

    [Fact]
    public void It_holds_from_its_first_day_to_its_last() => Gen.Select(Gen.Int[1, 60], Gen.Int[-40, 2_000]).Sample((months, days) =>
    {
        var held = Given("2026-09-21", months);
        var day = held.From.AddDays(days);
        return held.HoldsOn(day) == (day >= held.From && day <= held.Until);
    });

    [Fact]
    public void What_is_no_longer_asked_for_does_not_hold()
    {
        var requirement = Asked(12);
        requirement.Until = new DateOnly(2026, 9, 20);

        Assert.True(requirement.HoldsOn(new DateOnly(2026, 9, 20)));
        Assert.False(requirement.HoldsOn(new DateOnly(2026, 9, 21)));
    }

    private static Held Given(string from, int months) => Held.Of(Asked(months), Leader, DateOnly.Parse(from, null), Worker).Held!;

    private static Requirement Asked(int months) => new()
    {
        SiteId = Guid.CreateVersion7(), TradeId = Guid.CreateVersion7(), Key = "lathe", Kind = RequirementKind.Induction, Name = "Lathe", Months = months,
    };
}
