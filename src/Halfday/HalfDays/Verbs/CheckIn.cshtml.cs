using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The leader checks in; after the window with a reason.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CheckInModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    /// <summary>The window has passed: a reason is needed.</summary>
    public bool IsLate => At.Window.IsLateAt(Floor.Now);

    public async Task<IActionResult> OnPostAsync(Guid id, DateTimeOffset? happenedAt, string? lateReason, CancellationToken stop) =>
        await Settle(id, await Floor.CheckIn(id, happenedAt, lateReason, stop),
            done: Words.Say("You are checked in.", "您已报到。"), stop, then: "/");
}
