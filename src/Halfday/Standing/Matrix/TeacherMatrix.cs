using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared;
using Halfday.Shared.Data;
using Halfday.Shared.Ui;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing.Matrix;

/// <summary>How much hangs on the few who teach a trade; the worst first.</summary>
public enum TeachingRisk
{
    /// <summary>Nobody teaches it.</summary>
    Nobody,

    /// <summary>It hangs on one person.</summary>
    OnePerson,

    /// <summary>Several teach it.</summary>
    Several,
}

/// <summary>A worker who teaches, or could.</summary>
/// <param name="AWeek">Half days of teaching a week at most, over all their trades; 0 for who does not teach yet.</param>
/// <param name="Teaches">The trades they teach.</param>
/// <param name="Could">Trades in which they were found able to teach, and which they do not teach.</param>
public sealed record Teacher(Person Person, int AWeek, IReadOnlySet<Guid> Teaches, IReadOnlySet<Guid> Could);

/// <summary>A trade and who teaches it.</summary>
/// <param name="AWeek">Half days a week that its teachers have, if they taught nothing else.</param>
/// <param name="HalfDaysLeft">Half days that leaders still need in it.</param>
public sealed record TaughtTrade(Trade Trade, IReadOnlyList<Teacher> Teachers, IReadOnlyList<Teacher> Could, int AWeek, int HalfDaysLeft)
{
    /// <summary>How much hangs on how few.</summary>
    public TeachingRisk Risk => (TeachingRisk)Math.Min(2, Teachers.Count);

    /// <summary>The risk in words, by name.</summary>
    public Text Said => Risk switch
    {
        TeachingRisk.Nobody => new("Nobody teaches it", "无人能带"),
        TeachingRisk.OnePerson => new($"Hangs on {Teachers[0].Person.Name} alone", $"只靠{(Teachers[0].Person.NameZh is { Length: > 0 } name ? name : Teachers[0].Person.Name)}一人"),
        _ => new($"{Teachers.Count} teach it", $"{Teachers.Count} 人能带"),
    };

    /// <summary>Its mark: nobody matters only where somebody has to learn it.</summary>
    public Tone Tone => (Risk, HalfDaysLeft) switch
    {
        (TeachingRisk.Nobody, > 0) => Tone.Bad,
        (TeachingRisk.Nobody or TeachingRisk.OnePerson, _) => Tone.Warn,
        _ => Tone.Done,
    };
}

/// <summary>Workers by trades: who can teach, how often, and where a trade hangs on one person.</summary>
/// <param name="Trades">The riskiest first: by how few teach it, then by how much is still to be learnt.</param>
/// <param name="Teachers">By code.</param>
public sealed record TeacherMatrix(Unit Unit, DateOnly AsOf, IReadOnlyList<TaughtTrade> Trades, IReadOnlyList<Teacher> Teachers)
{
    private const int CanTeach = 4;

    /// <summary>Calculates it for the trades of the sites at or below a unit; of a workshop, for those practised in it.</summary>
    public static async Task<TeacherMatrix> Of(HalfdayDb db, Unit unit, DateOnly asOf, CancellationToken stop)
    {
        var facts = await LearningFacts.Read(db, unit.Path, [asOf], stop);
        var trades = await TradesOf(db, unit, asOf, stop);
        var sites = trades.Select(trade => trade.SiteId).Distinct().ToList();
        var known = await Known.Read(db, sites, asOf, stop);
        var teachers = await TeachersOf(db, sites, trades.Select(trade => trade.Id).ToHashSet(), known, asOf, stop);
        var left = facts.Duties.People.SelectMany(person => facts.OpenTrades(person)).GroupBy(open => open.TradeId).ToDictionary(trade => trade.Key, trade => trade.Sum(open => open.HalfDays));
        return new TeacherMatrix(unit, asOf,
        [
            .. trades.Select(trade => Taught(trade, teachers, left.GetValueOrDefault(trade.Id)))
                .OrderBy(taught => taught.Risk).ThenByDescending(taught => taught.HalfDaysLeft).ThenBy(taught => taught.Trade.Code, StringComparer.Ordinal),
        ], teachers);
    }

    private static TaughtTrade Taught(Trade trade, IReadOnlyList<Teacher> all, int left)
    {
        var teachers = all.Where(teacher => teacher.Teaches.Contains(trade.Id)).ToList();
        return new(trade, teachers, [.. all.Where(teacher => teacher.Could.Contains(trade.Id))], teachers.Sum(teacher => teacher.AWeek), left);
    }

    private static Task<List<Trade>> TradesOf(HalfdayDb db, Unit unit, DateOnly asOf, CancellationToken stop)
    {
        var (units, alive) = (db.Units.AtOrBelow(unit), db.Trades.AsNoTracking().AliveOn(asOf));
        return (unit.Level > UnitLevel.Site
            ? alive.Where(trade => trade.Workshops.Any(place => units.Any(each => each.Id == place.WorkshopId)))
            : alive.Where(trade => units.Any(each => each.Id == trade.SiteId))).ToListAsync(stop);
    }

    private static async Task<IReadOnlyList<Teacher>> TeachersOf(
        HalfdayDb db, List<Guid> sites, HashSet<Guid> trades, Known known, DateOnly asOf, CancellationToken stop)
    {
        var mentors = (await db.Mentors.AsNoTracking().Include(mentor => mentor.Trades)
                .Where(mentor => sites.Contains(mentor.SiteId) && (mentor.Until == null || mentor.Until >= asOf)).ToListAsync(stop))
            .Where(mentor => mentor.Trades.Any(taught => trades.Contains(taught.TradeId))).ToDictionary(mentor => mentor.PersonId);
        var able = known.All.Where(pair => trades.Contains(pair.TradeId) && known.State(pair.PersonId, pair.TradeId).Operation?.Reaches(CanTeach, asOf) == true)
            .ToLookup(pair => pair.PersonId, pair => pair.TradeId);
        var ids = mentors.Keys.Union(able.Select(person => person.Key)).ToList();
        var people = await db.People.AsNoTracking().Where(person => ids.Contains(person.Id) && (person.Until == null || person.Until >= asOf)).ToListAsync(stop);
        return [.. people.OrderBy(person => person.Code, StringComparer.Ordinal).Select(person => TeacherOf(person, mentors.GetValueOrDefault(person.Id), able[person.Id], trades))];
    }

    private static Teacher TeacherOf(Person person, Mentor? mentor, IEnumerable<Guid> able, HashSet<Guid> trades)
    {
        var teaches = mentor?.Trades.Select(taught => taught.TradeId).Where(trades.Contains).ToHashSet() ?? [];
        return new Teacher(person, mentor?.MaxPerWeek ?? 0, teaches, able.Where(id => !teaches.Contains(id)).ToHashSet());
    }
}

/// <summary>A trade and who teaches it, as programs read it.</summary>
/// <param name="Risk">"nobody", "onePerson" or "several".</param>
/// <param name="Could">Codes of those able to teach it who do not.</param>
public sealed record TaughtDocument(string Trade, string Risk, IReadOnlyList<string> Teachers, int HalfDaysAWeek, int HalfDaysLeft, IReadOnlyList<string> Could)
{
    /// <summary>The document of a trade.</summary>
    public static TaughtDocument Of(TaughtTrade taught) => new(
        taught.Trade.Code, char.ToLowerInvariant(taught.Risk.ToString()[0]) + taught.Risk.ToString()[1..],
        [.. taught.Teachers.Select(teacher => teacher.Person.Code)], taught.AWeek, taught.HalfDaysLeft, [.. taught.Could.Select(teacher => teacher.Person.Code)]);
}
