using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;

namespace Halfday.HalfDays;

/// <summary>What surrounds one half day when something is done to it: its hours, its window, the day at its site.</summary>
/// <param name="Hours">The part's hours, local time.</param>
/// <param name="Today">The day it is now at the site.</param>
/// <param name="MakeUpWeeks">Weeks within which a miss can be made up.</param>
public sealed record Occasion(CheckInWindow Window, Hours Hours, TimeZoneInfo Zone, DateOnly Today, int MakeUpWeeks)
{
    /// <summary>Where no clause says otherwise.</summary>
    public const int DefaultMakeUpWeeks = 4;

    /// <summary>Reads the site's calendar and the clause that binds the leader in the week concerned.</summary>
    public static async Task<Occasion> Of(HalfdayDb db, HalfDay halfDay, DateTime now, CancellationToken stop)
    {
        var week = halfDay.OwedIn;
        var calendars = await Duties.CalendarsFor(db, halfDay.SiteId, week, stop);
        var duty = await Duties.FloorTimeOf(db, halfDay.LeaderId, week, halfDay.SiteId, calendars, stop);
        var (zone, hours) = (calendars.Zone(halfDay.WorkshopId), calendars.Times(halfDay.WorkshopId, halfDay.Part));
        var minutes = duty?.CheckInMinutes ?? CheckInWindow.DefaultMinutes;
        return new Occasion(
            CheckInWindow.Of(halfDay.Date, hours.Starts, hours.Ends, zone, minutes), hours, zone, Clock.DayIn(zone, now),
            duty?.MakeUpWeeks ?? DefaultMakeUpWeeks);
    }

    /// <summary>The last day on which this half day can be made up.</summary>
    public DateOnly LastDayToMakeUp(HalfDay halfDay) => (halfDay.OwedOn ?? halfDay.Date).AddDays(7 * MakeUpWeeks);
}
