using Halfday.Learning.Bank.Statistics;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.Bank.Pages;

/// <summary>How the questions fare in tests, in words and numbers, and how the latest tests went.</summary>
[Authorize(Policies.Steers)]
public sealed class StatisticsModel(HalfdayDb db, BankDesk desk) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public BankStatistics Statistics { get; private set; } = null!;
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        if (await desk.Kept(code, stop) is not { } trade) return NotFound();

        (Trade, Statistics) = (trade, await BankStatistics.Read(db, trade, stop));
        Zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, trade.SiteId)).Zone(trade.SiteId);
        return Page();
    }
}
