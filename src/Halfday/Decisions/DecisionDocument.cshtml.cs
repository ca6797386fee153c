using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>One decision as a document: each clause beside the number it binds and how they stand.</summary>
[Authorize(Policies.SignedIn)]
public sealed class DecisionDocumentModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    public DecisionView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop) => await Find(number, stop) ? Page() : NotFound();

    /// <summary>Puts a draft in force.</summary>
    public async Task<IActionResult> OnPostIssueAsync(string number, CancellationToken stop)
    {
        if (!await Find(number, stop) || !View.MayDecide) return NotFound();

        return await this.Settle(
            await new Issuing(db, time).Issue(View.Decision, stop), $"/decisions/{number}", stop,
            Words.Say($"{number} is issued.", $"{number} 已发布。"));
    }

    private async Task<bool> Find(string number, CancellationToken stop) =>
        await DecisionView.Find(db, viewer, time, number, stop) is { } view && (View = view) is not null;
}
