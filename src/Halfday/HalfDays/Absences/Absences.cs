using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>People say themselves when they cannot come and when they would best like to.</summary>
public static class Absences
{
    // A quarter.
    private const int MostDays = 92;

    public static readonly Refusal DateOrWeekday = new("DateOrWeekday",
        "Give a date, or a weekday for every week: one of the two.",
        "请填写日期，或每周的星期几，二者选一。");

    public static readonly Refusal InThePast = new("AbsenceInThePast",
        "That day has passed: choose one from today on.",
        "该日期已过：请选择今天及以后的日期。");

    public static readonly Refusal PreferenceIsAWeekday = new("PreferenceIsAWeekday",
        "A preference is a weekday and a part of it, and there is one of it.",
        "偏好须填写星期几和时段，且只有一项。");

    public static readonly Refusal EndsBeforeItBegins = new("AbsenceEndsBeforeItBegins",
        "The last day is before the first: choose the same day or a later one.",
        "最后一天早于第一天：请选当天或以后。") { Field = "until" };

    public static readonly Refusal TooLong = new("AbsenceTooLong",
        "That is more than a quarter at once: say it in pieces of at most 92 days.",
        "一次最多登记 92 天：请分次登记。") { Field = "until" };

    public static readonly Refusal NoKind = new("NoKind",
        "Say whether you cannot come (unavailable) or would best like to (preferred).",
        "请说明是不能来（unavailable）还是希望来（preferred）。");

    /// <summary>The parts of the day at the sites to which the person belongs, in the order of time.</summary>
    public static async Task<IReadOnlyList<PartOfDay>> PartsToName(this Floor floor, CancellationToken stop)
    {
        var parts = new List<(TimeOnly Starts, PartOfDay Part)>();
        foreach (var site in await floor.MySites(stop))
        {
            var calendars = await Calendars.Read(floor.Db, DateOnly.MinValue, DateOnly.MinValue, stop, site);
            parts.AddRange(calendars.Parts(site).Select(part => (calendars.Times(site, part).Starts, part)));
        }
        return parts.Count == 0 ? [PartOfDay.Am, PartOfDay.Pm] : [.. parts.OrderBy(part => part.Starts).Select(part => part.Part).Distinct()];
    }

    /// <summary>What the person has said, from today on.</summary>
    public static Task<List<Availability>> Said(this Floor floor, CancellationToken stop)
    {
        var today = DateOnly.FromDateTime(floor.Now);
        return floor.Db.Availabilities.AsNoTracking()
            .Where(given => given.PersonId == floor.Me && (given.Date == null || given.Date >= today))
            .OrderBy(given => given.Date).ThenBy(given => given.Id).ToListAsync(stop);
    }

    /// <summary>The person says it, naming a part of the day at their sites. The caller saves.</summary>
    /// <param name="part">Empty: all day.</param>
    public static async Task<Refusal?> SayWhen(
        this Floor floor, AvailabilityKind kind, DateOnly? date, DayOfWeek? weekday, string? part, CancellationToken stop)
    {
        PartOfDay? asked = string.IsNullOrEmpty(part) ? null : new PartOfDay(part);
        if (asked is { } named && !(await floor.PartsToName(stop)).Contains(named)) return OrganizationRefusals.NoPart;
        return await floor.Db.SayWhen(floor.Me, kind, date, weekday, asked, DateOnly.FromDateTime(floor.Now), stop);
    }

    /// <summary>Says it. The same twice is once; a new preference takes the place of the old. The caller saves.</summary>
    public static async Task<Refusal?> SayWhen(
        this HalfdayDb db, Guid personId, AvailabilityKind kind, DateOnly? date, DayOfWeek? weekday, PartOfDay? part, DateOnly today, CancellationToken stop)
    {
        if (date is null == weekday is null) return DateOrWeekday;
        if (kind == AvailabilityKind.Preferred && (weekday is null || part is null)) return PreferenceIsAWeekday;
        if (date < today) return InThePast;
        var said = await db.Availabilities.Where(given => given.PersonId == personId && given.Kind == kind).ToListAsync(stop);
        if (said.Any(given => given.Date == date && given.Weekday == weekday && given.Part == part)) return null;

        if (kind == AvailabilityKind.Preferred) db.Availabilities.RemoveRange(said);
        db.Availabilities.Add(new Availability { PersonId = personId, Kind = kind, Date = date, Weekday = weekday, Part = part });
        if (kind == AvailabilityKind.Unavailable) await TellThoseConcerned(db, personId, date, weekday, part, today, stop);
        return null;
    }

    /// <summary>The person is away from one day to another, both included. The caller saves.</summary>
    public static async Task<Refusal?> SayAway(this Floor floor, DateOnly from, DateOnly until, string? part, CancellationToken stop)
    {
        if (until < from) return EndsBeforeItBegins;
        if (until.DayNumber - from.DayNumber >= MostDays) return TooLong;
        for (var day = from; day <= until; day = day.AddDays(1))
            if (await floor.SayWhen(AvailabilityKind.Unavailable, day, null, part, stop) is { } refusal) return refusal;
        return null;
    }

    // A mentor who cannot come leaves half days without a teacher; the coordinators look for a substitute.
    private static async Task TellThoseConcerned(
        HalfdayDb db, Guid personId, DateOnly? date, DayOfWeek? weekday, PartOfDay? part, DateOnly today, CancellationToken stop)
    {
        var away = new Availability { PersonId = personId, Kind = AvailabilityKind.Unavailable, Date = date, Weekday = weekday, Part = part };
        var taught = await db.HalfDays.AsNoTracking().InForce().TaughtBy(personId).Where(halfDay => halfDay.Date >= today).ToListAsync(stop);
        foreach (var halfDay in taught.Where(halfDay => away.Covers(halfDay.Slot)))
            await db.TellOf(halfDay, await db.CoordinatorsOf(halfDay.SiteId, today, stop),
                new Text("A mentor is away: name a substitute", "师傅不在，请指定代班师傅"), null, stop);
    }

    /// <summary>Takes back what was said. Twice is once. The caller saves.</summary>
    public static async Task TakeBack(this HalfdayDb db, Guid personId, Guid availabilityId, CancellationToken stop)
    {
        if (await db.Availabilities.SingleOrDefaultAsync(given => given.Id == availabilityId && given.PersonId == personId, stop) is { } given)
            db.Availabilities.Remove(given);
    }
}
