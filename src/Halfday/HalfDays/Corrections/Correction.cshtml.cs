using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Halfday.HalfDays;

/// <summary>Someone concerned says that the record is wrong, and what is right.</summary>
[Authorize(Policies.SignedIn)]
public sealed class CorrectionModel(Floor floor) : VerbPage(floor)
{
    protected override IQueryable<HalfDay> Whose => Floor.Answerable();

    /// <summary>What was typed, shown again when it is refused.</summary>
    public CorrectedRecord Says { get; private set; } = new(WasThere: false, "", "", "", "");

    /// <summary>What was ticked; null: nothing, the page does not guess.</summary>
    public bool? WasThere { get; private set; }

    public async Task<IActionResult> OnPostAsync(
        Guid id, bool? wasThere, string? what, string? howMuch, string? note, string? reason, CancellationToken stop)
    {
        (WasThere, Says) = (wasThere, new CorrectedRecord(wasThere ?? false, what ?? "", howMuch ?? "", note ?? "", reason ?? ""));
        if (wasThere is null) return await Show(id, stop) ? this.Refuse(CorrectionRefusals.WithoutAnswer) : NotFound();
        return await Settle(id, await Floor.AskToCorrect(id, Says, stop),
            done: Words.Say("Asked; a second pair of eyes looks at it.", "已提出，待他人核对。"), stop);
    }
}
