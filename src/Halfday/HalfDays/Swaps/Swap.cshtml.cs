using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>A leader asks another to swap half days.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SwapModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    /// <summary>Half days it could be swapped for.</summary>
    public IReadOnlyList<HalfDayCard> Choices { get; private set; } = [];

    protected override async Task ShowMore(CancellationToken stop)
    {
        var found = (await Floor.SwapChoices(Card.HalfDay, At, stop)).Select(halfDay => halfDay.Id).ToList();
        Choices = await HalfDayCard.Read(Floor.Db,
            Floor.Db.HalfDays.Where(halfDay => found.Contains(halfDay.Id)).OrderBy(halfDay => halfDay.Date), Floor.Now, stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid id, Guid withHalfDayId, CancellationToken stop) =>
        await Settle(id, await Floor.AskToSwap(id, withHalfDayId, stop),
            done: Words.Say("Asked; you are told when they answer.", "已提出，对方答复后会通知您。"), stop, then: "/half-days");
}
