using Halfday.Organization;
using Halfday.Planner;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Pages;

/// <summary>What a site finds dear in its rota: the weights of its problems from now on.</summary>
[Authorize(Policies.Steers)]
public sealed class WeightsModel(HalfdayDb db, Viewer viewer) : PageModel
{
    public Unit Site { get; private set; } = null!;
    public RotaWeights Weights { get; private set; } = RotaWeights.Usual;

    public async Task<IActionResult> OnGetAsync(string site, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return NotFound();

        (Site, Weights) = (found, (await Of(found, stop))?.AsRotaWeights ?? RotaWeights.Usual);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        string site, int missed, int lacking, int change, int otherPart, int otherDay, int overload, CancellationToken stop)
    {
        if (await db.SteeredSiteFor(viewer, site, stop) is not { } found) return NotFound();

        (Site, Weights) = (found, new RotaWeights(missed, lacking, change, otherPart, otherDay, overload));
        var kept = await Of(found, stop) ?? db.SiteWeights.Add(new SiteWeights { SiteId = found.Id }).Entity;
        return await this.Settle(kept.Become(Weights), $"/rota/{found.Code}/plans", stop, Words.Say("Kept: plans from now on weigh so.", "已保存：以后的方案按此计算。"));
    }

    private Task<SiteWeights?> Of(Unit site, CancellationToken stop) => db.SiteWeights.SingleOrDefaultAsync(weights => weights.SiteId == site.Id, stop);
}
