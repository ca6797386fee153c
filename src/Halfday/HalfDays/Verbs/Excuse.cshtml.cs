using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The leader asks to be excused.</summary>
[Authorize(Policies.SignedIn)]
public sealed class ExcuseModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Mine;

    public async Task<IActionResult> OnPostAsync(Guid id, DateTimeOffset? happenedAt, string? reason, CancellationToken stop) =>
        await Settle(id, await Floor.AskToBeExcused(id, happenedAt, reason, stop),
            done: Words.Say("Asked. You are told within seven days.", "已提出申请，七天内答复。"), stop);
}
