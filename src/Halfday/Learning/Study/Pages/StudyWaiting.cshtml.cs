using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Study.Pages;

/// <summary>What others studied of trades that one teaches, or at sites that one steers: talk it over, then bear it out.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StudyWaitingModel(HalfdayDb db, StudyDesk desk) : PageModel
{
    public const int Size = 30;

    public IReadOnlyList<(StudyEntry Entry, Person Who, Trade Trade)> Waiting { get; private set; } = [];
    public int Total { get; private set; }
    [BindProperty(SupportsGet = true, Name = "p")] public int Number { get; set; } = 1;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (people, trades) = (db.People, db.Trades);
        Total = await desk.ToConfirm.CountAsync(stop);
        var rows = await desk.ToConfirm.AsNoTracking().OrderBy(entry => entry.On).ThenBy(entry => entry.Id).Skip((Addresses.PageOf(Number) - 1) * Size).Take(Size)
            .Join(people, entry => entry.PersonId, person => person.Id, (entry, person) => new { entry, person })
            .Join(trades, row => row.entry.TradeId, trade => trade.Id, (row, trade) => new { row.entry, row.person, trade }).ToListAsync(stop);
        Waiting = [.. rows.OrderBy(row => row.entry.On).ThenBy(row => row.entry.Id).Select(row => (row.entry, row.person, row.trade))];
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken stop)
    {
        var (entry, refusal) = await desk.Confirm(id, stop);
        return entry is null ? NotFound() : await this.Settle(refusal, "/study/waiting", stop, Words.Say("Confirmed.", "已确认。"));
    }
}
