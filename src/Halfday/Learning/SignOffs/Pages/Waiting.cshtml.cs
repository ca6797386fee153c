using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.SignOffs.Pages;

/// <summary>Sign-offs that wait for an office: nobody could be drawn, who was drawn does not answer, or the leader disagrees with three.</summary>
[Authorize(Policies.Decides)]
public sealed class WaitingModel(HalfdayDb db, OfficeDesk desk) : PageModel
{
    public IReadOnlyList<SignOffLine> Lines { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Lines = await db.Lines(await desk.Waiting(stop), stop);
}
