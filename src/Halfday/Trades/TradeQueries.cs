using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>Questions about trades and mentors that others may ask.</summary>
public static class TradeQueries
{
    /// <summary>Trades of the sites that the viewer sees.</summary>
    public static IQueryable<Trade> TradesVisibleTo(this HalfdayDb db, Viewer viewer)
    {
        var units = db.Units.VisibleTo(viewer);
        return db.Trades.Where(trade => units.Any(unit => unit.Id == trade.SiteId));
    }

    /// <summary>Trades practised on the day.</summary>
    public static IQueryable<Trade> AliveOn(this IQueryable<Trade> trades, DateOnly day) =>
        trades.Where(trade => trade.Until == null || trade.Until >= day);

    /// <summary>Mentors of a site who teach on the day, with their trades.</summary>
    public static IQueryable<Mentor> MentorsOf(this HalfdayDb db, Guid siteId, DateOnly day) =>
        db.Mentors.Include(mentor => mentor.Trades).Where(mentor => mentor.SiteId == siteId && (mentor.Until == null || mentor.Until >= day));
}

/// <summary>A trade for programs.</summary>
public sealed record TradeAnswer(string Code, string Site, string Name, string NameZh, bool Main, string? After,
    int PracticeHalfDays, int KnowledgeTarget, int OperationTarget, int? ExpiresMonths, string Taxonomy, DateOnly? Until);

/// <summary>Trades under /api/v1, as far as the caller sees.</summary>
public static class TradeEndpoints
{
    /// <summary>GET trades of a site, trades/{code}.</summary>
    public static IEndpointRouteBuilder MapTradeAnswers(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/v1/trades", Trades).RequireAuthorization(Policies.SignedIn);
        routes.MapGet("/api/v1/trades/{code}", Trade).RequireAuthorization(Policies.SignedIn);
        return routes;
    }

    private static async Task<IResult> Trades(HalfdayDb db, Viewer viewer, string site, CancellationToken stop)
    {
        if (await db.Units.FindFor(viewer, site, stop) is not { } unit) return Results.NotFound();
        return Results.Ok(await Answers(db, db.TradesVisibleTo(viewer).Where(trade => trade.SiteId == unit.SiteId), stop));
    }

    private static async Task<IResult> Trade(HalfdayDb db, Viewer viewer, string code, CancellationToken stop) =>
        (await Answers(db, db.TradesVisibleTo(viewer).Where(trade => trade.Code == code), stop)).FirstOrDefault() is { } found
            ? Results.Ok(found)
            : Results.NotFound();

    private static async Task<List<TradeAnswer>> Answers(HalfdayDb db, IQueryable<Trade> asked, CancellationToken stop)
    {
        var rows = await asked.AsNoTracking().OrderBy(trade => trade.Code).ToListAsync(stop);
        var sites = rows.Select(trade => trade.SiteId).Distinct().ToList();
        var codeOf = await db.Units.Where(unit => sites.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Code, stop);
        var after = await db.Trades.Where(trade => sites.Contains(trade.SiteId)).ToDictionaryAsync(trade => trade.Id, trade => trade.Code, stop);
        return [.. rows.Select(trade => new TradeAnswer(
            trade.Code, codeOf[trade.SiteId], trade.Name, trade.NameZh, trade.IsMain, trade.AfterId is { } id ? after[id] : null,
            trade.PracticeHalfDays, trade.KnowledgeTarget, trade.OperationTarget, trade.ExpiresMonths, trade.Taxonomy, trade.Until))];
    }
}
