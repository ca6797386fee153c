using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>The second pair of eyes on a correction; afterwards the old record stays readable here.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CorrectionAnswerModel(Floor floor) : PageModel
{
    public Correction Asked { get; private set; } = null!;
    public HalfDayCard Card { get; private set; } = null!;
    public Names Names { get; private set; } = null!;

    /// <summary>The person who looks may be the second pair of eyes.</summary>
    public bool MayAnswer => Asked.State == CorrectionState.Asked && floor.Me != Asked.AskedById && floor.Me != Asked.LeaderId;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await Show(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, bool agrees, CancellationToken stop)
    {
        var outcome = await floor.AnswerCorrection(id, agrees, stop);
        if (outcome.HalfDay is null || !await Show(id, stop)) return NotFound();
        if (outcome.Refusal is { } refusal) return this.Refuse(refusal);

        TempData["Toast"] = Words.Say("Answered.", "已答复。");
        return LocalRedirect($"/half-days/{Card.HalfDay.Id}");
    }

    private async Task<bool> Show(Guid id, CancellationToken stop)
    {
        var mine = floor.Answerable().Select(halfDay => halfDay.Id);
        var asked = await floor.Db.Corrections.AsNoTracking().SingleOrDefaultAsync(asked => asked.Id == id && mine.Contains(asked.HalfDayId), stop);
        if (asked is null) return false;
        (Asked, Card) = (asked, (await HalfDayCard.Read(
            floor.Db, floor.Db.HalfDays.Where(halfDay => halfDay.Id == asked.HalfDayId), floor.Now, stop))[0]);
        Names = await Names.Read(floor.Db, new[] { asked.AskedById, asked.SeenById, asked.Was.ConfirmedById }.OfType<Guid>(), stop);
        return true;
    }
}
