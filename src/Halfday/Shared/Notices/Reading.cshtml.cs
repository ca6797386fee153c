using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Notices;

/// <summary>A notice is read, and leads on to what it is about.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ReadingModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/notices");

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        if (await db.Notices.To(viewer.PersonId).SingleOrDefaultAsync(notice => notice.Id == id, stop) is not { } notice) return NotFound();
        notice.Read(time.UtcNow());
        return await this.Settle(null, then: notice.Link, stop);
    }
}
