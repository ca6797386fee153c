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
    public bool Steers => viewer.Reaches.Any(reach => reach.Role != Role.Auditor);

    public string Search { get; private set; } = "";
    public int Number { get; private set; } = 1;
    public int Total { get; private set; }
    public IReadOnlyList<Trade> Trades { get; private set; } = [];
    public IReadOnlyDictionary<Guid, Unit> Sites { get; private set; } = new Dictionary<Guid, Unit>();

    public async Task OnGetAsync(string? q, int p, CancellationToken stop)
    {
        (Search, Number) = (q?.Trim() ?? "", Addresses.PageOf(p));
        var trades = Matching(db.TradesVisibleTo(viewer).AliveOn(time.Today(TimeZoneInfo.Utc)));
        Total = await trades.CountAsync(stop);
        Trades = await trades.AsNoTracking().OrderBy(trade => trade.Code).Skip((Number - 1) * Size).Take(Size).ToListAsync(stop);
        var sites = Trades.Select(trade => trade.SiteId).Distinct().ToList();
        Sites = await db.Units.AsNoTracking().Where(unit => sites.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, stop);
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
