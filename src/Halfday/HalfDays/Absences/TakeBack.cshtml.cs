using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Takes back an absence or a preference of one's own.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TakeBackModel(Floor floor) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("/absences");

    /// <param name="more">The other days of those on end.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid[] more, CancellationToken stop)
    {
        if (!await floor.Db.Availabilities.AnyAsync(given => given.Id == id && given.PersonId == floor.Me, stop)) return NotFound();
        foreach (var each in more.Prepend(id)) await floor.Db.TakeBack(floor.Me, each, stop);
        return await this.Settle(null, then: "/absences", stop, done: Words.Say("Taken back.", "已撤回。"));
    }
}
