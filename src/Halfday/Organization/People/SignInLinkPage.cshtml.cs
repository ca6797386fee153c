using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Security.Tokens;
using Halfday.Shared.Time;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization.People;

/// <summary>An administrator gives a person a way in. The link carries all the person's rights, so the administrator must reach them all.</summary>
[Authorize(Policies.Administers)]
public sealed class SignInLinkPageModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public Person Person { get; private set; } = null!;

    /// <summary>The address; shown on the answer that made it, and never again.</summary>
    public string? Link { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();

        var (link, secret) = SignInLink.For(Person.Id, time.UtcNow());
        db.SignInLinks.Add(link);
        await db.SaveChangesAsync(stop);
        Link = $"{Request.Scheme}://{Request.Host}/sign-in/link/{secret}";
        return Page();
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(known => known.Code == code, stop);
        if (person is null || !await db.ReachesAllOf(viewer, person.Id, time.Today(TimeZoneInfo.Utc), stop)) return false;

        Person = person;
        return true;
    }
}
