using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>One reading or course, to be read on a phone beside the machine.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ReadingPageModel(HalfdayDb db, Viewer viewer) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public Reading Reading { get; private set; } = null!;
    public Topic Topic { get; private set; } = null!;

    /// <summary>What comes after it in the trade; null: it is the last.</summary>
    public Reading? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, string key, CancellationToken stop)
    {
        var trade = await db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop);
        if (trade is null) return NotFound();
        var all = await db.Readings.AsNoTracking().Where(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id).OrderBy(each => each.Order).ToListAsync(stop);
        if (all.Find(each => each.Key == key) is not { } reading) return NotFound();

        (Trade, Reading, Next) = (trade, reading, all.Find(each => each.Order > reading.Order && each.Until is null));
        Topic = await db.Topics.AsNoTracking().SingleAsync(topic => topic.Id == reading.TopicId, stop);
        return Page();
    }
}
