using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Time;
using Halfday.Standing.Matrix;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.LearningPages;

/// <summary>What a leader learns: the path of trades, what comes next, who taught them; as far as the reader may see it.</summary>
/// <param name="Path">The trades they are to master, in the order in which one learns them; then what else they have touched.</param>
/// <param name="Mastered">Trades mastered of those asked for.</param>
/// <param name="Left">What is left, to the deadline that presses most.</param>
/// <param name="Finders">Names of those who assessed, granted or revoked.</param>
/// <param name="Next">Null where none is planned, and for a past day.</param>
public sealed record LearningStory(
    Person Person, DateOnly AsOf, IReadOnlyList<CompetenceRow> Path, int Mastered, int Asked, Left Left, Names Finders,
    NextHalfDay? Next, IReadOnlyList<Thanks> Taught)
{
    private const int DaysAhead = 90;

    /// <summary>What the hands can do on the day: the best first.</summary>
    public IEnumerable<CompetenceRow> Hands => Path.Where(row => row.State.Operation is { Value: > 0, IsRevoked: false } level && level.HoldsOn(AsOf))
        .OrderByDescending(row => row.State.Operation!.Value);

    /// <summary>What is due, the earliest first.</summary>
    public IReadOnlyList<DueNext> Due => DueNext.Of(Path);

    /// <summary>The half days of a leader that the viewer may read: their own, or those at sites they read.</summary>
    public static IQueryable<HalfDay> HalfDaysSeen(HalfdayDb db, Guid leaderId, Viewer viewer)
    {
        var (sites, isMine) = (db.Units.ReadBy(viewer).Select(unit => unit.Id), viewer.PersonId == leaderId);
        return db.HalfDays.AsNoTracking().InForce().OwnedBy(leaderId).Where(half => isMine || sites.Contains(half.SiteId));
    }

    /// <summary>Reads it.</summary>
    /// <param name="now">UTC.</param>
    public static async Task<LearningStory> Read(HalfdayDb db, Person person, DateOnly asOf, Viewer viewer, DateTime now, CancellationToken stop)
    {
        var facts = await LearningFacts.Of(db, person.Id, asOf, stop);
        var seen = await UnitsRead(db, facts, viewer, stop);
        var isMine = viewer.PersonId == person.Id;
        var duties = facts.Owed(person.Id, asOf).Where(duty => isMine || seen.Contains(duty.Through.UnitId) || (duty.SiteId is { } site && seen.Contains(site))).ToList();
        var others = facts.Trades.Values.Where(trade => isMine || seen.Contains(trade.SiteId)).OrderBy(trade => trade.Code, StringComparer.Ordinal).Select(trade => trade.Id);
        var rows = facts.RowsOf(person, duties, others);
        var halfDays = HalfDaysSeen(db, person.Id, viewer);
        return new LearningStory(
            person, asOf, [.. rows.Values.OrderByDescending(row => row.IsOwed).ThenBy(row => StepsBefore(row.Trade, facts.Trades))], duties.Sum(duty => MasteredOf(duty, rows)), duties.Sum(duty => Math.Min(duty.AtLeast, duty.TradeIds.Count)),
            Left.MostPressing(duties.Select(duty => facts.LeftOf(person.Id, duty, rows)), asOf),
            await Names.Read(db, rows.Values.SelectMany(row => new[] { row.State.Knowledge?.ById, row.State.Operation?.ById }).OfType<Guid>(), stop),
            await NextOf(db, halfDays, asOf, now, rows, isMine, stop), await Thanks.Read(db, halfDays, asOf, stop));
    }

    // What comes after another trade stands after it.
    private static int StepsBefore(Trade trade, IReadOnlyDictionary<Guid, Trade> trades) =>
        trade.AfterId is { } first && trades.TryGetValue(first, out var before) ? 1 + StepsBefore(before, trades) : 0;

    private static int MasteredOf(MasteryDuty duty, IReadOnlyDictionary<Guid, CompetenceRow> rows) =>
        Math.Min(duty.AtLeast, duty.TradeIds.Count(id => rows.TryGetValue(id, out var row) && row.IsMastered));

    private static async Task<HashSet<Guid>> UnitsRead(HalfdayDb db, LearningFacts facts, Viewer viewer, CancellationToken stop)
    {
        var sites = facts.Trades.Values.Select(trade => trade.SiteId).Distinct().ToList();
        var through = facts.Duties.People.SelectMany(person => facts.Owed(person, facts.AsOf)).Select(duty => duty.Through.UnitId).ToList();
        return [.. await db.Units.ReadBy(viewer).Where(unit => sites.Contains(unit.Id) || through.Contains(unit.Id)).Select(unit => unit.Id).ToListAsync(stop)];
    }

    private static async Task<NextHalfDay?> NextOf(
        HalfdayDb db, IQueryable<HalfDay> halfDays, DateOnly asOf, DateTime now, IReadOnlyDictionary<Guid, CompetenceRow> rows, bool isMine, CancellationToken stop)
    {
        var around = DateOnly.FromDateTime(now);
        if (asOf < around.AddDays(-1)) return null;

        var cards = await HalfDayCard.Read(
            db, halfDays.Between(around.AddDays(-1), around.AddDays(DaysAhead)).OrderBy(half => half.Date).ThenBy(half => half.Part).Take(6), now, stop);
        var next = cards.FirstOrDefault(card => card.HalfDay.Date >= card.Today && card.State is HalfDayState.Planned or HalfDayState.CheckedIn);
        return next is null ? null : new NextHalfDay(next, rows.GetValueOrDefault(next.HalfDay.TradeId), isMine);
    }
}
