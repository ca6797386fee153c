using Halfday.Organization;
using Halfday.Planner;
using Halfday.Rota.Moves;
using Halfday.Rota.Planning;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Rota.Pages;

/// <summary>A half day of a plan that is not published: moved, pinned, unpinned or taken out.</summary>
[Authorize(Policies.Steers)]
public sealed class PlannedMoveModel(HalfdayDb db, Viewer viewer) : PageModel
{
    private PlanNames names = null!;

    public Unit Site { get; private set; } = null!;
    public PlanRun Run { get; private set; } = null!;
    public Assignment Half { get; private set; } = null!;
    public RotaEntry Entry { get; private set; } = null!;
    public MoveChoices Choices { get; private set; } = null!;
    public bool IsPinned { get; private set; }

    /// <summary>The query that names the half day: leader, week, part.</summary>
    public string Query => $"?leader={Uri.EscapeDataString(Half.Leader)}&week={Half.Week}&part={Uri.EscapeDataString(Half.Part)}";

    public string Back => $"/rota/{Site.Code}/plans/{Run.Id}?week={Run.Horizon.First.Plus(Half.Week)}#weeks";

    public async Task<IActionResult> OnGetAsync(string site, Guid id, string leader, int week, string part, CancellationToken stop) =>
        await Find(site, id, leader, week, part, stop) ? Page() : NotFound();

    public Task<IActionResult> OnPostMoveAsync(string site, Guid id, string leader, int week, string part, string? when, string? lesson, CancellationToken stop) =>
        Act(site, id, leader, week, part, () => MoveChoices.Asked(Run.ReadProblem(), Half, when, lesson) is { } to
            ? PlannedMoves.Move(Run, names, Half, to) : RotaRefusals.NoSuchPlace, stop);

    public Task<IActionResult> OnPostRemovalAsync(string site, Guid id, string leader, int week, string part, CancellationToken stop) =>
        Act(site, id, leader, week, part, () => PlannedMoves.Move(Run, names, Half, null), stop);

    public Task<IActionResult> OnPostPinAsync(string site, Guid id, string leader, int week, string part, CancellationToken stop) =>
        Act(site, id, leader, week, part, () => PlannedMoves.Pin(Run, Half), stop);

    public Task<IActionResult> OnPostUnpinAsync(string site, Guid id, string leader, int week, string part, CancellationToken stop) =>
        Act(site, id, leader, week, part, () => PlannedMoves.Unpin(Run, Half), stop);

    private async Task<IActionResult> Act(string site, Guid id, string leader, int week, string part, Func<Refusal?> act, CancellationToken stop) =>
        await Find(site, id, leader, week, part, stop) ? await this.Settle(act(), Back, stop) : NotFound();

    private async Task<bool> Find(string code, Guid id, string leader, int week, string part, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, code, stop) is not { } site || await db.RunOf(site, id, stop) is not { Plan.Length: > 0 } run) return false;

        var (problem, plan) = (run.ReadProblem(), run.ReadPlan());
        if (plan.Assignments.FirstOrDefault(half => half.Leader == leader && half.Week == week && half.Part == part) is not { } found) return false;

        names = await PlanNames.Read(db, site, problem, stop);
        (Site, Run, Half, IsPinned) = (site, run, found, problem.Pins.Contains(found));
        Entry = RotaEntry.Of(found, names.Mine, run.Horizon);
        Choices = MoveChoices.Of(problem, names, run.Horizon, found, 0);
        return true;
    }
}
