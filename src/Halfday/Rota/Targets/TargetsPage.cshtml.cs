using Halfday.Organization;
using Halfday.Rota.Pages;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Targets;

/// <summary>What another target of a trade would do to the plan, before it is kept.</summary>
[Authorize(Policies.Steers)]
public sealed class TargetsPageModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public Unit Site { get; private set; } = null!;
    public Trade Trade { get; private set; } = null!;
    public TargetEffect Effect { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string site, string trade, int? practice, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return NotFound();
        if (await db.Trades.AsNoTracking().SingleOrDefaultAsync(each => each.SiteId == found.Id && each.Code == trade, stop) is not { } asked) return NotFound();

        (Site, Trade) = (found, asked);
        Effect = await TargetEffect.Of(db, found, asked, practice ?? asked.PracticeHalfDays, await db.TodayAt(time, found, stop), time.UtcNow(), stop);
        return Page();
    }
}
