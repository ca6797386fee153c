using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>
/// Where a site has room for one more half day: mentors, shifts, absences, capacity, closures, cover and what is already
/// planned, read once for a span of days. It asks the plain facts of one half day; the rules of a whole rota are Rota's.
/// </summary>
public sealed class Openings
{
    private readonly IReadOnlyList<Mentor> mentors;
    private readonly ILookup<(Guid Workshop, DayOfWeek, PartOfDay), Capacity> room;
    private readonly IReadOnlyList<HalfDay> planned;
    private readonly ILookup<string, CoverMember> cover;
    private readonly Presence presence;
    private readonly Calendars calendars;

    private Openings(
        IReadOnlyList<Mentor> mentors, IEnumerable<Capacity> capacities, IReadOnlyList<HalfDay> planned,
        IEnumerable<CoverMember> cover, Presence presence, Calendars calendars)
    {
        (this.mentors, this.planned, this.presence, this.calendars) = (mentors, planned, presence, calendars);
        room = capacities.ToLookup(capacity => (capacity.WorkshopId, capacity.Weekday, capacity.Part));
        this.cover = cover.ToLookup(member => member.Group);
    }

    /// <summary>Reads a site's facts for the days from..until and the weeks they lie in.</summary>
    /// <param name="leaders">The leaders who would come.</param>
    public static async Task<Openings> Read(
        HalfdayDb db, Guid siteId, IReadOnlyCollection<Guid> leaders, DateOnly from, DateOnly until, CancellationToken stop)
    {
        var (monday, sunday) = (IsoWeek.Of(from).Monday, IsoWeek.Of(until).Sunday);
        var mentors = await db.Mentors.AsNoTracking().Include(mentor => mentor.Trades).Where(mentor => mentor.SiteId == siteId).ToListAsync(stop);
        var cover = await Cover(db, leaders, stop);
        var away = cover.Select(member => member.PersonId).Concat(leaders).Distinct().ToList();
        var planned = await db.HalfDays.AsNoTracking().InForce().Between(monday, sunday)
            .Where(halfDay => halfDay.SiteId == siteId || away.Contains(halfDay.LeaderId)).ToListAsync(stop);
        return new Openings(
            mentors, await db.Capacities.AsNoTracking().Where(capacity => capacity.SiteId == siteId).ToListAsync(stop), planned, cover,
            await Presence.Read(db, [.. mentors.Select(mentor => mentor.PersonId), .. leaders], stop),
            await Calendars.Read(db, monday, sunday, stop, siteId));
    }

    private static async Task<List<CoverMember>> Cover(HalfdayDb db, IReadOnlyCollection<Guid> leaders, CancellationToken stop)
    {
        var groups = db.CoverMembers.Where(member => leaders.Contains(member.PersonId)).Select(member => member.Group);
        return await db.CoverMembers.AsNoTracking().Where(member => groups.Contains(member.Group)).ToListAsync(stop);
    }

    /// <summary>The parts of a workshop's day, in the order of time.</summary>
    public IReadOnlyList<PartOfDay> Parts(Guid workshopId) => calendars.Parts(workshopId);

    /// <summary>Those who teach a trade, wherever at the site.</summary>
    public IEnumerable<Mentor> Teaching(Guid tradeId) => mentors.Where(mentor => mentor.Trades.Any(taught => taught.TradeId == tradeId));

    /// <summary>Who teaches what at the site: a trade, or (null) any.</summary>
    public IEnumerable<(Mentor Mentor, Guid TradeId)> Lessons(Guid? tradeId) =>
        mentors.SelectMany(mentor => mentor.Trades.Where(taught => tradeId is null || taught.TradeId == tradeId)
            .Select(taught => (mentor, taught.TradeId)));

    /// <summary>When the slot begins, UTC.</summary>
    public DateTime Begins(Guid workshopId, Slot slot) => calendars.Instants(workshopId, slot).Starts;

    /// <summary>Why this half day cannot be; null: there is room for it.</summary>
    /// <param name="leaving">Half days that make way for it.</param>
    public Refusal? Refuses(HalfDay coming, IReadOnlyList<HalfDay> leaving)
    {
        var others = Others(coming, leaving);
        return RefusesRoom(coming, others) ?? RefusesLeader(coming, others)
            ?? RefusesMentor(coming, others, coming.MentorId, onAnyShift: false) ?? RefusesCover(coming, others);
    }

