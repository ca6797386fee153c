using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>The coordinator's page of a day at a site: who is here, who is missing, and what waits for a word.</summary>
[Authorize(Policies.Reads)]
public sealed class DayModel(Floor floor, Viewer viewer) : PageModel
{
    /// <summary>The sites to choose from.</summary>
    public IReadOnlyList<Unit> Sites { get; private set; } = [];
    public Unit? Site { get; private set; }
    public DateOnly Date { get; private set; }
    public DateOnly Today { get; private set; }
    public SiteDay Day { get; private set; } = SiteDay.Empty;

    /// <summary>May act here, not only read.</summary>
    public bool Steers => Site is not null && viewer.Steers(Site.Path);

    /// <summary>UTC.</summary>
    public DateTime Now => floor.Now;

    /// <summary>The person who looks.</summary>
    public Guid Me => floor.Me;

    public async Task OnGetAsync(string? site, DateOnly? date, CancellationToken stop)
    {
        Sites = await floor.Db.Units.AsNoTracking().ReadBy(viewer).Sites().OrderBy(unit => unit.Code).ToListAsync(stop);
        Site = Sites.FirstOrDefault(unit => unit.Code == site) ?? (Sites.Count > 0 ? Sites[0] : null);
        if (Site is null) return;

        var calendars = await Calendars.Read(floor.Db, DateOnly.MinValue, DateOnly.MinValue, stop, Site.Id);
        Today = Clock.DayIn(calendars.Zone(Site.Id), floor.Now);
        Date = date ?? Today;
        Day = await SiteDay.Read(floor, Site, Date, Today, stop);
    }
}
