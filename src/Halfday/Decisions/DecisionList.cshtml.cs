using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>All decisions that the viewer may read.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DecisionListModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public IReadOnlyList<(Decision Decision, Unit Body)> Decisions { get; private set; } = [];
    public DateOnly Today { get; private set; }
    public bool MayWrite => viewer.Has(Role.Office) || viewer.Has(Role.Administrator);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Decisions = await db.DecisionsFor(viewer, stop);
        Today = Decisions.Count == 0 ? time.Today(TimeZoneInfo.Utc) : await db.TodayAt(time, Decisions[0].Body.Path, stop);
    }
}
