using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Rota.Pages;

/// <summary>How load and preferences are shared at a site over the published weeks.</summary>
[Authorize(Policies.Reads)]
public sealed class FairnessModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public Unit Site { get; private set; } = null!;
    public Fairness.Fairness Fair { get; private set; } = null!;

    /// <summary>May plan; who audits reads.</summary>
    public bool Steers => viewer.Steers(Site.Path);

    public async Task<IActionResult> OnGetAsync(string site, CancellationToken stop)
    {
        if (await db.ReadSiteFor(viewer, site, stop) is not { } found) return NotFound();

        (Site, Fair) = (found, await Rota.Fairness.Fairness.Read(db, found, time, stop));
        return Page();
    }
}
