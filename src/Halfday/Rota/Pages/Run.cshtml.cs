using Halfday.Organization;
using Halfday.Rota.Moves;
using Halfday.Rota.Planning;
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

/// <summary>One plan run: how far it is, and then what it came to; publish it, cancel it, or plan again with its pins.</summary>
[Authorize(Policies.Reads)]
public sealed class RunModel(HalfdayDb db, Viewer viewer, Publishing publishing, Runs.PlanSignal signal, TimeProvider time) : PageModel
{
    public Unit Site { get; private set; } = null!;
    public PlanRun Run { get; private set; } = null!;
    public RunView? View { get; private set; }
    public WeekTable? Table { get; private set; }
    public IsoWeek Week { get; private set; }
    public IReadOnlyList<PlanRun> Others { get; private set; } = [];
    public TimeZoneInfo Zone { get; private set; } = TimeZoneInfo.Utc;

    /// <summary>May publish and change it; who audits reads it.</summary>
    public bool Steers => viewer.Steers(Site.Path);

    /// <summary>Who asked for it, by name.</summary>
    public string AskedBy { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string site, Guid id, string? week, string? by, CancellationToken stop)
    {
        if (!await Find(site, id, stop)) return NotFound();

        await Show(week, by, stop);
        return Page();
    }

    public Task<IActionResult> OnPostPublicationAsync(string site, Guid id, CancellationToken stop) => Act(site, id,
        () => publishing.Publish(Run, Site, stop), Words.Say("Published. Everybody concerned is told.", "已发布，并已通知有关人员。"), stop);

    public Task<IActionResult> OnPostCancellationAsync(string site, Guid id, CancellationToken stop) => Act(site, id,
        () => Task.FromResult(Run.Cancel(time.UtcNow())), Words.Say("Let go. It stays in the list of plans.", "已不用此方案，仍列在方案中。"), stop);

    public Task<IActionResult> OnPostChoiceAsync(string site, Guid id, int number, CancellationToken stop) => Act(site, id,
        () => Task.FromResult(Run.Choose(number)), Words.Say("Chosen. Publish it to make it stand.", "已选用。发布后生效。"), stop);

    public async Task<IActionResult> OnPostWhyAsync(string site, Guid id, CancellationToken stop)
    {
        var answer = await Act(site, id, () => Task.FromResult(Run.AskWhy()), Words.Say("The reasons are being looked for.", "正在查找原因。"), stop);
        signal.Wake();
        return answer;
    }

    private async Task<IActionResult> Act(string site, Guid id, Func<Task<Refusal?>> act, string done, CancellationToken stop)
    {
        if (!await Find(site, id, stop) || !Steers) return NotFound();

        var refusal = await act();
        if (refusal is not null) await Show(null, null, stop);
        return await this.Settle(refusal, $"/rota/{Site.Code}/plans/{Run.Id}", stop, done);
    }

    /// <summary>Where a planned half day is moved, pinned or taken out; nowhere once published.</summary>
    public string? PathOf(Planner.Assignment half) => Steers && Run.State == PlanRunState.Planned
        ? $"/rota/{Site.Code}/plans/{Run.Id}/half-day?leader={Uri.EscapeDataString(half.Leader)}&week={half.Week}&part={Uri.EscapeDataString(half.Part)}"
        : null;

    /// <summary>The same page at another week or by something else.</summary>
    public string At(IsoWeek week, By by) => $"/rota/{Site.Code}/plans/{Run.Id}?week={week}&by={by.ToString().ToLowerInvariant()}#weeks";

    private async Task Show(string? week, string? by, CancellationToken stop)
    {
        View = await db.ViewOf(Site, Run, stop);
        Week = IsoWeek.TryParse(week, out var asked) && Run.Horizon.Has(asked.Monday) ? asked : Run.Horizon.First;
        Table = View?.Week(Week, WeekTable.ByOf(by), PathOf);
        Others = await db.PlanRuns.AsNoTracking()
            .Where(run => run.SiteId == Site.Id && run.Id != Run.Id && run.FirstMonday == Run.FirstMonday && run.Plan != "")
            .OrderByDescending(run => run.AskedAt).Take(10).ToListAsync(stop);
        AskedBy = Run.AskedByIn(await db.NamesOf([Run.AskedBy], stop));
        Zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, Site.Id)).Zone(Site.Id);
    }

    private async Task<bool> Find(string code, Guid id, CancellationToken stop)
    {
        if (await db.ReadSiteFor(viewer, code, stop) is not { } site || await db.RunOf(site, id, stop) is not { } run) return false;

        (Site, Run) = (site, run);
        return true;
    }
}
