using Halfday.HalfDays;
using Halfday.Planner;
using Halfday.Shared.Time;

namespace Halfday.Rota.Facts;

/// <summary>
/// Published half days of a site within the horizon, as a new plan sees them: what is done and what is pinned or was agreed by
/// people stays and becomes a pin; what was missed or excused uses up that week's duty; the rest is free to move.
/// </summary>
internal sealed class KeptHalfDays
{
    private readonly FactRows rows;
    private readonly Guid siteId;
    private readonly List<HalfDay> here;

    public KeptHalfDays(FactRows rows, Guid siteId, Presence presence)
    {
        (this.rows, this.siteId) = (rows, siteId);
        here = [.. rows.HalfDays.Where(halfDay => halfDay.SiteId == siteId).OrderBy(halfDay => halfDay.Date).ThenBy(halfDay => halfDay.Part)];
        Done = [.. here.Where(halfDay => presence.HasBegun(halfDay.Slot) && !IsLost(halfDay))];
        Fixed = [.. here.Where(halfDay => !presence.HasBegun(halfDay.Slot) && !IsLost(halfDay) && IsFixed(halfDay))];
    }

    /// <summary>Begun, and not missed: they are pins whatever the facts say now.</summary>
    public IReadOnlyList<HalfDay> Done { get; }

    /// <summary>To come, pinned or made by hand: pins as long as they still obey the rules.</summary>
    public IReadOnlyList<HalfDay> Fixed { get; }

    /// <summary>Where half days of the site stand at all: their parts belong to the problem.</summary>
    public IEnumerable<SitePart> Parts => Done.Concat(Fixed).Select(halfDay => new SitePart(halfDay.Date.DayOfWeek, halfDay.Part));

    /// <summary>
    /// Half days still to be planned or kept in a week: what the clauses ask, less what was lost or is met in another week, and
    /// with the make-ups that stand in it; 0..2.
    /// </summary>
    public int Owed(Guid leaderId, IsoWeek week, int byTheClauses)
    {
        var lost = here.Count(halfDay => halfDay.LeaderId == leaderId && halfDay.OwedIn == week && IsLost(halfDay) && halfDay.MakesUpForId is null);
        var elsewhere = here.Count(halfDay => IsKept(halfDay) && halfDay.LeaderId == leaderId && halfDay.OwedIn == week
            && halfDay.Slot.Week != week && halfDay.MakesUpForId is null);
        var extra = here.Count(halfDay => IsKept(halfDay) && halfDay.LeaderId == leaderId && halfDay.Slot.Week == week
            && (halfDay.MakesUpForId is not null || halfDay.OwedIn != week));
        var kept = here.Count(halfDay => IsKept(halfDay) && halfDay.LeaderId == leaderId && halfDay.Slot.Week == week);
        return Math.Clamp(Math.Max(byTheClauses - lost - elsewhere + extra, kept), 0, 2);
    }

    /// <summary>The half day as an assignment of the problem.</summary>
    public Assignment AsAssignment(HalfDay halfDay) => new(
        rows.People[halfDay.LeaderId].Code, rows.Horizon.IndexOf(halfDay.Date), SitePart.IdOf(halfDay.Slot),
        rows.Units[halfDay.WorkshopId].Code, rows.Trades[halfDay.TradeId].Code, rows.People[halfDay.MentorId].Code);

    private bool IsKept(HalfDay halfDay) => Done.Contains(halfDay) || Fixed.Contains(halfDay);

    private bool IsLost(HalfDay halfDay) =>
        halfDay.StateOn(Clock.DayIn(rows.Calendars.Zone(siteId), rows.Now)) is HalfDayState.Missed or HalfDayState.Excused or HalfDayState.MadeUp;

    /// <summary>Nobody may move it but by hand.</summary>
    public static bool IsFixed(HalfDay halfDay) => halfDay.Pinned || halfDay.PlanRunId is null;
}
