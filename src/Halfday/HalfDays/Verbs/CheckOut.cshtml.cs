using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The leader goes.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckOutModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    public async Task<IActionResult> OnPostAsync(Guid id, DateTimeOffset? happenedAt, CancellationToken stop) =>
        await Settle(id, await Floor.CheckOut(id, happenedAt, stop),
            done: Words.Say("You are checked out. Your mentor confirms it.", "您已签退，由师傅确认。"), stop, then: "/");
}
