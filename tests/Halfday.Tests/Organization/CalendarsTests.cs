using Halfday.Organization;
using Halfday.Shared.Time;

namespace Halfday.Tests.Organization;

public sealed class CalendarsTests
{
    private static readonly Guid Top = Guid.CreateVersion7(), Site = Guid.CreateVersion7(), Workshop = Guid.CreateVersion7(), Other = Guid.CreateVersion7();
    private static readonly DateOnly Monday = new(2026, 10, 12);

    [Fact]
    public void A_zone_is_inherited_until_a_unit_names_its_own()
    {
        var calendars = Of(otherZone: "Asia/Urumqi");

        Assert.Equal("Asia/Shanghai", calendars.Zone(Workshop).Id);
        Assert.Equal("Asia/Urumqi", calendars.Zone(Other).Id);
    }

    [Fact]
    public void Without_any_zone_it_is_utc() => Assert.Equal("UTC", Of(topZone: null).Zone(Workshop).Id);

    [Fact]
    public void A_closure_holds_for_all_below_and_for_nobody_beside()
    {
        var calendars = Of(closures: [Closed(Site, null)]);

        Assert.True(calendars.IsClosed(Workshop, new Slot(Monday, PartOfDay.Am)));
        Assert.False(calendars.IsClosed(Other, new Slot(Monday, PartOfDay.Am)));
        Assert.False(calendars.IsClosed(Workshop, new Slot(Monday.AddDays(1), PartOfDay.Am)));
    }

    [Fact]
    public void A_closure_of_one_part_leaves_the_other_open()
    {
        var calendars = Of(closures: [Closed(Site, PartOfDay.Pm)]);

        Assert.True(calendars.IsClosed(Site, new Slot(Monday, PartOfDay.Pm)));
        Assert.False(calendars.IsClosed(Site, new Slot(Monday, PartOfDay.Am)));
        Assert.True(calendars.IsOpenDay(Site, Monday));
    }

    [Fact]
    public void Closures_of_every_part_close_the_day()
    {
        var calendars = Of(closures: [Closed(Top, PartOfDay.Am), Closed(Site, PartOfDay.Pm)]);

        Assert.True(calendars.IsClosedAllDay(Site, Monday));
        Assert.False(calendars.IsOpenDay(Site, Monday));
    }

    [Fact]
    public void A_day_without_capacity_in_any_workshop_is_not_open()
    {
        Assert.True(Of().IsOpenDay(Site, Monday));
        Assert.False(Of().IsOpenDay(Site, Monday.AddDays(1)));
        Assert.False(Of(capacityUntil: Monday.AddDays(-1)).IsOpenDay(Site, Monday));
    }

    [Fact]
    public void A_closed_workshop_does_not_close_its_site() =>
        Assert.True(Of(closures: [Closed(Workshop, null)]).IsOpenDay(Site, Monday));

    [Fact]
    public void Parts_stand_in_the_order_of_time_with_their_customary_hours()
    {
        var calendars = Of(parts: [Part(Top, "EARLY", 5, 8)]);

        Assert.Equal(["EARLY", "AM", "PM"], calendars.Parts(Workshop).Select(part => part.Code));
        Assert.Equal(new Hours(new TimeOnly(8, 0), new TimeOnly(12, 0)), calendars.Times(Workshop, PartOfDay.Am));
    }

    [Fact]
    public void The_nearest_unit_says_when_a_part_is()
    {
        var calendars = Of(parts: [Part(Top, "AM", 7, 11), Part(Site, "AM", 6, 10)]);

        Assert.Equal(6, calendars.Times(Workshop, PartOfDay.Am).Starts.Hour);
        Assert.Equal(7, calendars.Times(Other, PartOfDay.Am).Starts.Hour);
    }

    [Fact]
    public void A_night_ends_on_the_next_day_in_the_sites_zone()
    {
        var (starts, ends) = Of(parts: [Part(Site, "NIGHT", 22, 6)]).Instants(Site, new Slot(Monday, new PartOfDay("NIGHT")));

        Assert.Equal(new DateTime(2026, 10, 12, 14, 0, 0, DateTimeKind.Utc), starts);
        Assert.Equal(TimeSpan.FromHours(8), ends - starts);
    }

    [Fact]
    public void Of_two_shifts_in_force_the_latest_to_begin_counts()
    {
        Shift[] shifts = [ShiftFrom(null, "AM", "PM"), ShiftFrom(Monday, "AM")];

        Assert.Equal(["AM", "PM"], shifts.PartsOn(Monday.AddDays(-7)));
        Assert.Equal(["AM"], shifts.PartsOn(Monday));
        Assert.Empty(shifts.PartsOn(Monday.AddDays(1)));
    }

    private static Shift ShiftFrom(DateOnly? from, params string[] parts) =>
        new() { PersonId = Top, Weekday = DayOfWeek.Monday, From = from, Parts = [.. parts] };

    private static Closure Closed(Guid unit, PartOfDay? part) => new() { UnitId = unit, Date = Monday, Part = part };

    private static PartTimes Part(Guid unit, string code, int starts, int ends) =>
        new() { UnitId = unit, Part = new PartOfDay(code), Starts = new TimeOnly(starts, 0), Ends = new TimeOnly(ends, 0) };

    private static Calendars Of(
        string? topZone = "Asia/Shanghai", string? otherZone = null, Closure[]? closures = null, PartTimes[]? parts = null, DateOnly? capacityUntil = null) =>
        new([new(Top, null, null, topZone), new(Site, Top, Site, null), new(Workshop, Site, Site, null), new(Other, Top, Other, otherZone)],
            closures ?? [], parts ?? [], [(Site, DayOfWeek.Monday, capacityUntil)]);
}
