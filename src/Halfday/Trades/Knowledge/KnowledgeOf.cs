using Halfday.Shared.Data;
using Halfday.Trades.Inductions;
using Halfday.Trades.JobSheets;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Knowledge;

/// <summary>What there is to know about a trade on a day, in the order in which to learn it.</summary>
/// <param name="Sheet">The job sheet in force; null: none is written yet.</param>
public sealed record KnowledgeOf(
    IReadOnlyList<Topic> Topics, ILookup<Guid, Reading> Readings, JobSheet? Sheet, IReadOnlyList<Requirement> Requirements)
{
    /// <summary>Nothing is written yet.</summary>
    public bool IsEmpty => Topics.Count == 0 && Sheet is null && Requirements.Count == 0;

    /// <summary>All of the readings and courses together.</summary>
    public int Minutes => Readings.Sum(topic => topic.Sum(reading => reading.Minutes));

    /// <summary>Reads it; four queries.</summary>
    public static async Task<KnowledgeOf> Read(HalfdayDb db, Trade trade, DateOnly day, CancellationToken stop)
    {
        var topics = await db.Topics.AsNoTracking().Where(topic => topic.SiteId == trade.SiteId && topic.TradeId == trade.Id && (topic.Until == null || topic.Until >= day))
            .OrderBy(topic => topic.Order).ToListAsync(stop);
        var readings = await db.Readings.AsNoTracking().Where(reading => reading.SiteId == trade.SiteId && reading.TradeId == trade.Id && (reading.Until == null || reading.Until >= day))
            .OrderBy(reading => reading.Order).ToListAsync(stop);
        var requirements = await db.Requirements.AsNoTracking().Where(each => each.SiteId == trade.SiteId && each.TradeId == trade.Id && (each.Until == null || each.Until >= day))
            .OrderBy(each => each.Key).ToListAsync(stop);
        return new KnowledgeOf(topics, readings.ToLookup(reading => reading.TopicId), await db.SheetOf(trade, null, stop), requirements);
    }
}

/// <summary>Job sheets by version.</summary>
public static class SheetQueries
{
    /// <summary>A trade's sheet of that version, or (null) the one in force; null: there is none.</summary>
    public static Task<JobSheet?> SheetOf(this HalfdayDb db, Trade trade, int? version, CancellationToken stop) =>
        db.JobSheets.AsNoTracking().Where(sheet => sheet.SiteId == trade.SiteId && sheet.TradeId == trade.Id && (version == null || sheet.Version == version))
            .OrderByDescending(sheet => sheet.Version).FirstOrDefaultAsync(stop);
}
