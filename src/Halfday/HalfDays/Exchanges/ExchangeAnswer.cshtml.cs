using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Mentor and coordinator answer a day exchange.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ExchangeAnswerModel(Floor floor) : PageModel
{
    public DayExchange Asked { get; private set; } = null!;
    public HalfDayCard Card { get; private set; } = null!;

    /// <summary>The leader looks on; the others answer.</summary>
    public bool IsMine => Asked.LeaderId == floor.Me;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await Show(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, bool agrees, CancellationToken stop)
    {
        var outcome = await floor.AnswerExchange(id, agrees, stop);
        if (outcome.HalfDay is null || !await Show(id, stop)) return NotFound();
        if (outcome.Refusal is { } refusal) return this.Refuse(refusal);

        TempData["Toast"] = Words.Say("Answered.", "已答复。");
        return LocalRedirect("/");
    }

    private async Task<bool> Show(Guid id, CancellationToken stop)
    {
        var steered = floor.Steered.Select(halfDay => halfDay.Id);
        var asked = await floor.Db.DayExchanges.AsNoTracking().SingleOrDefaultAsync(asked => asked.Id == id
            && (asked.MentorId == floor.Me || asked.LeaderId == floor.Me || steered.Contains(asked.HalfDayId)), stop);
        if (asked is null) return false;
        (Asked, Card) = (asked, (await HalfDayCard.Read(
            floor.Db, floor.Db.HalfDays.Where(halfDay => halfDay.Id == asked.HalfDayId), floor.Now, stop))[0]);
        return true;
    }
}
