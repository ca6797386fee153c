using Halfday.Organization;
using Halfday.Rota.Runs;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Rota.Pages;

/// <summary>The plans of all sites that the viewer steers: how far they are, how good in all, and one button to stop the rest.</summary>
[Authorize(Policies.Reads)]
public sealed class JobsModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private const int Most = 200;

    public SiteJobs Jobs { get; private set; } = SiteJobs.None;

    /// <summary>The newest run of each site, open ones first.</summary>
    public IReadOnlyList<SiteJob> Shown { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Jobs = await SiteJobs.Read(db, viewer, stop);
        Shown = await SiteJobs.Newest(db, viewer, Most, stop);
        return Page();
    }

    /// <summary>May stop some of them; who audits reads them.</summary>
    public bool Steers => viewer.SteersAnything;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Steers) return NotFound();

        var cancelled = await SiteJobs.Cancel(db, viewer, time, stop);
        return await this.Settle(null, "/rota/jobs", stop, Shared.Words.Say($"{cancelled} plans cancelled.", $"已取消{cancelled}个方案。"));
    }
}
