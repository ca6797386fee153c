using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>Makes a worker a mentor: in one workshop, for its trades, so many half days a week.</summary>
[Authorize(Policies.Steers)]
public sealed class TeachingModel(HalfdayDb db, Viewer viewer) : PageModel
{
    public Person Person { get; private set; } = null!;
    public Mentor? Mentor { get; private set; }

    /// <summary>The workshops that the viewer may choose, and the trades practised in each.</summary>
    public IReadOnlyList<Unit> Workshops { get; private set; } = [];
    public IReadOnlyList<Trade> Trades { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        string code, string workshop, string[] trades, int maxPerWeek, DateOnly? until, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        if (Workshops.FirstOrDefault(each => each.Code == workshop) is not { SiteId: { } site } place) return this.Refuse(OrganizationRefusals.NotKnownHere);
        if (maxPerWeek is < 0 or > 99) return this.Refuse(OrganizationRefusals.NumberOutOfBounds);
        var asked = Trades.Where(trade => trades.Contains(trade.Code)).ToList();
        if (asked.Any(trade => trade.Workshops.All(each => each.WorkshopId != place.Id))) return this.Refuse(TradesRefusals.NotInThisWorkshop);

        var mentor = Mentor ?? db.Mentors.Add(new Mentor { PersonId = Person.Id, SiteId = site, WorkshopId = place.Id, MaxPerWeek = maxPerWeek }).Entity;
        (mentor.SiteId, mentor.WorkshopId, mentor.MaxPerWeek, mentor.Until) = (site, place.Id, maxPerWeek, until);
        var (fresh, gone) = mentor.Teach(asked.Select(trade => trade.Id).ToHashSet());
        db.MentorTrades.AddRange(fresh);
        db.MentorTrades.RemoveRange(gone);
        return await this.Settle(null, $"/people/{code}", stop, Words.Say("What they teach is kept.", "已保存带教。"));
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        var person = await db.PeopleVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(person => person.Code == code, stop);
        if (person is null || !await db.SteersPerson(viewer, person.Id, stop)) return false;

        Person = person;
        Mentor = await db.Mentors.Include(mentor => mentor.Trades).SingleOrDefaultAsync(mentor => mentor.PersonId == person.Id, stop);
        var (units, appointments) = (db.Units, db.Appointments);
        var sites = await appointments.Where(held => held.PersonId == person.Id)
            .Join(units, held => held.UnitId, unit => unit.Id, (held, unit) => unit.SiteId).Where(site => site != null).Distinct().ToListAsync(stop);
        Workshops = await units.AsNoTracking().SteeredBy(viewer).Where(unit => unit.Level == UnitLevel.Workshop && sites.Contains(unit.SiteId)).OrderBy(unit => unit.Code).ToListAsync(stop);
        Trades = await db.Trades.AsNoTracking().Include(trade => trade.Workshops).Where(trade => sites.Contains(trade.SiteId)).OrderBy(trade => trade.Code).ToListAsync(stop);
        return true;
    }
}
