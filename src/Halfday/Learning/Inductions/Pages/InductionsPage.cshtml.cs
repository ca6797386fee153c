using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Inductions.Pages;

/// <summary>Who has what a trade asks for before hands-on work, for those who teach it and those who steer the site.</summary>
[Authorize(Policies.SignedIn)]
public sealed class InductionsPageModel(HalfdayDb db, Viewer viewer, InductionDesk desk, TimeProvider time) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public DateOnly Today { get; private set; }
    public IReadOnlyList<Requirement> Requirements { get; private set; } = [];
    public IReadOnlyList<InductedRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    /// <summary>Records one, from a day on.</summary>
    public async Task<IActionResult> OnPostAsync(string code, string? person, string? requirement, DateOnly from, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        return await this.Settle(await desk.Record(Trade, person, requirement, from, stop), $"/trades/{code}/inductions", stop, Words.Say("Recorded.", "已登记。"));
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        var trade = await db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop);
        if (trade is null || !await desk.MayRecord(trade, stop)) return false;

        (Trade, Today) = (trade, await db.TodayAt(time, trade.SiteId, stop));
        Requirements = await desk.Requirements(trade, Today, stop);
        Rows = await desk.Rows(trade, Requirements, Today, stop);
        return true;
    }
}
