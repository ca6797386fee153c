using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Trades.Pages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>A trade of a site that is added or changed, with what it may refer to.</summary>
/// <param name="Trade">Null: one is added.</param>
/// <param name="All">All trades of the site.</param>
public sealed record TradeSheet(Trade? Trade, Unit Site, IReadOnlyList<Unit> Workshops, IReadOnlyList<Trade> All)
{
    /// <summary>Those that may come first.</summary>
    public IEnumerable<Trade> Others => All.Where(trade => trade.Id != Trade?.Id);

    /// <summary>Codes of the workshops in which it is practised.</summary>
    public IEnumerable<string> Places =>
        Workshops.Where(workshop => Trade?.Workshops.Any(place => place.WorkshopId == workshop.Id) == true).Select(workshop => workshop.Code);
}

/// <summary>Trades added, changed and ended at the sites that the viewer steers, the same from page and program; the caller saves.</summary>
public sealed class TradeDesk(HalfdayDb db, Viewer viewer)
{
    /// <summary>The trade with this code, or (null) a new one for the site; null: there is none for this viewer.</summary>
    public async Task<TradeSheet?> Open(string? code, string? site, CancellationToken stop)
    {
        var trade = code is null ? null : await db.TradesVisibleTo(viewer).Include(trade => trade.Workshops).SingleOrDefaultAsync(trade => trade.Code == code, stop);
        if (code is not null && trade is null) return null;

        var (siteId, siteCode) = (trade?.SiteId, trade is null ? site : null);
        var found = await db.Units.SteeredBy(viewer).Sites().SingleOrDefaultAsync(unit => unit.Id == siteId || unit.Code == siteCode, stop);
        if (found is null) return null;
        return new TradeSheet(trade, found, await db.WorkshopsOf(found.Id).AsNoTracking().ToListAsync(stop),
            await db.Trades.AsNoTracking().Where(each => each.SiteId == found.Id).OrderBy(each => each.Code).ToListAsync(stop));
    }

    /// <summary>Writes what was filled in.</summary>
    public async Task<Refusal?> Keep(TradeSheet sheet, TradeForm form, CancellationToken stop)
    {
        if (form.Check() is { } refusal) return refusal;
        if (sheet.Trade is { } trade)
        {
            var isTaughtOutside = await IsTaughtOutside(sheet, trade, form, stop);
            return Take(sheet, trade, form) ?? (isTaughtOutside ? TradesRefusals.TaughtThere : null);
        }
        if (Naming.CheckCode(form.Code) is { } noCode) return noCode;
        if (await db.Trades.AnyAsync(each => each.Code == form.Code, stop)) return OrganizationRefusals.CodeIsTaken;

        return Take(sheet, db.Trades.Add(new Trade { Code = form.Code, SiteId = sheet.Site.Id, Name = form.Name }).Entity, form);
    }

    // A mentor teaches what is practised in their workshop; where one teaches it, it stays.
    private Task<bool> IsTaughtOutside(TradeSheet sheet, Trade trade, TradeForm form, CancellationToken stop)
    {
        var gone = sheet.Workshops.Where(workshop => !form.Workshops.Contains(workshop.Code) && trade.Workshops.Any(place => place.WorkshopId == workshop.Id))
            .Select(workshop => workshop.Id).ToList();
        return db.Mentors.AnyAsync(mentor => gone.Contains(mentor.WorkshopId) && mentor.Trades.Any(taught => taught.TradeId == trade.Id), stop);
    }

    private Refusal? Take(TradeSheet sheet, Trade trade, TradeForm form)
    {
        var first = sheet.Others.FirstOrDefault(other => other.Code == form.After);
        if (!string.IsNullOrEmpty(form.After) && first is null) return TradesRefusals.NotOfThisSite;
        var asked = sheet.Workshops.Where(workshop => form.Workshops.Contains(workshop.Code)).Select(workshop => workshop.Id).ToHashSet();
        if (asked.Count != form.Workshops.Distinct().Count()) return TradesRefusals.NotOfThisSite;

        form.Fill(trade);
        var (fresh, gone) = trade.PractiseIn(asked);
        db.TradeWorkshops.AddRange(fresh);
        db.TradeWorkshops.RemoveRange(gone);
        return trade.ComesAfter(first, sheet.All);
    }
}
