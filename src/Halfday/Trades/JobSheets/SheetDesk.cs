using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Pictures;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.JobSheets;

/// <summary>Job sheets and what workers would change in them, the same from page and program; the caller saves.</summary>
public sealed class SheetDesk(HalfdayDb db, Viewer viewer, TimeProvider time)
{
    /// <summary>A trade that the viewer sees; null: there is none.</summary>
    public Task<Trade?> Trade(string code, CancellationToken stop) =>
        db.TradesVisibleTo(viewer).AsNoTracking().SingleOrDefaultAsync(trade => trade.Code == code, stop);

    /// <summary>Those who steer the site keep its job sheets.</summary>
    public Task<bool> Keeps(Trade trade, CancellationToken stop) => db.Units.SteeredBy(viewer).AnyAsync(unit => unit.Id == trade.SiteId, stop);

    /// <summary>What workers would change, open ones first.</summary>
    public Task<List<SheetProposal>> Proposals(Trade trade, CancellationToken stop) =>
        db.SheetProposals.AsNoTracking().Where(proposal => proposal.SiteId == trade.SiteId && proposal.TradeId == trade.Id)
            .OrderBy(proposal => proposal.AnsweredAt != null).ThenByDescending(proposal => proposal.At).ToListAsync(stop);

    /// <summary>Somebody of the works would have it otherwise.</summary>
    /// <param name="step">From 1; 0: the whole sheet.</param>
    public async Task<Refusal?> Propose(Trade trade, int step, string? what, string? why, CancellationToken stop)
    {
        if (viewer.PersonId is not { } me || await db.SheetOf(trade, null, stop) is not { } sheet) return TradesRefusals.NoSuchStep;
        if (step < 0 || step > sheet.Steps.Count) return TradesRefusals.NoSuchStep;
        if (string.IsNullOrWhiteSpace(what) || string.IsNullOrWhiteSpace(why)) return TradesRefusals.ProposalWithoutWords;
        if (await IsSaid(trade, me, step, what.Trim(), stop)) return null;

        db.SheetProposals.Add(new SheetProposal
        {
            SiteId = trade.SiteId, TradeId = trade.Id, Version = sheet.Version, Step = step, ByPersonId = me,
            What = what.Trim(), Why = why.Trim(), At = time.UtcNow(),
        });
        return null;
    }

    /// <summary>A proposal of the trade gets its answer, and its worker hears of it. Null: there is none.</summary>
    public async Task<(SheetProposal? Proposal, Refusal? Refusal)> Answer(Trade trade, Guid id, ProposalVerdict verdict, string? word, CancellationToken stop)
    {
        var proposal = await db.SheetProposals.SingleOrDefaultAsync(each => each.Id == id && each.TradeId == trade.Id, stop);
        if (proposal is null) return (null, null);
        var before = proposal.Verdict;
        var refusal = proposal.Answer(verdict, word ?? "", viewer.PersonId ?? Guid.Empty, time.UtcNow());
        if (refusal is null && before != verdict) Tell(trade, proposal);
        return (proposal, refusal);
    }

    /// <summary>The next version, from what a person wrote; those whose proposals it takes up are told by their answers.</summary>
    public async Task<Refusal?> Write(Trade trade, SheetForm form, CancellationToken stop)
    {
        if (await db.SheetOf(trade, null, stop) is not { } sheet || viewer.PersonId is not { } me) return TradesRefusals.NoSuchStep;
        if (form.Title.En.Length == 0) return TradesRefusals.JobWithoutName;
        var (steps, unclear) = SheetText.Read(form.English ?? "", form.Chinese ?? "");
        if (unclear is not null) return unclear;

        var (next, refusal) = sheet.With(form.Title, form.Ready, steps, form.Change ?? "", me, time.UtcNow());
        if (next is not null) db.JobSheets.Add(next);
        return refusal;
    }

    /// <summary>A photo of how a step looks when it is right: the next version has it.</summary>
    /// <param name="step">From 1.</param>
    public async Task<Refusal?> Show(Trade trade, int step, byte[] file, CancellationToken stop)
    {
        if (await db.SheetOf(trade, null, stop) is not { } sheet || step < 1 || step > sheet.Steps.Count || viewer.PersonId is not { } me) return TradesRefusals.NoSuchStep;
        if (Photo.Read(file) is not { } photo) return TradesRefusals.NoPhoto;

        var picture = await db.Keep(trade.SiteId, photo, stop);
        var steps = sheet.Steps.Select((each, at) => at == step - 1 ? each with { PhotoId = picture.Id } : each).ToList();
        var (next, _) = sheet.With(new Text(sheet.Task, sheet.TaskZh), sheet.Tools, steps, Words.Say($"Photo of step {step}", $"第 {step} 步的照片"), me, time.UtcNow());
        if (next is not null) db.JobSheets.Add(next);
        return null;
    }

    private Task<bool> IsSaid(Trade trade, Guid me, int step, string what, CancellationToken stop) => db.SheetProposals.AnyAsync(proposal =>
        proposal.SiteId == trade.SiteId && proposal.TradeId == trade.Id && proposal.Verdict == ProposalVerdict.Open
        && proposal.ByPersonId == me && proposal.Step == step && proposal.What == what, stop);

    private void Tell(Trade trade, SheetProposal proposal) => db.Tell(
        proposal.ByPersonId,
        proposal.Verdict == ProposalVerdict.Taken
            ? new Text($"Your proposal for the job sheet of {trade.Name} is taken up", $"您对{Zh(trade)}作业指导书的建议已采纳")
            : new Text($"Your proposal for the job sheet of {trade.Name} is not taken up", $"您对{Zh(trade)}作业指导书的建议未采纳"),
        new Text($"You wrote: {proposal.What} {Reply(proposal.Word, "The answer: ")}", $"您写道：{proposal.What} {Reply(proposal.Word, "答复：")}"),
        $"/trades/{trade.Code}/job-sheet");

    private static string Reply(string word, string before) => word.Length > 0 ? before + word : "";
    private static string Zh(Trade trade) => trade.NameZh.Length > 0 ? trade.NameZh : trade.Name;
}
