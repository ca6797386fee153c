using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>The office agrees to the related trades that leaders chose, or asks them to choose again.</summary>
[Authorize(Policies.Decides)]
public sealed class ChoicesPageModel(ChoicesToAgree choices) : PageModel
{
    public IReadOnlyList<TradeChosen> Chosen { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Chosen = await choices.Read(stop);

    public async Task<IActionResult> OnPostAsync(Guid id, bool agrees, CancellationToken stop)
    {
        var (choice, refusal) = await choices.Answer(id, agrees, stop);
        if (choice is null) return NotFound();
        Chosen = await choices.Read(stop);
        return await this.Settle(refusal, "/base-units/trades", stop, agrees ? Words.Say("Agreed; they are told.", "已同意，并已通知本人。") : Words.Say("They are asked to choose again.", "已请其重选。"));
    }
}
