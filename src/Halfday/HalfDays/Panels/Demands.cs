using Halfday.Learning;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>What a trade demands of a leader, and how far they are.</summary>
public static class Demands
{
    /// <summary>In a sentence; null when the trade demands nothing yet.</summary>
    public static async Task<string?> Of(HalfdayDb db, HalfDayCard card, CancellationToken stop)
    {
        var trade = await db.Trades.AsNoTracking().SingleAsync(trade => trade.Id == card.HalfDay.TradeId, stop);
        if (trade.PracticeHalfDays == 0 && trade.OperationTarget == 0 && trade.KnowledgeTarget == 0) return null;
        var practised = await Practised.Read(db, [trade.SiteId], card.Today, stop);
        var done = practised.Count(card.HalfDay.LeaderId, trade.Id);
        var (levelEn, levelZh) = Level(trade.OperationTarget);
        return Words.Say(
            $"{trade.Name} asks for {trade.PracticeHalfDays} half days of practice (you have {done}), a knowledge score of {trade.KnowledgeTarget}, and that you {levelEn}.",
            $"{card.Trade.Zh}要求练习 {trade.PracticeHalfDays} 个半天（您已有 {done} 个），知识考核 {trade.KnowledgeTarget} 分，操作水平：{levelZh}。");
    }

    private static (string En, string Zh) Level(int target) => target switch
    {
        0 or 1 => ("have watched it", "看过"),
        2 => ("work under supervision", "能在指导下操作"),
        3 => ("work alone to standard", "能独立按标准操作"),
        _ => ("can teach it", "能教别人"),
    };
}
