using Halfday.HalfDays.Ties;
using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.HalfDays;

/// <summary>A worker says in one tap how a half day was that they confirmed.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TiesPageModel(Floor floor) : PageModel
{
    public IReadOnlyList<ToTell> Told { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        Told = [.. (await floor.ToTell(stop)).Where(told => told.Card.HalfDay.Id == id)];
        return Told.Count > 0 ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, TieQuestion question, bool yes, CancellationToken stop)
    {
        if (!await floor.Tell(id, question, yes, stop)) return NotFound();
        TempData["Toast"] = Words.Say("Thank you. Nobody sees that it was you.", "谢谢。没有人会知道是您说的。");
        return LocalRedirect("/mentoring");
    }
}
