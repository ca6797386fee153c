using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A half day with the names and hours that a person reads.</summary>
/// <param name="Today">The day it is now at the site.</param>
public sealed record HalfDayCard(HalfDay HalfDay, Names Names, Hours Hours, TimeZoneInfo Zone, DateOnly Today)
{
    public HalfDayState State => HalfDay.StateOn(Today);

    /// <summary>Of a leader who has not checked in: whether there is still time; asked by <see cref="Arrivals"/>.</summary>
    public Arrival Arrival { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public DateTime Ends => Clock.InstantOf(Zone, Hours.EndTheNextDay ? HalfDay.Date.AddDays(1) : HalfDay.Date, Hours.Ends);

    /// <summary>The tone of <see cref="StateWords"/>.</summary>
    public Tone Tone => Arrival == Arrival.InTime ? State.Tone() : Tone.Warn;

    public Text Leader => Names[HalfDay.LeaderId];
    public Text Mentor => Names[HalfDay.MentorId];
    public Text Workshop => Names[HalfDay.WorkshopId];
    public Text Trade => Names[HalfDay.TradeId];

    /// <summary>"Wednesday 23 September 2026, 8:00", in the reader's language.</summary>
    public string When => $"{HalfDay.Date.Long()}{Words.Say(", ", " ")}{Hours.Starts.Shown()}";

    /// <summary>"Wed 23 Sep 8:00".</summary>
    public string ShortWhen => $"{HalfDay.Date.Short()} {Hours.Starts.Shown()}";

    /// <summary>Its hours are over at this instant, UTC.</summary>
    public bool IsOverAt(DateTime now) => Ends <= now;

    /// <summary>The half day as a sentence to its leader.</summary>
    public string Sentence => Words.Say(
        $"{Mentor.En} teaches you {Trade.En.ToLowerInvariant()} in {Workshop.En}, {When}.",
        $"{When}，{Mentor.Zh}师傅在{Workshop.Zh}教您{Trade.Zh}。");

    /// <summary>Where this person finds it: among their own, those they teach, the day of their site, or the rota.</summary>
    public Crumb PlaceFor(Viewer viewer) => viewer switch
    {
        _ when viewer.PersonId == HalfDay.LeaderId => new(Words.Say("My half days", "我的半天劳动"), "/half-days"),
        _ when viewer.PersonId == HalfDay.MentorId => new(Words.Say("Who comes to me", "来我这里的干部"), "/mentoring"),
        { Reaches.Count: > 0 } => new(Words.Say("The day", "当日安排"), "/day"),
        _ => new(Words.Say("Rota", "排班"), "/rota"),
    };

    /// <summary>Where it stands, with what a bare state leaves out.</summary>
    public string StateWords => State switch
    {
        HalfDayState.Missed when HalfDay.Excuse?.Verdict == ExcuseVerdict.Asked => Words.Say("Missed; excuse asked for", "缺勤，已申请准假"),
        HalfDayState.Missed when HalfDay.Excuse?.Verdict == ExcuseVerdict.Declined => Words.Say("Missed; excuse declined", "缺勤，准假未获批准"),
        HalfDayState.Planned when HalfDay.Excuse?.Verdict == ExcuseVerdict.Asked => Words.Say("Planned; excuse asked for", "已排班，已申请准假"),
        HalfDayState.Planned when Arrival == Arrival.NotYet => Words.Say("Not here yet", "尚未到场"),
        HalfDayState.Planned when Arrival == Arrival.Over => Words.Say("Over, and not checked in", "时段已过，未报到"),
        HalfDayState.Confirmed when HalfDay.Confirmation?.StandIn == true => Words.Say("Confirmed by a stand-in", "由代班工人确认"),
        _ => State.Words().ToString(),
    };

    /// <summary>Reads cards for half days, in the order of the query.</summary>
    public static async Task<IReadOnlyList<HalfDayCard>> Read(
        HalfdayDb db, IQueryable<HalfDay> halfDays, DateTime now, CancellationToken stop)
    {
        var found = await halfDays.AsNoTracking().ToListAsync(stop);
        var names = await Names.Of(db, found, stop);
        var calendars = new Dictionary<Guid, Calendars>();
        foreach (var siteId in found.Select(halfDay => halfDay.SiteId).Distinct())
            calendars[siteId] = await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, siteId);
        return [.. found.Select(halfDay => Of(halfDay, names, calendars[halfDay.SiteId], now))];
    }

    private static HalfDayCard Of(HalfDay halfDay, Names names, Calendars calendars, DateTime now)
    {
        var zone = calendars.Zone(halfDay.WorkshopId);
        return new(halfDay, names, calendars.Times(halfDay.WorkshopId, halfDay.Part), zone, Clock.DayIn(zone, now));
    }
}
