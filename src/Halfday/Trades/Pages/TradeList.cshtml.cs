using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>All trades the viewer sees, by site.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TradeListModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public const int Size = 50;

    /// <summary>May add trades at some site.</summary>
    public bool Steers => viewer.SteersAnything;

    public string Search { get; private set; } = "";
    public string Sort { get; private set; } = "code";
    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<Trade> Trades { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Unit> Sites { get; private set; } = new Dictionary<Guid, Unit>();

    public async Task OnGetAsync(string? q, string? sort, int p, CancellationToken stop)
    {
        (Search, Sort, Number) = (q?.Trim() ?? "", sort ?? "code", Addresses.PageOf(p));
        var trades = Matching(db.TradesVisibleTo(viewer).AliveOn(time.Today(TimeZoneInfo.Utc)));
        Total = await trades.CountAsync(stop);
        Trades = await Sorted(trades).AsNoTracking().Skip((Number - 1) * Size).Take(Size).ToListAsync(stop);
        var sites = Trades.Select(trade => trade.SiteId).Distinct().ToList();
        Sites = await db.Units.AsNoTracking().Where(unit => sites.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, stop);
    }

    private IQueryable<Trade> Sorted(IQueryable<Trade> trades)
    {
        var sites = db.Units;
        return Sort switch
        {
            "name" => trades.OrderBy(trade => trade.Name).ThenBy(trade => trade.Code),
            "-name" => trades.OrderByDescending(trade => trade.Name).ThenBy(trade => trade.Code),
            "site" => trades.OrderBy(trade => sites.Where(site => site.Id == trade.SiteId).Select(site => site.Code).First()).ThenBy(trade => trade.Code),
            "-site" => trades.OrderByDescending(trade => sites.Where(site => site.Id == trade.SiteId).Select(site => site.Code).First()).ThenBy(trade => trade.Code),
            "practice" => trades.OrderBy(trade => trade.PracticeHalfDays).ThenBy(trade => trade.Code),
            "-practice" => trades.OrderByDescending(trade => trade.PracticeHalfDays).ThenBy(trade => trade.Code),
            _ => trades.OrderBy(trade => trade.Code),
        };
    }

#pragma warning disable CA1304, CA1311, CA1862 // runs in the database, which knows neither cultures nor comparisons
    private IQueryable<Trade> Matching(IQueryable<Trade> trades)
    {
        var (words, upper) = (Search, Searching.AsDatabasesRaise(Search));
        return words.Length == 0 ? trades : trades.Where(trade => trade.Code.ToUpper().Contains(upper)
            || trade.Name.ToUpper().Contains(upper) || trade.NameZh.Contains(words) || trade.Taxonomy == words);
    }
#pragma warning restore CA1304, CA1311, CA1862
}
