using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Decisions;

/// <summary>A leader from above chooses the trades of the base unit they come to know.</summary>
[Authorize(Policies.SignedIn)]
public sealed class MyTradesModel(HalfdayDb db, Viewer viewer, TimeProvider time) : PageModel
{
    private TradeChoosing choosing = null!;

    public MasteryDuty? Duty => choosing.Duty;
    public IReadOnlyList<Trade> Candidates => choosing.Candidates;
    public int Least => choosing.Least;
    public int Most => choosing.Most;
    public Unit? Site { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => await Open(stop);

    public async Task<IActionResult> OnPostAsync(string[] trades, CancellationToken stop)
    {
        await Open(stop);
        return await this.Settle(await choosing.Choose(db, trades, stop), "/my-trades", stop, Words.Say("Your choice is kept.", "已记下您的选择。"));
    }

    private async Task Open(CancellationToken stop)
    {
        choosing = await TradeChoosing.Of(db, time, viewer.PersonId!.Value, stop);
        if (Duty?.SiteId is { } site) Site = await db.Units.FindAsync([site], stop);
    }
}
