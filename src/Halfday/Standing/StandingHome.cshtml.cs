using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>Leads to the standing that is this person's: the highest unit they read, else their own.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StandingHomeModel(HalfdayDb db, Viewer viewer) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (viewer.Reaches.Count > 0)
        {
            var highest = await db.Units.ReadBy(viewer).OrderBy(unit => unit.Path.Length).ThenBy(unit => unit.Code).FirstOrDefaultAsync(stop);
            if (highest is not null) return LocalRedirect($"/standing/{highest.Code}");
        }
        return viewer.IsLeader ? LocalRedirect($"/standing/people/{viewer.Code}") : Page();
    }
}
