using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>One published week of a site, ready to be drawn.</summary>
/// <param name="NotPlanned">Leaders who owe a half day in the week and have none, with how many.</param>
/// <param name="Today">The day it is at the site.</param>
public sealed record PublishedWeek(WeekTable Table, IReadOnlyList<RotaEntry> Entries, IReadOnlyList<(string Leader, int HalfDays)> NotPlanned, DateOnly Today)
{
    /// <param name="viewerId">Whose own half days are marked.</param>
    /// <param name="steers">Entries lead to the page where a coordinator moves them; else to the half day.</param>
    public static async Task<PublishedWeek> Read(
        HalfdayDb db, Unit site, IsoWeek week, By by, Guid? viewerId, bool steers, TimeProvider time, CancellationToken stop)
    {
        var calendars = await Calendars.Read(db, week.Monday, week.Sunday, stop, site.Id);
        var today = time.Today(calendars.Zone(site.Id));
        var halfDays = await db.HalfDays.AsNoTracking().InForce().At(site.Id).Between(week.Monday, week.Sunday).ToListAsync(stop);
        var rows = await SiteRows.Read(db, site, halfDays, week, stop);
        var entries = halfDays.Select(half => rows.AsEntry(half) with
        {
            Path = steers ? $"/rota/{site.Code}/half-days/{half.Id}" : $"/half-days/{half.Id}",
            Pinned = half.Pinned, Mine = half.LeaderId == viewerId || half.MentorId == viewerId, State = half.StateOn(today),
        }).ToList();
        return new PublishedWeek(
            WeekTable.Of(by, week, rows.Parts(calendars, halfDays), rows.Standing(by, calendars), entries), entries,
            rows.NotPlanned(halfDays, week), today);
    }
}

/// <summary>What a site's week is drawn from.</summary>
internal sealed class SiteRows
{
    private readonly Unit site;
    private readonly Dictionary<Guid, Unit> workshops;
    private readonly Dictionary<Guid, Trade> trades;
    private readonly Dictionary<Guid, Person> people;
    private readonly List<Mentor> mentors;
    private readonly List<Capacity> capacity;
    private readonly Duties duties;

    private SiteRows(
        Unit site, Dictionary<Guid, Unit> workshops, Dictionary<Guid, Trade> trades, Dictionary<Guid, Person> people,
        List<Mentor> mentors, List<Capacity> capacity, Duties duties) =>
        (this.site, this.workshops, this.trades, this.people, this.mentors, this.capacity, this.duties) =
        (site, workshops, trades, people, mentors, capacity, duties);

    public static async Task<SiteRows> Read(HalfdayDb db, Unit site, IReadOnlyList<HalfDay> halfDays, IsoWeek week, CancellationToken stop)
    {
        var duties = await Duties.Read(db, site.Path, week.Monday, week.Sunday, stop);
        var mentors = await db.Mentors.AsNoTracking().Where(mentor => mentor.SiteId == site.Id && (mentor.Until == null || mentor.Until >= week.Monday)).ToListAsync(stop);
        var ids = halfDays.SelectMany(half => new[] { half.LeaderId, half.MentorId }).Concat(mentors.Select(mentor => mentor.PersonId))
            .Concat(duties.People).Distinct().ToArray();
        return new SiteRows(
            site, await db.Units.AsNoTracking().Where(unit => unit.SiteId == site.Id).ToDictionaryAsync(unit => unit.Id, stop),
            await db.Trades.AsNoTracking().Where(trade => trade.SiteId == site.Id).Include(trade => trade.Workshops).ToDictionaryAsync(trade => trade.Id, stop),
            await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop),
            mentors, await db.Capacities.AsNoTracking().Where(row => row.SiteId == site.Id && row.Leaders > 0).ToListAsync(stop), duties);
    }

    public RotaEntry AsEntry(HalfDay half) => new(
        half.Slot, people[half.LeaderId].Code, people[half.LeaderId].FullName, workshops[half.WorkshopId].Code, workshops[half.WorkshopId].Title,
        trades[half.TradeId].Title, people[half.MentorId].Code, people[half.MentorId].FullName);

    public IReadOnlyList<SitePart> Parts(Calendars calendars, IReadOnlyList<HalfDay> halfDays)
    {
        var inTime = calendars.Parts(site.Id).ToList();
        return [.. capacity.Select(row => new SitePart(row.Weekday, row.Part)).Concat(halfDays.Select(half => new SitePart(half.Date.DayOfWeek, half.Part)))
            .Distinct().OrderBy(part => ((int)part.Weekday + 6) % 7).ThenBy(part => inTime.IndexOf(part.Part)).ThenBy(part => part.Part)];
    }

    public IReadOnlyList<WeekTableRow> Standing(By by, Calendars calendars) => by switch
    {
        By.Leader => [.. duties.People.Select(id => people[id]).OrderBy(person => person.Code, StringComparer.Ordinal)
            .Select(person => new WeekTableRow(person.Code, person.FullName, "", slot => calendars.IsClosed(site.Id, slot)))],
        By.Mentor => [.. mentors.OrderBy(mentor => people[mentor.PersonId].Code, StringComparer.Ordinal).Select(mentor => new WeekTableRow(
            people[mentor.PersonId].Code, people[mentor.PersonId].FullName, workshops[mentor.WorkshopId].Title, slot => calendars.IsClosed(mentor.WorkshopId, slot)))],
        _ => [.. workshops.Values.Where(unit => unit.Level == UnitLevel.Workshop).OrderBy(unit => unit.Code, StringComparer.Ordinal)
            .Select(unit => new WeekTableRow(unit.Code, unit.Title, TradesOf(unit), slot => calendars.IsClosed(unit.Id, slot)))],
    };

    public IReadOnlyList<(string, int)> NotPlanned(IReadOnlyList<HalfDay> halfDays, IsoWeek week) =>
        [.. duties.People.Select(id => (Person: people[id], Owed: duties.FloorTime(id, week) is { } duty && duty.SiteId == site.Id ? duty.HalfDays : 0))
            .Select(owed => (owed.Person, Lacking: owed.Owed - halfDays.Count(half => half.LeaderId == owed.Person.Id && half.OwedIn == week)))
            .Where(owed => owed.Lacking > 0).OrderBy(owed => owed.Person.Code, StringComparer.Ordinal).Select(owed => (owed.Person.FullName, owed.Lacking))];

    private string TradesOf(Unit workshop) => string.Join(Words.Say(", ", "、"),
        trades.Values.Where(trade => trade.Workshops.Any(place => place.WorkshopId == workshop.Id)).OrderBy(trade => trade.Code, StringComparer.Ordinal).Select(trade => trade.Title));
}
