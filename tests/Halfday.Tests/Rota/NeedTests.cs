using CsCheck;
using Halfday.Rota.Facts;

namespace Halfday.Tests.Rota;

public sealed class NeedTests
{
    private static readonly Horizon Quarter = new(RotaWorld.Week("2026-W40"), 13);
    private static readonly Gen<(int Left, int Days, int Weeks)> Cases = Gen.Select(Gen.Int[0, 40], Gen.Int[-60, 900], Gen.Int[1, 53]);

    [Theory]
    [InlineData(6, "2028-09-28", 1)] // 6 x 13 / 105
    [InlineData(8, "2027-09-28", 2)] // 8 x 13 / 53
    [InlineData(4, "2026-12-27", 4)] // the deadline is in the horizon's last week
    [InlineData(4, "2026-11-04", 4)] // and within it
    [InlineData(0, "2026-11-04", 0)]
    public void What_is_left_is_spread_over_the_weeks_to_the_deadline_and_rounded_up(int left, string deadline, int need) =>
        Assert.Equal(need, Programmes.Need(left, RotaWorld.Day(deadline), Quarter));

    [Fact]
    public void Past_the_deadline_all_that_is_left_is_needed_by_the_last_week()
    {
        Assert.Equal(5, Programmes.Need(5, RotaWorld.Day("2026-09-27"), Quarter));
        Assert.Equal(12, Programmes.ByWeek(RotaWorld.Day("2026-09-27"), Quarter));
    }

    [Theory]
    [InlineData("2026-10-04", 0)]
    [InlineData("2026-10-05", 1)]
    [InlineData("2028-09-28", 12)]
    public void A_need_is_due_in_the_deadlines_week_or_the_horizons_last(string deadline, int byWeek) =>
        Assert.Equal(byWeek, Programmes.ByWeek(RotaWorld.Day(deadline), Quarter));

    [Fact]
    public void Whoever_meets_each_horizons_need_has_nothing_left_at_the_deadline() => Cases.Sample(given =>
    {
        var (horizon, left) = (new Horizon(Quarter.First, given.Weeks), given.Left);
        var deadline = horizon.FirstDay.AddDays(given.Days);
        for (; horizon.FirstDay <= deadline; horizon = new Horizon(horizon.First.Plus(given.Weeks), given.Weeks))
            left -= Programmes.Need(left, deadline, horizon);
        return given.Days < 0 || left == 0;
    });

    [Fact]
    public void No_need_is_more_than_what_is_left_and_a_later_deadline_needs_no_more() => Cases.Sample(given =>
    {
        var (horizon, deadline) = (new Horizon(Quarter.First, given.Weeks), Quarter.FirstDay.AddDays(Math.Abs(given.Days)));
        var need = Programmes.Need(given.Left, deadline, horizon);
        return need <= given.Left && Programmes.Need(given.Left, deadline.AddDays(7), horizon) <= need;
    });
}
