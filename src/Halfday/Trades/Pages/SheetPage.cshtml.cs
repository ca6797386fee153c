using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades.JobSheets;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Pages;

/// <summary>A trade's job sheet, in force or an earlier version, and what workers would change in it.</summary>
[Authorize(Policies.SignedIn)]
public sealed class SheetPageModel(HalfdayDb db, SheetDesk desk) : PageModel
{
    public Trade Trade { get; private set; } = null!;
    public JobSheet Sheet { get; private set; } = null!;
    public int Newest { get; private set; }
    public bool Keeps { get; private set; }
    public IReadOnlyList<(SheetProposal Proposal, Person By)> Proposals { get; private set; } = [];

    /// <summary>Steps that two or more people do otherwise than each other, as far as it is not answered yet; the most differing first.</summary>
    public IReadOnlyList<(int Step, int Ways)> Differences { get; private set; } = [];

    // What was filled in stands there again after a refusal.
    [BindProperty] public int Step { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public string? Why { get; set; }

    public async Task<IActionResult> OnGetAsync(string code, int? version, CancellationToken stop) => await Find(code, version, stop) ? Page() : NotFound();

    /// <summary>Somebody would have it otherwise.</summary>
    public async Task<IActionResult> OnPostProposeAsync(string code, CancellationToken stop)
    {
        if (!await Find(code, null, stop)) return NotFound();
        return await this.Settle(await desk.Propose(Trade, Step, What, Why, stop), $"/trades/{code}/job-sheet", stop,
            Words.Say("Your proposal is kept; you hear what becomes of it.", "建议已记下，处理结果会通知您。"));
    }

    /// <summary>Those who keep the sheet answer a proposal.</summary>
    public async Task<IActionResult> OnPostAnswerAsync(string code, Guid proposal, ProposalVerdict verdict, string? word, CancellationToken stop)
    {
        if (!await Find(code, null, stop) || !Keeps) return NotFound();
        var (found, refusal) = await desk.Answer(Trade, proposal, verdict, word, stop);
        return found is null ? NotFound() : await this.Settle(refusal, $"/trades/{code}/job-sheet", stop, Words.Say("Answered; the worker is told.", "已答复，并已通知本人。"));
    }

    private async Task<bool> Find(string code, int? version, CancellationToken stop)
    {
        if (await desk.Trade(code, stop) is not { } trade || await db.SheetOf(trade, version, stop) is not { } sheet) return false;

        (Trade, Sheet, Keeps) = (trade, sheet, await desk.Keeps(trade, stop));
        Newest = await db.JobSheets.Where(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id).MaxAsync(each => each.Version, stop);
        var proposals = await desk.Proposals(trade, stop);
        var ids = proposals.Select(proposal => proposal.ByPersonId).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        Proposals = [.. proposals.Select(proposal => (proposal, people[proposal.ByPersonId]))];
        Differences = SheetProposal.Differences(proposals);
        return true;
    }
}
