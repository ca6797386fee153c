using CsCheck;
using Halfday.Shared.Time;

namespace Halfday.Tests.Shared.Time;

public sealed class IsoWeekTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[0, new DateOnly(9998, 12, 25).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void What_a_week_is_called_is_read_as_that_week() =>
        Day.Sample(day => IsoWeek.TryParse(IsoWeek.Of(day).ToString(), out var read) && read == IsoWeek.Of(day));

    [Fact]
    public void A_day_lies_in_its_week_and_in_no_other() =>
        Day.Sample(day => IsoWeek.Of(day).Has(day) && !IsoWeek.Of(day).Plus(1).Has(day) && IsoWeek.Of(day).Days.Count(each => each == day) == 1);

    [Fact]
    public void A_week_begins_on_monday_and_ends_on_sunday() =>
        Day.Sample(day => IsoWeek.Of(day).Monday.DayOfWeek == DayOfWeek.Monday && IsoWeek.Of(day).Sunday.DayOfWeek == DayOfWeek.Sunday);

    [Fact]
    public void Thursday_says_which_year_a_week_belongs_to() =>
        Day.Sample(day => IsoWeek.Of(day) is var week && week.Year == week.Monday.AddDays(3).Year && week.Number == ((week.Monday.AddDays(3).DayOfYear - 1) / 7) + 1);

    [Fact]
    public void Weeks_are_counted_there_and_back() =>
        Gen.Select(Day.Where(day => day.Year is > 100 and < 9000), Gen.Int[-2000, 2000])
            .Sample((day, weeks) => IsoWeek.Of(day).Plus(weeks).Since(IsoWeek.Of(day)) == weeks && IsoWeek.Of(day) < IsoWeek.Of(day).Plus(Math.Abs(weeks) + 1));

    [Theory]
    [InlineData("2026-12-31", "2026-W53"), InlineData("2027-01-03", "2026-W53"), InlineData("2027-01-04", "2027-W01")]
    [InlineData("2024-12-30", "2025-W01"), InlineData("2020-12-31", "2020-W53"), InlineData("2021-01-03", "2020-W53"), InlineData("0001-01-01", "0001-W01")]
    public void The_turn_of_the_year_falls_in_the_week_of_iso_8601(string day, string week) =>
        Assert.Equal(week, IsoWeek.Of(DateOnly.Parse(day)).ToString());

    [Theory]
    [InlineData("2025-W53"), InlineData("2026-W54"), InlineData("2026-W00"), InlineData("2026W40"), InlineData("2026-w40"), InlineData("2026-W4"), InlineData("2026-W4 ")]
    [InlineData("-026-W40"), InlineData("0000-W01"), InlineData("9999-W01"), InlineData(""), InlineData(null), InlineData("２０２６-W40"), InlineData("2026-W+4")]
    public void What_is_no_week_is_not_read(string? text) => Assert.False(IsoWeek.TryParse(text, out _));
}
