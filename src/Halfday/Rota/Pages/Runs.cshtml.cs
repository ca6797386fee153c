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

/// <summary>The plans of a site: asked for, under way, made, published; and the form that asks for another.</summary>
[Authorize(Policies.Reads)]
public sealed class RunsModel(HalfdayDb db, Viewer viewer, PlanRequests requests, TimeProvider time) : PageModel
{
    private const int Newest = 30;

    private IReadOnlyDictionary<string, Text> names = new Dictionary<string, Text>();

    public Unit Site { get; private set; } = null!;
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;
    public IReadOnlyList<PlanRun> Runs { get; private set; } = [];

    /// <summary>May ask for plans; who audits reads them.</summary>
    public bool Steers => viewer.Steers(Site.Path);

    /// <summary>Who asked for a run, by name.</summary>
    public string NameOf(PlanRun run) => run.AskedByIn(names);

    /// <summary>The week after this one, which the form offers.</summary>
    public IsoWeek NextWeek { get; private set; }

    /// <summary>What tells runs of the same weeks apart: another seed, the pins of an earlier one, a re-plan.</summary>
    public string OriginOf(PlanRun run) => string.Join(Words.Say(", ", "，"), new[]
    {
        run.Kind == RunKind.Replan ? Words.Say("re-plan", "调整方案") : null,
        run.BasedOnId is not null ? Words.Say($"with the pins of the one of {BasedOn(run)}", $"保留{BasedOn(run)}方案的固定项") : null,
        run.Seed != 0 ? Words.Say($"seed {run.Seed}", $"种子 {run.Seed}") : null,
    }.OfType<string>());

    private string BasedOn(PlanRun run) => Runs.FirstOrDefault(other => other.Id == run.BasedOnId) is { } other ? other.AskedAt.ShownIn(Zone) : Words.Say("an earlier day", "较早");

    public async Task<IActionResult> OnGetAsync(string site, CancellationToken stop) => await Find(site, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string site, string? from, int weeks, int seed, Guid? basedOn, CancellationToken stop)
    {
        if (!await Find(site, stop) || !Steers) return NotFound();
        if (!IsoWeek.TryParse(from, out var first)) return this.Refuse(RotaRefusals.NoSuchWeek);

        var based = basedOn is { } id ? await db.RunOf(Site, id, stop) : null;
        var refusal = await requests.Ask([Site], new Horizon(first, weeks), seed, based, stop);
        var then = refusal is null ? $"/rota/{Site.Code}/plans/{requests.Asked(Site).Id}" : "";
        var settled = await this.Settle(refusal, then, stop, based is null ? null : Words.Say("This is the new plan. It keeps what was pinned.", "这是新的方案，已固定的半天保留不变。"));
        requests.Wake();
        return settled;
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await db.ReadSiteFor(viewer, code, stop) is not { } site) return false;

        Site = site;
        Zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, site.Id)).Zone(site.Id);
        NextWeek = IsoWeek.Of(time.Today(Zone)).Plus(1);
        Runs = await db.PlanRuns.AsNoTracking().Where(run => run.SiteId == site.Id).OrderByDescending(run => run.AskedAt).Take(Newest).ToListAsync(stop);
        names = await db.NamesOf([.. Runs.Select(run => run.AskedBy).Distinct()], stop);
        return true;
    }
}
