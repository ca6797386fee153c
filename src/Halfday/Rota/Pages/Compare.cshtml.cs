using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Rota.Pages;

/// <summary>Two runs of the same weeks side by side, and what differs.</summary>
[Authorize(Policies.Reads)]
public sealed class CompareModel(HalfdayDb db, Viewer viewer) : PageModel
{
    public Unit Site { get; private set; } = null!;
    public PlanRun Run { get; private set; } = null!;
    public PlanRun Other { get; private set; } = null!;
    public RunView View { get; private set; } = null!;
    public RunView OtherView { get; private set; } = null!;
    public WeekTable Table { get; private set; } = null!;
    public IsoWeek Week { get; private set; }

    private TimeZoneInfo zone = TimeZoneInfo.Utc;
    private IReadOnlyDictionary<string, Text> names = new Dictionary<string, Text>();

    /// <summary>When a run was asked for, and by whom.</summary>
    public string Asked(PlanRun run) => Words.Say(
        $"{run.AskedAt.ShownIn(zone)}, {run.AskedByIn(names)}", $"{run.AskedAt.ShownIn(zone)}，{run.AskedByIn(names)}");

    /// <summary>Half days of this plan that the other has not, and the reverse, by week.</summary>
    public IReadOnlyList<(IsoWeek Week, int Came, int Went)> Differences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string site, Guid id, Guid other, string? week, string? by, CancellationToken stop)
    {
        if (await db.ReadSiteFor(viewer, site, stop) is not { } found) return NotFound();
        if (await db.RunOf(found, id, stop) is not { } run || await db.RunOf(found, other, stop) is not { } against) return NotFound();
        if (await db.ViewOf(found, run, stop) is not { } view || await db.ViewOf(found, against, stop) is not { } otherView) return NotFound();
        if (run.FirstMonday != against.FirstMonday) return NotFound();

        (Site, Run, Other, View, OtherView) = (found, run, against, view, otherView);
        Differences = [.. run.Horizon.All.Select((shown, at) => (shown, OnlyIn(view, otherView, at), OnlyIn(otherView, view, at))).Where(row => row.Item2 + row.Item3 > 0)];
        Week = IsoWeek.TryParse(week, out var asked) && run.Horizon.Has(asked.Monday) ? asked : Differences.Select(row => row.Week).FirstOrDefault(run.Horizon.First);
        Table = view.WeekAgainst(otherView.Plan, Week, WeekTable.ByOf(by));
        zone = (await Calendars.Read(db, DateOnly.MinValue, DateOnly.MinValue, stop, found.Id)).Zone(found.Id);
        names = await db.NamesOf([run.AskedBy, against.AskedBy], stop);
        return Page();
    }

    private static int OnlyIn(RunView one, RunView other, int week) => one.Plan.Assignments.Where(half => half.Week == week).Except(other.Plan.Assignments).Count();
}
