using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Shared;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>Who taught a half day signs the steps of the job sheet, a tap each, and opens a sign-off.</summary>
[Authorize(Policies.SignedIn)]
public sealed class StepsModel(Floor floor, SignOffDesk desk) : VerbPage(floor)
{
    private Dictionary<int, StepLevel> signed = [];

    protected override IQueryable<HalfDay> Whose => Floor.TaughtByMe();

    /// <summary>The job sheet in force; null: none is written yet.</summary>
    public JobSheet? Sheet { get; private set; }

    /// <summary>Why nothing can be signed yet; null: it can.</summary>
    public Refusal? MayNot { get; private set; }

    /// <summary>The sign-off of this leader in this trade that is not complete, or was opened after this half day; null: none.</summary>
    public Assessment? Assessment { get; private set; }

    /// <summary>How a step was signed; null: it is not.</summary>
    public StepLevel? Signed(int step) => signed.TryGetValue(step, out var how) ? how : null;

    public async Task<IActionResult> OnPostStepAsync(Guid id, int step, StepLevel how, int? version, CancellationToken stop) =>
        await Settle(id, await Floor.SignStep(id, version, step, how, stop), Words.Say("Signed.", "已签认。"), stop, then: $"/half-days/{id}/steps#step-{step}");

    public async Task<IActionResult> OnPostAssessmentAsync(Guid id, int? level, string? note, CancellationToken stop) =>
        await Settle(id, await Floor.OpenSignOff(desk, id, level ?? -1, note, stop),
            Words.Say("Your mark is kept; the leader hears when there is a result.", "您的评定已保存；有结果时将通知本人。"), stop, then: $"/half-days/{id}/steps");

    protected override async Task ShowMore(CancellationToken stop)
    {
        var (db, halfDay) = (Floor.Db, Card.HalfDay);
        MayNot = Signing.MayNot(halfDay, Floor.Me);
        Sheet = await db.SheetOf(await db.Trades.AsNoTracking().SingleAsync(trade => trade.Id == halfDay.TradeId, stop), null, stop);
        signed = await db.StepSignatures.AsNoTracking().Where(each => each.HalfDayId == halfDay.Id && Sheet != null && each.SheetVersion == Sheet.Version).ToDictionaryAsync(each => each.Step, each => each.How, stop);
        Assessment = await db.Assessments.AsNoTracking().Where(each => each.LeaderId == halfDay.LeaderId && each.TradeId == halfDay.TradeId)
            .Where(each => each.State != AssessmentState.Complete || each.HalfDayId == halfDay.Id).OrderBy(each => each.HalfDayId == halfDay.Id ? 0 : 1).FirstOrDefaultAsync(stop);
    }
}
