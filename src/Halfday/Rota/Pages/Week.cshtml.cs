using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>A site's published week, by workshop, leader or mentor.</summary>
[Authorize(Policies.SignedIn)]
public sealed class WeekModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public Unit Site { get; private set; } = null!;
    public IsoWeek Week { get; private set; }
    public PublishedWeek Shown { get; private set; } = null!;
    public bool Steers { get; private set; }

    /// <summary>Sees how it came about: the plans, and how fair they are.</summary>
    public bool Reads { get; private set; }

    /// <summary>The newest publication that touches the week; null: none. For paper, which does not renew itself.</summary>
    public Publication? Issue { get; private set; }

    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>UTC.</summary>
    public DateTime Now => time.UtcNow();

    public async Task<IActionResult> OnGetAsync(string site, string? week, string? by, CancellationToken stop)
    {
        if (await db.Units.Sites().FindFor(viewer, site, stop) is not { } found) return NotFound();
        if (week is null) return LocalRedirect($"/rota/{found.Code}/{await CurrentWeek(found, stop)}");
        if (!IsoWeek.TryParse(week, out var asked)) return NotFound();

        (Site, Week, Steers, Reads) = (found, asked, viewer.Steers(found.Path), viewer.Reads(found.Path));
        Shown = await PublishedWeek.Read(db, found, asked, WeekTable.ByOf(by), viewer.PersonId, Steers, time, stop);
        Issue = await db.Publications.AsNoTracking().Of(found, new Horizon(asked, 1)).OrderByDescending(row => row.At).FirstOrDefaultAsync(stop);
        Zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, found.Id)).Zone(found.Id);
        return Page();
    }

    /// <summary>The same page at another week.</summary>
    public string At(IsoWeek week) => $"/rota/{Site.Code}/{week}?by={Shown.Table.By.ToString().ToLowerInvariant()}";

    /// <summary>The same week by something else.</summary>
    public string ByPath(By by) => $"/rota/{Site.Code}/{Week}?by={by.ToString().ToLowerInvariant()}";

    private async Task<IsoWeek> CurrentWeek(Unit site, CancellationToken stop)
    {
        var calendars = await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, site.Id);
        return IsoWeek.Of(time.Today(calendars.Zone(site.Id)));
    }
}
