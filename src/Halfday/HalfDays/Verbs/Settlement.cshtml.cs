using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>The coordinator settles a dispute.</summary>
[Authorize(Policies.Steers)]
public sealed class SettlementModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Steered;

    public async Task<IActionResult> OnPostAsync(Guid id, bool wasThere, string? word, CancellationToken stop) =>
        await Settle(id, await Floor.Settle(id, wasThere, word, stop),
            done: Words.Say("Settled; both have been told.", "已裁定，双方已获通知。"), stop);
}
