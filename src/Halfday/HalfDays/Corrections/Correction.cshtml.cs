using Halfday.Shared;
using Halfday.Shared.Security;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>Someone concerned says that the record is wrong, and what is right.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CorrectionModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Answerable();

    /// <summary>What was typed, shown again when it is refused.</summary>
    public CorrectedRecord Says { get; private set; } = new(WasThere: true, "", "", "", "");

    public async Task<IActionResult> OnPostAsync(
        Guid id, bool wasThere, string? what, string? howMuch, string? note, string? reason, CancellationToken stop)
    {
        Says = new CorrectedRecord(wasThere, what ?? "", howMuch ?? "", note ?? "", reason ?? "");
        return await Settle(id, await Floor.AskToCorrect(id, Says, stop),
            done: Words.Say("Asked; a second pair of eyes looks at it.", "已提出，待他人核对。"), stop);
    }
}
