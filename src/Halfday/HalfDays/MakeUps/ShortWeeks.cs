using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A week that is over and in which fewer half days stood than were owed: nothing was planned that could be missed.</summary>
/// <param name="Lacking">How many.</param>
public sealed record ShortWeek(IsoWeek Week, int Lacking, Owing Owing)
{
    /// <summary>It can still be made up.</summary>
    public bool IsOpenOn(DateOnly today) => Lacking > 0 && today <= Owing.LastDay;
}

/// <summary>The short weeks of one leader, as they stand now.</summary>
public sealed class ShortWeeks
{
    // No clause gives more weeks than a year for making up.
    private const int WeeksBack = 53;

    private readonly Guid leaderId;
    private readonly Duties duties;
    private readonly IReadOnlyList<HalfDay> halfDays;
    private readonly Dictionary<Guid, DateOnly> todays;

    private ShortWeeks(Guid leaderId, Duties duties, IReadOnlyList<HalfDay> halfDays, Dictionary<Guid, DateOnly> todays) =>
        (this.leaderId, this.duties, this.halfDays, this.todays) = (leaderId, duties, halfDays, todays);

    /// <summary>Reads what a leader owed in the weeks that may still be made up, and what stood in them.</summary>
    public static async Task<ShortWeeks> Read(HalfdayDb db, Guid leaderId, DateTime now, CancellationToken stop)
    {
        var current = IsoWeek.Of(DateOnly.FromDateTime(now));
        var (from, until) = (current.Plus(-WeeksBack).Monday, current.Plus(1).Sunday);
        var duties = await Duties.Of(db, leaderId, from, until, stop);
        var halfDays = await db.HalfDays.AsNoTracking().InForce().OwnedBy(leaderId)
            .Where(halfDay => (halfDay.OwedOn ?? halfDay.Date) >= from).ToListAsync(stop);
        var todays = new Dictionary<Guid, DateOnly>();
        foreach (var site in Sites(duties, leaderId, current))
            todays[site] = Clock.DayIn((await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, site)).Zone(site), now);
        return new ShortWeeks(leaderId, duties, halfDays, todays);
    }

    private static IEnumerable<Guid> Sites(Duties duties, Guid leaderId, IsoWeek current) =>
        Enumerable.Range(-WeeksBack, WeeksBack + 1).Select(back => duties.FloorTime(leaderId, current.Plus(back))?.SiteId).OfType<Guid>().Distinct();

    /// <summary>Those that can still be made up, the most urgent first.</summary>
    public IReadOnlyList<ShortWeek> Open()
    {
        if (todays.Count == 0) return [];
        var current = IsoWeek.Of(todays.Values.Max());
        return [.. Enumerable.Range(-WeeksBack, WeeksBack).Select(back => Of(current.Plus(back))).OfType<ShortWeek>().Where(week => IsOpen(week) && IsOver(week))];
    }

    /// <summary>How a week stands; null: nothing was owed in it at a site.</summary>
    public ShortWeek? Of(IsoWeek week) => duties.FloorTime(leaderId, week) is { SiteId: { } siteId } duty && todays.ContainsKey(siteId)
        ? new(week, duty.HalfDays - Stood(week), new Owing(siteId, leaderId, week.Sunday, null, null, duty.MakeUpWeeks))
        : null;

    /// <summary>The week has ended at its site.</summary>
    public bool IsOver(ShortWeek week) => TodayFor(week) > week.Week.Sunday;

    /// <summary>The day it is at the site of the week's duty.</summary>
    public DateOnly TodayFor(ShortWeek week) => todays[week.Owing.SiteId];

    /// <summary>The half day that makes up the week at this time with this mentor, if it stands already.</summary>
    public HalfDay? Chosen(IsoWeek week, Slot slot, Guid mentorId) => Of(week, halfDays)
        .FirstOrDefault(halfDay => MakesUpAWeek(halfDay) && halfDay.Slot == slot && halfDay.MentorId == mentorId);

    private bool IsOpen(ShortWeek week) => week.IsOpenOn(TodayFor(week));

    // What makes up another half day of the week stands for that one, and does not count beside it.
    private int Stood(IsoWeek week) => Of(week, halfDays).Count(halfDay =>
        halfDay.MakesUpForId is not { } other || other == halfDay.Id || halfDays.All(known => known.Id != other));

    private static bool MakesUpAWeek(HalfDay halfDay) => halfDay.MakesUpForId == halfDay.Id;

    private static IEnumerable<HalfDay> Of(IsoWeek week, IEnumerable<HalfDay> halfDays) => halfDays.Where(halfDay => halfDay.OwedIn == week);
}

/// <summary>The leader makes up a week in which no half day stood.</summary>
public static class MakingUpAWeek
{
    /// <summary>Chooses when. The same again is once.</summary>
    /// <param name="tradeId">Null: what the mentor teaches, the first that the rota allows.</param>
    public static async Task<Outcome> MakeUpWeek(
        this Floor floor, IsoWeek week, Slot slot, Guid? tradeId, Guid mentorId, CancellationToken stop)
    {
        await using var transaction = await floor.Db.Database.BeginTransactionAsync(stop);
        await floor.Db.HoldPerson(floor.Me, stop);
        var weeks = await ShortWeeks.Read(floor.Db, floor.Me, floor.Now, stop);
        if (weeks.Chosen(week, slot, mentorId) is { } chosen) return new(chosen, null, HalfDayState.Planned);
        if (weeks.Of(week) is not { Lacking: > 0 } lacking) return new(null, MakeUpRefusals.NothingLacking);
        if (!weeks.IsOver(lacking)) return new(null, MakeUpRefusals.WeekIsNotOver);

        var (refusal, coming) = await floor.PlanMakeUp(lacking.Owing, weeks.TodayFor(lacking), slot, tradeId, mentorId, stop);
        if (refusal is not null) return new(null, refusal);
        await floor.Db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return new(coming, null, HalfDayState.Planned);
    }

    // Two choices at once would both find the week lacking: one waits for the other. SQLite's transaction does that by itself.
    private static async Task HoldPerson(this HalfdayDb db, Guid personId, CancellationToken stop)
    {
        if (db.Database.IsNpgsql())
            await db.People.FromSql($"""SELECT * FROM "Person" WHERE "Id" = {personId} FOR UPDATE""").AsNoTracking().ToListAsync(stop);
    }
}
