using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>What there is to know about a trade: topics with what to read, the job sheet, what must be valid before hands-on work.</summary>
[Authorize(Policies.SignedIn)]
public sealed class KnowledgeModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public KnowledgeOf Knowledge { get; private set; } = null!;
    public bool Steers { get; private set; }

    /// <summary>Records who has what it asks for.</summary>
    public bool MayInduct { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        var trade = await db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop);
        if (trade is null) return NotFound();

        Trade = trade;
        Knowledge = await KnowledgeOf.Read(db, trade, await db.TodayAt(time, trade.SiteId, stop), stop);
        Steers = await db.Units.SteeredBy(viewer).AnyAsync(unit => unit.Id == trade.SiteId, stop);
        MayInduct = Steers || await db.MentorsOf(trade.SiteId, time.Today(TimeZoneInfo.Utc)).AnyAsync(mentor => mentor.PersonId == viewer.PersonId && mentor.Trades.Any(taught => taught.TradeId == trade.Id), stop);
        return Page();
    }
}
