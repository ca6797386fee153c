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

/// <summary>Adds a trade to a site, or changes one.</summary>
[Authorize(Policies.Steers)]
public sealed class TradeFormModel(HalfdayDb db, Viewer viewer) : PageModel
{
    private List<Trade> trades = [];

    [BindProperty, ValidateNever]
    public TradeForm Form { get; set; } = new();

    /// <summary>The trade that is changed; null when one is added.</summary>
    public Trade? Trade { get; private set; }

    public Unit Site { get; private set; } = null!;
    public IReadOnlyList<Unit> Workshops { get; private set; } = [];
    public IEnumerable<Trade> Others => trades.Where(trade => trade.Id != Trade?.Id);

    public async Task<IActionResult> OnGetAsync(string? code, string? site, CancellationToken stop)
    {
        if (code is null && site is null) return LocalRedirect("/trades"); // a trade is added at a site: from its page
        if (!await Find(code, site, stop)) return NotFound();
        if (Trade is not null) Form = TradeForm.Of(Trade, Others.FirstOrDefault(other => other.Id == Trade.AfterId)?.Code, CodesOf(Trade));
        Form.Site = Site.Code;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? code, CancellationToken stop)
    {
        if (!await Find(code, Form.Site, stop)) return NotFound();
        if (Form.Check() is { } refusal) return this.Refuse(refusal);

        var isNew = Trade is null;
        if (isNew && Naming.CheckCode(Form.Code) is { } noCode) return this.Refuse(noCode);
        if (isNew && await db.Trades.AnyAsync(trade => trade.Code == Form.Code, stop)) return this.Refuse(OrganizationRefusals.CodeIsTaken);
        Trade ??= db.Trades.Add(new Trade { Code = Form.Code, SiteId = Site.Id, Name = Form.Name }).Entity;
        return await this.Settle(Take(Trade), $"/trades/{Trade.Code}", stop, Words.Say("The trade is kept.", "已保存工种。"));
    }

    private Refusal? Take(Trade trade)
    {
        var first = Others.FirstOrDefault(other => other.Code == Form.After);
        if (!string.IsNullOrEmpty(Form.After) && first is null) return TradesRefusals.NotOfThisSite;
        var asked = Workshops.Where(workshop => Form.Workshops.Contains(workshop.Code)).Select(workshop => workshop.Id).ToHashSet();
        if (asked.Count != Form.Workshops.Distinct().Count()) return TradesRefusals.NotOfThisSite;

        Form.Fill(trade);
        var (fresh, gone) = trade.PractiseIn(asked);
        db.TradeWorkshops.AddRange(fresh);
        db.TradeWorkshops.RemoveRange(gone);
        return trade.ComesAfter(first, trades);
    }

    private IEnumerable<string> CodesOf(Trade trade) =>
        Workshops.Where(workshop => trade.Workshops.Any(place => place.WorkshopId == workshop.Id)).Select(workshop => workshop.Code);

    private async Task<bool> Find(string? code, string? site, CancellationToken stop)
    {
        Trade = code is null ? null : await db.TradesVisibleTo(viewer).Include(trade => trade.Workshops).SingleOrDefaultAsync(trade => trade.Code == code, stop);
        if (code is not null && Trade is null) return false;

        var (siteId, siteCode) = (Trade?.SiteId, Trade is null ? site : null);
        var found = await db.Units.SteeredBy(viewer).Sites().SingleOrDefaultAsync(unit => unit.Id == siteId || unit.Code == siteCode, stop);
        if (found is null) return false;
        Site = found;
        Workshops = await db.WorkshopsOf(Site.Id).AsNoTracking().ToListAsync(stop);
        trades = await db.Trades.AsNoTracking().Where(trade => trade.SiteId == Site.Id).OrderBy(trade => trade.Code).ToListAsync(stop);
        return true;
    }
}
