using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Shared.Notices;

/// <summary>What a person has been told, the newest first.</summary>
[Authorize(Policies.SignedIn)]
public sealed class NoticesModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private const int PageSize = 50;

    public IReadOnlyList<Notice> Notices { get; private set; } = [];
    public int Unread { get; private set; }
    public int PageNumber { get; private set; }
    public bool HasMore { get; private set; }

    public async Task OnGetAsync(int? p, CancellationToken stop)
    {
        PageNumber = Addresses.PageOf(p);
        var found = await db.Notices.AsNoTracking().To(viewer.PersonId).Skip((PageNumber - 1) * PageSize).Take(PageSize + 1).ToListAsync(stop);
        (Notices, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
        Unread = await db.Notices.To(viewer.PersonId).Unread().CountAsync(stop);
    }

    /// <summary>All are read.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        foreach (var notice in await db.Notices.To(viewer.PersonId).Unread().ToListAsync(stop)) notice.Read(time.UtcNow());
        return await this.Settle(null, then: "/notices", stop);
    }
}
