using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A page about one half day: found through the person, shown, acted on, shown again when refused.</summary>
public abstract class VerbPage(Floor floor) : PageModel
{
    protected Floor Floor => floor;

    /// <summary>The half day with names and hours.</summary>
    public HalfDayCard Card { get; private set; } = null!;

    /// <summary>Its window and the day at its site.</summary>
    public Occasion At { get; private set; } = null!;

    /// <summary>Those out of which the page finds its half day.</summary>
    protected abstract IQueryable<HalfDay> Whose { get; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop) => await Show(id, stop) ? Page() : NotFound();

    /// <summary>Reads what the page shows; false when there is nothing for this person.</summary>
    protected async Task<bool> Show(Guid id, CancellationToken stop)
    {
        if (await HalfDayCard.Read(floor.Db, Whose.Where(halfDay => halfDay.Id == id), floor.Now, stop) is not [var card]) return false;

        At = await Occasion.Of(floor.Db, card.HalfDay, floor.Now, stop);
        Card = card with { Arrival = Arrivals.Of(card, At.Window.Minutes, floor.Now) };
        await ShowMore(stop);
        return true;
    }

    /// <summary>What this page reads beside the half day.</summary>
    protected virtual Task ShowMore(CancellationToken stop) => Task.CompletedTask;

    /// <summary>Not theirs: 404; refused: the same page with the sentence; done: on to the next, with a toast.</summary>
    protected async Task<IActionResult> Settle(Guid id, Outcome outcome, string done, CancellationToken stop, string? then = null)
    {
        if (outcome.HalfDay is null) return NotFound();
        if (outcome.Refusal is { } refusal) return await Show(id, stop) ? this.Refuse(refusal) : NotFound();

        TempData["Toast"] = done;
        return LocalRedirect(then ?? $"/half-days/{id}");
    }
}
