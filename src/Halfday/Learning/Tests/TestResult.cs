using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Trades;
using Halfday.Trades.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning.Tests;

/// <summary>How one did in a topic.</summary>
/// <param name="Right">Questions with full points.</param>
/// <param name="Partly">Questions with some.</param>
/// <param name="Readings">What teaches it, to be read again where something was missing.</param>
public sealed record TopicResult(Topic Topic, int Asked, int Right, int Partly, IReadOnlyList<Reading> Readings)
{
    /// <summary>Nothing was missing.</summary>
    public bool IsWhole => Right == Asked;
}

/// <summary>A test that is over: its score and topic by topic what to read again; never which answer was right.</summary>
/// <param name="Counts">It became evidence; false: more was known already.</param>
public sealed record TestResult(Sitting Sitting, Trade Trade, Person Person, bool Counts, TimeZoneInfo Zone, IReadOnlyList<TopicResult> Topics)
{
    /// <summary>Reads it for the person, or for those who steer the site. Null: it is not theirs to see, or not over.</summary>
    public static async Task<TestResult?> Of(HalfdayDb db, Viewer viewer, TestDesk desk, Guid id, CancellationToken stop)
    {
        var steered = db.Units.SteeredBy(viewer);
        var sitting = await desk.Own(id, stop)
            ?? await db.Sittings.SingleOrDefaultAsync(each => each.Id == id && steered.Any(unit => unit.Id == each.SiteId), stop);
        if (sitting is not { FinishedAt: not null }) return null;

        var counts = await db.Findings.AnyAsync(found => found.SiteId == sitting.SiteId && found.PersonId == sitting.PersonId && found.SourceId == sitting.Id, stop);
        return new TestResult(
            sitting, await db.Trades.AsNoTracking().SingleAsync(trade => trade.Id == sitting.TradeId, stop),
            await db.People.AsNoTracking().SingleAsync(person => person.Id == sitting.PersonId, stop), counts,
            await new Closing(db).Zone(sitting.SiteId, stop), await ByTopic(db, sitting, stop));
    }

    private static async Task<IReadOnlyList<TopicResult>> ByTopic(HalfdayDb db, Sitting sitting, CancellationToken stop)
    {
        var posed = await db.PosedQuestions.Where(each => each.SiteId == sitting.SiteId && each.SittingId == sitting.Id)
            .Select(each => new { each.TopicId, each.Points }).ToListAsync(stop);
        var ids = posed.Select(each => each.TopicId).Distinct().ToList();
        var topics = await db.Topics.AsNoTracking().Where(topic => ids.Contains(topic.Id)).OrderBy(topic => topic.Order).ToListAsync(stop);
        var readings = await db.Readings.AsNoTracking().Where(reading => ids.Contains(reading.TopicId) && reading.Until == null).OrderBy(reading => reading.Order).ToListAsync(stop);
        return [.. topics.Select(topic =>
        {
            var points = posed.Where(each => each.TopicId == topic.Id).Select(each => each.Points).ToList();
            return new TopicResult(topic, points.Count, points.Count(each => each == 1), points.Count(each => each is > 0 and < 1), [.. readings.Where(reading => reading.TopicId == topic.Id)]);
        })];
    }
}
