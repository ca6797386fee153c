using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A leader's half days: those to come, those that were, and what waits for an answer.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MyHalfDaysModel(Floor floor, Viewer viewer) : PageModel
{
    private const int MostPast = 60;

    public IReadOnlyList<HalfDayCard> Next { get; private set; } = [];
    public IReadOnlyList<HalfDayCard> Past { get; private set; } = [];

    /// <summary>Swaps asked of this person or by them, unanswered, with the half day that is offered.</summary>
    public IReadOnlyList<(Swap Swap, HalfDayCard Offered)> Swaps { get; private set; } = [];

    /// <summary>Weeks in which fewer half days stood than were owed, and that can still be made up.</summary>
    public IReadOnlyList<ShortWeek> Short { get; private set; } = [];

    /// <summary>The person who looks.</summary>
    public Guid Me => floor.Me;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!viewer.IsLeader && !await floor.Mine.AnyAsync(stop)) return NotFound();

        var around = DateOnly.FromDateTime(floor.Now);
        var near = await (await HalfDayCard.Read(floor.Db, floor.Mine.Where(halfDay => halfDay.Date >= around.AddDays(-1)).OrderBy(halfDay => halfDay.Date), floor.Now, stop))
            .WithArrivals(floor.Db, floor.Now, stop);
        var past = await HalfDayCard.Read(floor.Db, floor.Mine.Where(halfDay => halfDay.Date < around.AddDays(-1)).OrderByDescending(halfDay => halfDay.Date).Take(MostPast), floor.Now, stop);
        Next = [.. near.Where(card => card.HalfDay.Date >= card.Today && card.HalfDay.Withdrawal is null)];
        Past = [.. near.Except(Next).OrderByDescending(card => card.HalfDay.Date), .. past];
        Short = (await ShortWeeks.Read(floor.Db, floor.Me, floor.Now, stop)).Open();
        await ReadSwaps(stop);
        return Page();
    }

    private async Task ReadSwaps(CancellationToken stop)
    {
        var swaps = await floor.Db.Swaps.AsNoTracking()
            .Where(swap => swap.State == SwapState.Asked && (swap.AskedById == floor.Me || swap.WithLeaderId == floor.Me)).ToListAsync(stop);
        var offered = swaps.Select(swap => swap.HalfDayId).ToList();
        var cards = await HalfDayCard.Read(floor.Db, floor.Db.HalfDays.Where(halfDay => offered.Contains(halfDay.Id)), floor.Now, stop);
        Swaps = [.. swaps.Select(swap => (swap, cards.Single(card => card.HalfDay.Id == swap.HalfDayId)))];
    }
}
