using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>Adds a trade to a site, or changes one. Without a site it asks for one.</summary>
[Authorize(Policies.Steers)]
public sealed class TradeFormModel(HalfdayDb db, Viewer viewer, TradeDesk desk) : PageModel
{
    [BindProperty, ValidateNever]
    public TradeForm Form { get; set; } = new();

    /// <summary>The trade and its site; null while the site is still to be chosen.</summary>
    public TradeSheet? Sheet { get; private set; }

    /// <summary>The sites to choose from.</summary>
    public IReadOnlyList<Unit> Sites { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? code, string? site, CancellationToken stop)
    {
        if (code is null && string.IsNullOrEmpty(site)) return await Choose(stop);
        if (!await Find(code, site, stop)) return NotFound();
        if (Sheet?.Trade is { } trade) Form = TradeForm.Of(trade, Sheet.Others.FirstOrDefault(other => other.Id == trade.AfterId)?.Code, Sheet.Places);
        Form.Site = Sheet!.Site.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken stop)
    {
        if (!await Find(code, Form.Site, stop)) return NotFound();

        var refusal = await desk.Keep(Sheet!, Form, stop);
        return await this.Settle(refusal, $"/trades/{Sheet!.Trade?.Code ?? Form.Code}", stop, Words.Say("The trade is kept.", "已保存工种。"));
    }

    private async Task<IActionResult> Choose(CancellationToken stop)
    {
        Sites = await db.Units.AsNoTracking().SteeredBy(viewer).Sites().OrderBy(site => site.Code).ToListAsync(stop);
        return Page();
    }

    private async Task<bool> Find(string? code, string? site, CancellationToken stop)
    {
        Sheet = await desk.Open(code, site, stop);
        return Sheet is not null;
    }
}
