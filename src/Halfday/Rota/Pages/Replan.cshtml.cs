using Halfday.Organization;
using Halfday.Rota.Changes;
using Halfday.Rota.Moves;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Rota.Pages;

/// <summary>What is announced and no longer holds; from here ways to mend it are asked for.</summary>
[Authorize(Policies.Steers)]
public sealed class ReplanModel(HalfdayDb db, Viewer viewer, ReplanRequests requests, TimeProvider time) : PageModel
{
    private PublishedWeeks weeks = null!;

    public Unit Site { get; private set; } = null!;
    public IReadOnlyList<Text> Broken { get; private set; } = [];

    /// <summary>Half days to come.</summary>
    public int Stands { get; private set; }

    public async Task<IActionResult> OnGetAsync(string site, CancellationToken stop) => await Find(site, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string site, CancellationToken stop)
    {
        if (!await Find(site, stop)) return NotFound();

        var (run, refusal) = requests.Ask(Site, weeks);
        var settled = await this.Settle(refusal, $"/rota/{Site.Code}/plans/{run?.Id}", stop);
        requests.Wake();
        return settled;
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, code, stop) is not { } site) return false;

        (Site, weeks) = (site, await PublishedWeeks.Read(db, site, time, stop));
        (Broken, Stands) = (ReplanRequests.WhatHasHappened(weeks), weeks.Ahead.Assignments.Count);
        return true;
    }
}
