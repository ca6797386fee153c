using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>The other leader answers a swap; the one who asked may take it back.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SwapAnswerModel(Floor floor) : PageModel
{
    public Swap Swap { get; private set; } = null!;

    /// <summary>The half day that is offered, and the one that is asked for.</summary>
    public HalfDayCard Offered { get; private set; } = null!;
    public HalfDayCard AskedFor { get; private set; } = null!;

    /// <summary>The person who looks is the one who asked.</summary>
    public bool IsMine => Swap.AskedById == floor.Me;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await Show(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, string answer, CancellationToken stop)
    {
        if (!Enum.TryParse<SwapState>(answer, out var state) || state == SwapState.Asked) return BadRequest();
        var outcome = await floor.AnswerSwap(id, state, stop);
        if (outcome.HalfDay is null || !await Show(id, stop)) return NotFound();
        if (outcome.Refusal is { } refusal) return this.Refuse(refusal);

        TempData["Toast"] = state == SwapState.Agreed ? Words.Say("Swapped.", "已调换。") : Words.Say("Answered.", "已答复。");
        return LocalRedirect("/half-days");
    }

    private async Task<bool> Show(Guid id, CancellationToken stop)
    {
        var swap = await floor.Db.Swaps.AsNoTracking()
            .SingleOrDefaultAsync(swap => swap.Id == id && (swap.AskedById == floor.Me || swap.WithLeaderId == floor.Me), stop);
        if (swap is null) return false;
        var cards = await HalfDayCard.Read(floor.Db,
            floor.Db.HalfDays.Where(halfDay => halfDay.Id == swap.HalfDayId || halfDay.Id == swap.WithHalfDayId), floor.Now, stop);
        (Swap, Offered, AskedFor) = (swap, cards.Single(card => card.HalfDay.Id == swap.HalfDayId), cards.Single(card => card.HalfDay.Id == swap.WithHalfDayId));
        return true;
    }
}
