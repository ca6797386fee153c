using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Learning.Tests.Pages;

/// <summary>Before a test: what awaits, how long it takes, when one may; and one's tests so far.</summary>
[Authorize(Policies.SignedIn)]
public sealed class TestModel(TestDesk desk) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public TestOffer Offer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop) => await Find(code, stop) ? Page() : NotFound();

    /// <summary>Begins one, or goes on with the one under way.</summary>
    public async Task<IActionResult> OnPostAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, stop)) return NotFound();
        var (sitting, refusal) = await desk.Start(Trade, stop);
        return sitting is null ? this.Refuse(refusal!) : LocalRedirect($"/tests/{sitting.Id}");
    }

    private async Task<bool> Find(string code, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade) return false;

        (Trade, Offer) = (trade, await desk.Offer(trade, stop));
        return true;
    }
}
