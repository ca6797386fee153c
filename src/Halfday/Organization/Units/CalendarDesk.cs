using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.Units;

/// <summary>How many leaders a workshop takes in a part of a weekday.</summary>
public sealed record Room(DayOfWeek Weekday, PartOfDay Part, int Leaders);

/// <summary>When a unit is closed, what its parts of the day are, how many leaders it takes: the same from page and program; the caller saves.</summary>
public sealed class CalendarDesk(HalfdayDb db)
{
    // A quarter.
    private const int MostDays = 92;

    /// <summary>The unit and all below it are closed on a day, or on a part of it. Twice is once.</summary>
    public async Task<Refusal?> Close(UnitView view, DateOnly date, string? part, string? reason, CancellationToken stop)
    {
        var (asked, isKnown) = PartIn(view, part);
        if (!isKnown) return OrganizationRefusals.NoPart;
        var closure = await Closure(view.Unit, date, asked, stop)
            ?? db.Closures.Add(new Closure { UnitId = view.Unit.Id, Date = date, Part = asked }).Entity;
        closure.Reason = reason ?? "";
        return null;
    }

    /// <summary>The same on several days on end, both included.</summary>
    public async Task<Refusal?> Close(UnitView view, DateOnly from, DateOnly until, string? part, string? reason, CancellationToken stop)
    {
        if (until < from) return OrganizationRefusals.EndsBeforeItBegins(from);
        if (until.DayNumber - from.DayNumber >= MostDays) return OrganizationRefusals.ClosedTooLong;
        for (var day = from; day <= until; day = day.AddDays(1))
            if (await Close(view, day, part, reason, stop) is { } refusal) return refusal;
        return null;
    }

    /// <summary>A closure to come is taken back; one that has been stays. Twice is once.</summary>
    public async Task<Refusal?> Open(UnitView view, DateOnly date, string? part, CancellationToken stop)
    {
        if (date < view.Today) return OrganizationRefusals.DayIsOver;
        if (await Closure(view.Unit, date, PartIn(view, part).Part, stop) is { } closure) db.Closures.Remove(closure);
        return null;
    }

    private Task<Closure?> Closure(Unit unit, DateOnly date, PartOfDay? part, CancellationToken stop) =>
        db.Closures.FirstOrDefaultAsync(each => each.UnitId == unit.Id && each.Date == date && each.Part == part, stop);

    private static (PartOfDay? Part, bool IsKnown) PartIn(UnitView view, string? part) => string.IsNullOrEmpty(part)
        ? (null, true)
        : (new PartOfDay(part), view.Parts.Any(known => known.Part.Code == part));

    /// <summary>The workshop takes so many; where nothing is said, none.</summary>
    public async Task<Refusal?> Take(UnitView view, IReadOnlyCollection<Room> rooms, CancellationToken stop)
    {
        if (view.Unit.Level != UnitLevel.Workshop) return OrganizationRefusals.OnlyWorkshops;
        if (rooms.Any(room => view.Parts.All(known => known.Part != room.Part))) return OrganizationRefusals.NoPart;
        if (rooms.Any(room => room.Leaders is < 0 or > 999)) return OrganizationRefusals.NumberOutOfBounds;

        var rows = await db.Capacities.Where(row => row.WorkshopId == view.Unit.Id).ToListAsync(stop);
        foreach (var weekday in Labels.Week)
            foreach (var (part, _) in view.Parts)
                Take(view, rows, weekday, part, rooms.LastOrDefault(room => room.Weekday == weekday && room.Part == part)?.Leaders ?? 0);
        return null;
    }

    private void Take(UnitView view, List<Capacity> rows, DayOfWeek weekday, PartOfDay part, int leaders)
    {
        var row = rows.FirstOrDefault(row => row.Weekday == weekday && row.Part == part);
        if (row is not null)
            row.Take(leaders, view.Today);
        else if (leaders > 0)
            db.Capacities.Add(new Capacity { SiteId = view.Unit.SiteId!.Value, WorkshopId = view.Unit.Id, Weekday = weekday, Part = part, Leaders = leaders });
    }

    /// <summary>Names a part of the day at the unit and below, or says when a known one is.</summary>
    public async Task<Refusal?> NamePart(Unit unit, string? code, TimeOnly starts, TimeOnly ends, CancellationToken stop)
    {
        if (Naming.CheckCode(code) is { } refusal) return refusal with { Field = "part" };
        if (starts == ends) return OrganizationRefusals.EndsWhenItStarts;

        var part = new PartOfDay(code!);
        var times = await db.PartTimes.SingleOrDefaultAsync(each => each.UnitId == unit.Id && each.Part == part, stop)
            ?? db.PartTimes.Add(new PartTimes { UnitId = unit.Id, Part = part, Starts = starts, Ends = ends }).Entity;
        (times.Starts, times.Ends) = (starts, ends);
        return null;
    }

    /// <summary>What the unit says of a part is taken back: it inherits again. A part that would be nobody's any more must be free of leaders. Twice is once.</summary>
    public async Task<Refusal?> ForgetPart(Unit unit, string code, CancellationToken stop)
    {
        var part = new PartOfDay(code);
        if (await db.PartTimes.SingleOrDefaultAsync(each => each.UnitId == unit.Id && each.Part == part, stop) is not { } times) return null;
        if (!await IsKnownWithout(times, unit, stop) && (await TakesLeaders(unit, part, stop) || await IsSpokenOf(times, stop))) return OrganizationRefusals.PartIsInUse;

        db.PartTimes.Remove(times);
        return null;
    }

    private async Task<bool> IsKnownWithout(PartTimes times, Unit unit, CancellationToken stop)
    {
        if (times.Part == PartOfDay.Am || times.Part == PartOfDay.Pm) return true;
        var above = db.Units.OnTheWayTo(unit.Path).Select(each => each.Id);
        return await db.PartTimes.AnyAsync(other => other.Id != times.Id && other.Part == times.Part && above.Contains(other.UnitId), stop);
    }

    private Task<bool> TakesLeaders(Unit unit, PartOfDay part, CancellationToken stop)
    {
        var below = db.Units.AtOrBelow(unit).Select(each => each.Id);
        return db.Capacities.AnyAsync(row => below.Contains(row.WorkshopId) && row.Part == part && row.Leaders > 0, stop);
    }

    // A shift, a closure or an absence in a part that nobody names any more could not be carried out and in again.
    private async Task<bool> IsSpokenOf(PartTimes times, CancellationToken stop)
    {
        var (part, code) = (times.Part, times.Part.Code);
        return !await db.PartTimes.AnyAsync(other => other.Id != times.Id && other.Part == part, stop)
            && (await db.Shifts.AnyAsync(shift => shift.Parts.Contains(code), stop)
                || await db.Closures.AnyAsync(closure => closure.Part == part, stop)
                || await db.Availabilities.AnyAsync(given => given.Part == part, stop));
    }
}
