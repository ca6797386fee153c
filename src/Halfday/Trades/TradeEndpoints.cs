using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades.Pages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>A trade for programs.</summary>
public sealed record TradeAnswer(string Code, string Site, string Name, string NameZh, bool Main, string? After,
    int PracticeHalfDays, int KnowledgeTarget, int OperationTarget, int? ExpiresMonths, string Taxonomy, IReadOnlyList<string> Workshops, DateOnly? Until);

/// <summary>A trade as programs write it. The site is given when it is added; a trade that stands keeps its site.</summary>
public sealed record TradeCall(string? Site, string? Name, string? NameZh, bool Main, string? After, int PracticeHalfDays,
    int KnowledgeTarget, int OperationTarget, int? ExpiresMonths, string? Taxonomy, IReadOnlyList<string>? Workshops)
{
    internal TradeForm AsForm(string code) => new()
    {
        Code = code, Site = Site ?? "", Name = Name ?? "", NameZh = NameZh ?? "", Main = Main, After = After ?? "", Practice = PracticeHalfDays,
        Knowledge = KnowledgeTarget, Operation = OperationTarget, Expires = ExpiresMonths, Taxonomy = Taxonomy ?? "", Workshops = [.. Workshops ?? []],
    };
}

/// <summary>A trade's last day.</summary>
public sealed record TradeEndCall(DateOnly Until);

/// <summary>Trades under /api/v1: read as far as the caller sees, written where the caller steers the site; PUT twice equals once.</summary>
public static class TradeEndpoints
{
    /// <summary>GET trades of a site, trades/{code}; PUT trades/{code} and its last day.</summary>
    public static IEndpointRouteBuilder MapTradeAnswers(this IEndpointRouteBuilder routes)
    {
        var trades = routes.MapGroup("/api/v1/trades").WithTags("Trades");
        trades.MapGet("", Trades).RequireAuthorization(Policies.SignedIn);
        trades.MapGet("/{code}", Trade).RequireAuthorization(Policies.SignedIn);
        trades.MapPut("/{code}", Keep).RequireAuthorization(Policies.Steers);
        trades.MapPut("/{code}/last-day", End).RequireAuthorization(Policies.Steers);
        return routes;
    }

    private static async Task<IResult> Trades(HalfdayDb db, Viewer viewer, string site, CancellationToken stop)
    {
        if (await db.Units.FindFor(viewer, site, stop) is not { } unit) return Results.NotFound();
        return Results.Ok(await Answers(db, db.TradesVisibleTo(viewer).Where(trade => trade.SiteId == unit.SiteId), stop));
    }

    private static async Task<IResult> Trade(HalfdayDb db, Viewer viewer, string code, CancellationToken stop) =>
        await Answer(db, viewer, code, stop) is { } found ? Results.Ok(found) : Results.NotFound();

    private static async Task<IResult> Keep(HalfdayDb db, Viewer viewer, TradeDesk desk, string code, TradeCall call, CancellationToken stop)
    {
        var seen = await db.TradesVisibleTo(viewer).AnyAsync(trade => trade.Code == code, stop);
        if (await desk.Open(seen ? code : null, call.Site, stop) is not { } sheet) return Results.NotFound();
        var moves = sheet.Trade is not null && !string.IsNullOrEmpty(call.Site) && call.Site != sheet.Site.Code;
        var refusal = moves ? TradesRefusals.NotOfThisSite : await desk.Keep(sheet, call.AsForm(code), stop);
        return await db.Settle(refusal, () => Answer(db, viewer, code, stop), stop);
    }

    private static async Task<IResult> End(HalfdayDb db, Viewer viewer, TradeDesk desk, string code, TradeEndCall call, CancellationToken stop)
    {
        if (await desk.Open(code, null, stop) is not { Trade: { } trade }) return Results.NotFound();

        trade.Until = call.Until;
        return await db.Settle(null, () => Answer(db, viewer, code, stop), stop);
    }

    private static async Task<TradeAnswer?> Answer(HalfdayDb db, Viewer viewer, string code, CancellationToken stop) =>
        (await Answers(db, db.TradesVisibleTo(viewer).Where(trade => trade.Code == code), stop)).FirstOrDefault();

    private static async Task<List<TradeAnswer>> Answers(HalfdayDb db, IQueryable<Trade> asked, CancellationToken stop)
    {
        var rows = await asked.AsNoTracking().Include(trade => trade.Workshops).OrderBy(trade => trade.Code).ToListAsync(stop);
        var sites = rows.Select(trade => trade.SiteId).Distinct().ToList();
        var codeOf = await db.Units.Where(unit => sites.Contains(unit.SiteId!.Value)).ToDictionaryAsync(unit => unit.Id, unit => unit.Code, stop);
        var after = await db.Trades.Where(trade => sites.Contains(trade.SiteId)).ToDictionaryAsync(trade => trade.Id, trade => trade.Code, stop);
        return [.. rows.Select(trade => new TradeAnswer(
            trade.Code, codeOf[trade.SiteId], trade.Name, trade.NameZh, trade.IsMain, trade.AfterId is { } id ? after[id] : null,
            trade.PracticeHalfDays, trade.KnowledgeTarget, trade.OperationTarget, trade.ExpiresMonths, trade.Taxonomy,
            [.. trade.Workshops.Select(place => codeOf[place.WorkshopId]).Order(StringComparer.Ordinal)], trade.Until))];
    }
}
