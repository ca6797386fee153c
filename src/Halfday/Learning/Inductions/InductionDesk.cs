using Halfday.Decisions;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Inductions;

/// <summary>A person and, for each requirement of a trade, the last day on which they have it; null: they do not.</summary>
public sealed record InductedRow(Person Person, IReadOnlyList<DateOnly?> LastDays);

/// <summary>Who has what a trade asks for before hands-on work, the same from page and program; the caller saves.</summary>
public sealed class InductionDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>Those who steer the site record it, and the workers who teach the trade.</summary>
    public async Task<bool> MayRecord(Trade trade, CancellationToken stop)
    {
        var today = time.Today(TimeZoneInfo.Utc);
        return await db.Units.SteeredBy(viewer).AnyAsync(unit => unit.Id == trade.SiteId, stop)
            || await db.MentorsOf(trade.SiteId, today).AnyAsync(mentor => mentor.PersonId == viewer.PersonId && mentor.Trades.Any(taught => taught.TradeId == trade.Id), stop);
    }

    /// <summary>What the trade asks for on the day.</summary>
    public Task<List<Requirement>> Requirements(Trade trade, DateOnly day, CancellationToken stop) =>
        db.Requirements.AsNoTracking().Where(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id && (each.Until == null || each.Until >= day))
            .OrderBy(each => each.Key).ToListAsync(stop);

    /// <summary>Everyone detached from production who belongs to the site on the day or has it as base unit, by code.</summary>
    public async Task<IReadOnlyList<InductedRow>> Rows(Trade trade, IReadOnlyList<Requirement> requirements, DateOnly day, CancellationToken stop)
    {
        var inducted = await Inducted.Read(db, [trade.SiteId], null, stop);
        var people = await People(trade, day).AsNoTracking().OrderBy(person => person.Code).ToListAsync(stop);
        return [.. people.Select(person => new InductedRow(person, [.. requirements.Select(each => inducted.LastDay(person.Id, each.Id, day))]))];
    }

    /// <summary>A person has what the requirement asks for from the day on; the same day again changes nothing. Null: not known here.</summary>
    public async Task<Refusal?> Record(Trade trade, string? personCode, string? key, DateOnly from, CancellationToken stop)
    {
        var requirement = await db.Requirements.SingleOrDefaultAsync(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id && each.Key == key, stop);
        var today = await db.TodayAt(time, trade.SiteId, stop);
        var person = await People(trade, today).SingleOrDefaultAsync(each => each.Code == personCode, stop);
        if (requirement is null) return OrganizationRefusals.NotKnownHere(key ?? "", nameof(key));
        if (person is null) return OrganizationRefusals.NotKnownHere(personCode ?? "", nameof(person));
        if (from > today) return LearningRefusals.NotYet;
        if (await db.InductionsHeld.AnyAsync(held => held.SiteId == trade.SiteId && held.PersonId == person.Id && held.RequirementId == requirement.Id && held.From == from, stop)) return null;

        var (record, refusal) = Held.Of(requirement, person.Id, from, viewer.PersonId ?? Guid.Empty);
        if (record is not null) db.InductionsHeld.Add(record);
        return refusal;
    }

    // Those of the site, and those from above who go deep into it.
    private IQueryable<Person> People(Trade trade, DateOnly day)
    {
        var (units, appointments) = (db.Units.Where(unit => unit.SiteId == trade.SiteId), db.Appointments.HeldOn(day));
        var guests = db.BaseUnitAdoptions.Where(adopted => adopted.SiteId == trade.SiteId && adopted.From <= day && adopted.Until >= day);
        return db.People.Where(person => guests.Any(guest => guest.PersonId == person.Id)
            || appointments.Any(held => held.PersonId == person.Id && held.Detached && units.Any(unit => unit.Id == held.UnitId)));
    }
}
