using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>What a person teaches, and what the viewer may choose for them.</summary>
/// <param name="Mentor">Null: they do not teach yet.</param>
/// <param name="Workshops">Those of the person's sites that the viewer steers.</param>
/// <param name="Trades">Those of the person's sites, with where they are practised.</param>
public sealed record TeachingSheet(Person Person, Mentor? Mentor, IReadOnlyList<Unit> Workshops, IReadOnlyList<Trade> Trades);

/// <summary>Who teaches what, where, how often: the same from page and program; the caller saves.</summary>
public sealed class TeachingDesk(HalfdayDb db, Viewer viewer)
{
    private const int MostPerWeek = 99;

    /// <summary>The person with this code, if the viewer steers a unit of theirs.</summary>
    public async Task<TeachingSheet?> Open(string code, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null || !await db.SteersPerson(viewer, person.Id, stop)) return null;

        var (units, appointments) = (db.Units, db.Appointments);
        var sites = await appointments.Where(held => held.PersonId == person.Id)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit.SiteId).Where(site => site != null).Distinct().ToListAsync(stop);
        return new TeachingSheet(person,
            await db.Mentors.Include(mentor => mentor.Trades).SingleOrDefaultAsync(mentor => mentor.PersonId == person.Id, stop),
            await units.AsNoTracking().SteeredBy(viewer).Where(unit => unit.Level == UnitLevel.Workshop && sites.Contains(unit.SiteId)).OrderBy(unit => unit.Code).ToListAsync(stop),
            await db.Trades.AsNoTracking().Include(trade => trade.Workshops).Where(trade => sites.Contains(trade.SiteId)).OrderBy(trade => trade.Code).ToListAsync(stop));
    }

    /// <summary>Makes the worker a mentor in one workshop, for its trades, so many half days a week. Twice is once.</summary>
    public Refusal? Keep(TeachingSheet sheet, string? workshop, IReadOnlyCollection<string> trades, int maxPerWeek, DateOnly? until)
    {
        if (sheet.Workshops.FirstOrDefault(each => each.Code == workshop) is not { SiteId: { } site } place) return OrganizationRefusals.NotKnownHere(workshop ?? "", nameof(workshop));
        if (maxPerWeek is < 0 or > MostPerWeek) return OrganizationRefusals.NumberOutOfBounds;
        var asked = sheet.Trades.Where(trade => trades.Contains(trade.Code)).ToList();
        if (asked.Any(trade => trade.Workshops.All(each => each.WorkshopId != place.Id))) return TradesRefusals.NotInThisWorkshop;
        if (trades.Except(asked.Select(trade => trade.Code)).FirstOrDefault() is { } unknown) return OrganizationRefusals.NotKnownHere(unknown, nameof(trades));

        var mentor = sheet.Mentor ?? db.Mentors.Add(new Mentor { PersonId = sheet.Person.Id, SiteId = site, WorkshopId = place.Id, MaxPerWeek = maxPerWeek }).Entity;
        (mentor.SiteId, mentor.WorkshopId, mentor.MaxPerWeek, mentor.Until) = (site, place.Id, maxPerWeek, until);
        var (fresh, gone) = mentor.Teach(asked.Select(trade => trade.Id).ToHashSet());
        db.MentorTrades.AddRange(fresh);
        db.MentorTrades.RemoveRange(gone);
        return null;
    }
}
