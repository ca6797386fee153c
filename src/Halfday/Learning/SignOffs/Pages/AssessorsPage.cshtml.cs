using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.SignOffs.Pages;

/// <summary>How assessors mark beside others who saw the same.</summary>
[Authorize(Policies.Steers)]
public sealed class AssessorsPageModel(HalfdayDb db, Viewer viewer) : PageModel
{
    public IReadOnlyList<AssessorLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Lines = await db.SeveritiesFor(viewer, stop);
}
