using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Rota.Runs;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>A site in the list of rotas.</summary>
/// <param name="Latest">Its newest run; null without one, or for who does not read it.</param>
public sealed record SiteRota(Unit Site, int ThisWeek, PlanRun? Latest, bool Steers);

/// <summary>The rotas that the viewer may see; those who steer several sites plan them all at once here.</summary>
[Authorize(Policies.SignedIn)]
public sealed class RotaModel(HalfdayDb db, Viewer viewer, PlanRequests requests, TimeProvider time) : PageModel
{
    /// <summary>Sites a page.</summary>
    public const int Size = 25;

    public IReadOnlyList<SiteRota> Sites { get; private set; } = [];

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true, Name = Addresses.PageKey)]
    public int Number { get; set; } = 1;

    /// <summary>The sites that the search leaves.</summary>
    public IReadOnlyList<SiteRota> Found => [.. Sites.Where(row => string.IsNullOrWhiteSpace(Q) || new[] { row.Site.Code, row.Site.Name, row.Site.NameZh }
        .Any(name => name.Contains(Q.Trim(), StringComparison.OrdinalIgnoreCase)))];

    public IEnumerable<SiteRota> Shown => Found.Skip((Math.Max(1, Number) - 1) * Size).Take(Size);
    public IsoWeek ThisWeek { get; private set; }
    /// <summary>Reads some site, and so its plans.</summary>
    public bool ReadsAny => viewer.Reaches.Count > 0;

    public bool SteersAny => Sites.Any(row => row.Steers);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await Show(stop);
        return Sites is [{ Steers: false } only] ? LocalRedirect($"/rota/{only.Site.Code}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? from, int weeks, int? mostSeconds, CancellationToken stop)
    {
        await Show(stop);
        var steered = Sites.Where(row => row.Steers).Select(row => row.Site).ToList();
        if (steered.Count == 0) return NotFound();
        if (!IsoWeek.TryParse(from, out var first)) return this.Refuse(RotaRefusals.NoSuchWeek);

        var refusal = await requests.Ask(steered, new Horizon(first, weeks), seed: 0, basedOn: null, stop, mostSeconds);
        var settled = await this.Settle(refusal, "/rota/jobs", stop, Words.Say($"Asked for {steered.Count} plans; they come one after the other.", $"已提交{steered.Count}个单位的排班，将依次完成。"));
        requests.Wake();
        return settled;
    }

    private async Task Show(CancellationToken stop)
    {
        var today = time.Today(TimeZoneInfo.Utc);
        ThisWeek = IsoWeek.Of(today);
        var (monday, sunday) = (ThisWeek.Monday, ThisWeek.Sunday);
        var sites = await db.Units.AsNoTracking().Sites().VisibleTo(viewer).AliveOn(today).OrderBy(site => site.Code).ToListAsync(stop);
        var ids = sites.Select(site => site.Id).ToArray();
        var counts = await db.HalfDays.InForce().Between(monday, sunday).Where(half => ids.Contains(half.SiteId))
            .GroupBy(half => half.SiteId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(row => row.Key, row => row.Count, stop);
        var latest = await Latest(ids, stop);
        Sites = [.. sites.Select(site => new SiteRota(site, counts.GetValueOrDefault(site.Id),
            viewer.Reads(site.Path) ? latest.GetValueOrDefault(site.Id) : null, viewer.Steers(site.Path)))];
    }

    private async Task<Dictionary<Guid, PlanRun>> Latest(Guid[] sites, CancellationToken stop)
    {
        var runs = db.PlanRuns;
        var newest = await runs.AsNoTracking().Where(run => sites.Contains(run.SiteId))
            .Where(run => !runs.Any(other => other.SiteId == run.SiteId && (other.AskedAt > run.AskedAt || (other.AskedAt == run.AskedAt && other.Id.CompareTo(run.Id) > 0))))
            .ToListAsync(stop);
        return newest.GroupBy(run => run.SiteId).ToDictionary(group => group.Key, group => group.First());
    }
}