    /// <summary>The same on a day of rest, for which mentor and coordinator have given their word: shift, closure and capacity do not count.</summary>
    public Refusal? RefusesOnARestDay(HalfDay coming, IReadOnlyList<HalfDay> leaving)
    {
        var others = Others(coming, leaving);
        return RefusesLeader(coming, others) ?? RefusesMentor(coming, others, coming.MentorId, onAnyShift: true) ?? RefusesCover(coming, others);
    }

    /// <summary>Why this person cannot teach it in place of its mentor; null: they can.</summary>
    public Refusal? RefusesMentor(HalfDay halfDay, Guid mentorId) => RefusesMentor(halfDay, Others(halfDay, []), mentorId, onAnyShift: false);

    private List<HalfDay> Others(HalfDay coming, IReadOnlyList<HalfDay> leaving) =>
        [.. planned.Where(halfDay => halfDay.Id != coming.Id && leaving.All(left => left.Id != halfDay.Id))];

    private Refusal? RefusesRoom(HalfDay coming, List<HalfDay> others)
    {
        if (calendars.IsClosed(coming.WorkshopId, coming.Slot)) return OpeningRefusals.Closed;
        var places = room[(coming.WorkshopId, coming.Date.DayOfWeek, coming.Part)]
            .Where(capacity => capacity.Until is null || coming.Date <= capacity.Until).Sum(capacity => capacity.Leaders);
        return others.Count(halfDay => halfDay.WorkshopId == coming.WorkshopId && halfDay.Slot == coming.Slot) >= places
            ? OpeningRefusals.WorkshopHasRoom : null;
    }

    private Refusal? RefusesLeader(HalfDay coming, List<HalfDay> others) =>
        others.Any(halfDay => halfDay.LeaderId == coming.LeaderId && halfDay.Date == coming.Date)
        || presence.IsAway(coming.LeaderId, coming.Slot) || !presence.IsStillHere(coming.LeaderId, coming.Date)
            ? OpeningRefusals.LeaderIsFree : null;

    private Refusal? RefusesMentor(HalfDay coming, List<HalfDay> others, Guid mentorId, bool onAnyShift)
    {
        var mentor = mentors.FirstOrDefault(mentor => mentor.PersonId == mentorId && mentor.WorkshopId == coming.WorkshopId
            && (mentor.Until is null || coming.Date <= mentor.Until));
        var taught = others.Where(halfDay => halfDay.MentorId == mentorId).ToList();
        return mentor switch
        {
            null => OpeningRefusals.MentorTeachesIt,
            _ when mentorId == coming.LeaderId => HalfDayRefusals.OwnHalfDay,
            _ when mentor.Trades.All(trade => trade.TradeId != coming.TradeId) => OpeningRefusals.MentorTeachesIt,
            _ when !IsThere(mentorId, coming.Slot, onAnyShift) => OpeningRefusals.MentorIsOnShift,
            _ when taught.Any(halfDay => halfDay.Slot == coming.Slot) => OpeningRefusals.OneLeaderPerMentor,
            _ when taught.Count(halfDay => halfDay.Slot.Week == coming.Slot.Week) >= mentor.MaxPerWeek => OpeningRefusals.MentorWeek,
            _ => null,
        };
    }

    private bool IsThere(Guid mentorId, Slot slot, bool onAnyShift) => onAnyShift
        ? presence.IsStillHere(mentorId, slot.Date) && !presence.IsAway(mentorId, slot)
        : presence.IsAtWork(mentorId, slot);

    private Refusal? RefusesCover(HalfDay coming, List<HalfDay> others)
    {
        var groups = cover.Where(group => group.Any(member => member.PersonId == coming.LeaderId && Holds(member, coming.Date)));
        return groups.Any(group => IsFull([.. group.Where(member => Holds(member, coming.Date))])) ? OpeningRefusals.OfficeIsCovered : null;

        bool IsFull(List<CoverMember> group) => others.Count(halfDay => halfDay.Slot == coming.Slot
            && halfDay.LeaderId != coming.LeaderId && group.Any(member => member.PersonId == halfDay.LeaderId)) >= group[0].MaxAway;
    }

    private static bool Holds(CoverMember member, DateOnly day) => member.Until is null || day <= member.Until;
}
