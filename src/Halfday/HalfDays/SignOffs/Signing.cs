using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Shared;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>After a confirmed half day, who taught it signs steps of the job sheet, and opens a sign-off when the leader is ready.</summary>
public static class Signing
{
    /// <summary>Half days that the person who acts taught.</summary>
    public static IQueryable<HalfDay> TaughtByMe(this Floor floor) => floor.Db.HalfDays.TaughtOrVouchedBy(floor.Me);

    /// <summary>Signs a step, or says anew how it was done. Twice is once.</summary>
    /// <param name="version">The version of the job sheet that was read; null: the one in force.</param>
    /// <param name="step">From 1.</param>
    public static Task<Outcome> SignStep(this Floor floor, Guid id, int? version, int step, StepLevel how, CancellationToken stop) =>
        floor.Act(id, floor.TaughtByMe, async (halfDay, _) => MayNot(halfDay, floor.Me) ?? await Sign(floor, halfDay, version, step, how, stop), stop);

    /// <summary>Opens a sign-off with the first mark.</summary>
    public static Task<Outcome> OpenSignOff(this Floor floor, SignOffDesk desk, Guid id, int level, string? note, CancellationToken stop) =>
        floor.Act(id, floor.TaughtByMe, async (halfDay, _) =>
            MayNot(halfDay, floor.Me) ?? await desk.Open(new PersonTrade(halfDay.LeaderId, halfDay.TradeId), halfDay.SiteId, halfDay.Id, level, note, stop), stop);

    /// <summary>Why this person does not speak for the leader's work on this half day; null: they do.</summary>
    public static Refusal? MayNot(HalfDay halfDay, Guid personId) => halfDay switch
    {
        _ when halfDay.LeaderId == personId => SignOffRefusals.OwnLevel,
        _ when halfDay.TaughtById() != personId => SignOffRefusals.OnlyWhoTaught,
        { IsConfirmed: false } => SignOffRefusals.NotConfirmed,
        _ => null,
    };

    private static async Task<Refusal?> Sign(Floor floor, HalfDay halfDay, int? version, int step, StepLevel how, CancellationToken stop)
    {
        var trade = await floor.Db.Trades.AsNoTracking().SingleAsync(trade => trade.Id == halfDay.TradeId, stop);
        if (await floor.Db.SheetOf(trade, null, stop) is not { } sheet) return SignOffRefusals.NoSheet;
        if (version is { } read && read != sheet.Version) return SignOffRefusals.SheetHasChanged;
        if (step < 1 || step > sheet.Steps.Count) return SignOffRefusals.NoSuchStep;

        var signed = await floor.Db.StepSignatures.SingleOrDefaultAsync(each => each.HalfDayId == halfDay.Id && each.SheetVersion == sheet.Version && each.Step == step, stop) ?? new StepSignature
        {
            SiteId = halfDay.SiteId, LeaderId = halfDay.LeaderId, TradeId = halfDay.TradeId, HalfDayId = halfDay.Id,
            SheetVersion = sheet.Version, Step = step, ById = floor.Me,
        };
        if (signed.Sign(floor.Me, how, floor.Now) is { } refusal) return refusal;
        if (floor.Db.Entry(signed).State == EntityState.Detached) floor.Db.StepSignatures.Add(signed);
        return null;
    }
}
