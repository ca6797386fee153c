using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>The related trades one leader may choose among, how many, and the choice itself.</summary>
public sealed class TradeChoosing
{
    private readonly Guid personId;

    private TradeChoosing(Guid personId, MasteryDuty? duty, IReadOnlyList<Trade> candidates) =>
        (this.personId, Duty, Candidates) = (personId, duty, candidates);

    /// <summary>The duty to master related trades; null: there is none today.</summary>
    public MasteryDuty? Duty { get; }

    /// <summary>The most related first.</summary>
    public IReadOnlyList<Trade> Candidates { get; }

    public int Least => Math.Min(Candidates.Count, Duty?.Clauses.Max(clause => clause.AtLeast ?? 1) ?? 0);
    public int Most => Math.Min(Candidates.Count, Duty?.Clauses.Max(clause => clause.AtMost ?? int.MaxValue) ?? 0);

    /// <summary>What the person may choose today.</summary>
    public static async Task<TradeChoosing> Of(HalfdayDb db, TimeProvider time, Guid personId, CancellationToken stop)
    {
        var today = await db.TodayOf(time, personId, stop);
        var duties = await Duties.Of(db, personId, today, today, stop);
        var duty = duties.Mastery(personId, today).FirstOrDefault(duty => duty.Clause.Which == TradeChoice.Related);
        return new TradeChoosing(personId, duty, duty is null ? [] : duties.MayChoose(personId, duty, today));
    }

    /// <summary>Keeps the choice, in the order given, or says why not. The caller saves.</summary>
    public async Task<Refusal?> Choose(HalfdayDb db, IReadOnlyList<string> codes, CancellationToken stop)
    {
        if (Duty is null || Candidates.Count == 0) return ChoiceRefusals.NothingToChoose;
        var chosen = codes.Distinct().Select(code => Candidates.FirstOrDefault(trade => trade.Code == code)).ToList();
        if (chosen.Contains(null)) return ChoiceRefusals.NotAmongThem;
        if (chosen.Count < Least || chosen.Count > Most) return ChoiceRefusals.SoMany(Least, Most);

        var clauses = Duty.Clauses.Select(clause => clause.Id).ToList();
        var before = await db.ChosenTrades.Where(choice => choice.PersonId == personId && clauses.Contains(choice.ClauseId)).ToListAsync(stop);
        if (before.Exists(choice => choice.IsAgreed == false && chosen.Exists(trade => trade!.Id == choice.TradeId))) return ChoiceRefusals.WasDeclined;

        // What the office has said of a trade stands; a trade that is chosen no more goes, but not the office's no.
        db.ChosenTrades.RemoveRange(before.Where(choice => choice.IsAgreed != false && chosen.TrueForAll(trade => trade!.Id != choice.TradeId)));
        foreach (var (order, trade) in chosen.Index())
            if (before.Find(choice => choice.TradeId == trade!.Id) is { } known) known.Order = order;
            else db.ChosenTrades.Add(new ChosenTrade { PersonId = personId, ClauseId = Duty.Clause.Id, TradeId = trade!.Id, Order = order });
        return null;
    }
}

/// <summary>Why a choice of trades cannot be kept.</summary>
public static class ChoiceRefusals
{
    public static readonly Refusal NothingToChoose = new("NothingToChoose",
        "No clause asks you to choose trades today, or you have no base unit yet. Ask your office for a base unit.",
        "目前没有条款要求您选择工种，或尚未确定蹲点单位。请向办公室申请蹲点单位。");

    public static readonly Refusal NotAmongThem = new("NotAmongThem",
        "One of these trades is not practised in your base unit or is not related. Choose among those shown.",
        "所选工种不在蹲点单位的候选之列。请在列出的工种中选择。");

    public static readonly Refusal WasDeclined = new("WasDeclined",
        "The office did not agree to one of these trades: choose others.", "办公室不同意其中一个工种：请选其他的。");

    public static readonly Refusal OwnChoice = new("OwnChoice",
        "Nobody agrees to their own choice: another of the office does.", "不能同意自己的选择：请由办公室另一位同志答复。");

    public static Refusal SoMany(int least, int most) => new("SoManyTrades",
        $"Choose {least} to {most} trades.", $"请选择 {least} 至 {most} 个工种。");
}
