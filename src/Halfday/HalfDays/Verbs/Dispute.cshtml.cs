using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The mentor says that it was not so.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DisputeModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Seen;

    public async Task<IActionResult> OnPostAsync(Guid id, DateTimeOffset? happenedAt, string? why, CancellationToken stop) =>
        await Settle(id, await Floor.Contest(id, happenedAt, why, stop),
            done: Words.Say("The coordinator will settle it.", "将由协调员裁定。"), stop, then: "/mentoring");
}
