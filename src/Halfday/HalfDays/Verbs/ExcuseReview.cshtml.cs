using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>A reviewer grants or declines an excuse.</summary>
[Authorize(Policies.Steers)]
public sealed class ExcuseReviewModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Steered;

    public async Task<IActionResult> OnPostAsync(Guid id, bool granted, string? word, CancellationToken stop) =>
        await Settle(id, await Floor.ReviewExcuse(id, granted, word, stop),
            done: Words.Say("Answered; the leader has been told.", "已答复，干部已获通知。"), stop);
}
