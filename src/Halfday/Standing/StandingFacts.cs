using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Learning.Study;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Standing;

/// <summary>
/// All that the standing of a unit is made from, read in a fixed number of queries however many people there are. It tells
/// the days up to its own by what is known now: a confirmation that came later counts for the day it confirms.
/// </summary>
internal sealed class StandingFacts
{
    // A half day may meet the duty of a week it does not lie in: a make-up, a day exchanged.
    private const int WeeksAround = 13;

    // Beyond this it is quicker to read everyone than to name so many.
    private const int MostNamed = 500;

    private ILookup<(Guid LeaderId, IsoWeek Week), HalfDayMarks> halfDays = null!;
    private ILookup<Guid, DateOnly> away = null!;
    private ILookup<Guid, Studied> studied = null!;

    public required DateOnly AsOf { get; init; }

    /// <summary>From the first week in which anyone could be bound to the present one; empty before.</summary>
    public required IReadOnlyList<IsoWeek> Weeks { get; init; }

    /// <summary>The unit asked about and all below it, by id; all units when none was asked about.</summary>
    public required IReadOnlyDictionary<Guid, Unit> Units { get; init; }

    public required Duties Duties { get; init; }
    public IReadOnlyDictionary<Guid, Person> People { get; private set; } = null!;
    public IReadOnlyDictionary<Guid, Trade> Trades { get; private set; } = null!;
    public Practised Practised { get; private set; } = null!;
    public Known Known { get; private set; } = null!;

    /// <summary>The half days that meet the duty of a week, in the order of time; withdrawn ones are left out.</summary>
    public IReadOnlyList<HalfDayMarks> HalfDays(Guid leaderId, IsoWeek week) =>
        halfDays[(leaderId, week)] is var own && own.Count() < 2 ? [.. own] : [.. own.OrderBy(half => half.Date).ThenBy(half => half.Part)];

    /// <summary>Days of the week on which the person had said they could not come.</summary>
    public IReadOnlyList<DateOnly> Away(Guid personId, IsoWeek week) => [.. away[personId].Where(week.Has)];

    /// <summary>What the person studied, a row a study.</summary>
    public IEnumerable<Studied> Studied(Guid personId) => studied[personId];

    /// <summary>Reads for the unit at this path and all below it; null: for all.</summary>
    /// <param name="personId">Only this person of them; null: all.</param>
    public static async Task<StandingFacts> Read(HalfdayDb db, string? path, DateOnly asOf, CancellationToken stop, Guid? personId = null)
    {
        var weeks = await WeeksUpTo(db, asOf, stop);
        var until = IsoWeek.Of(asOf).Sunday;
        var from = weeks.Count > 0 ? weeks[0].Monday : asOf;
        var units = path is null ? db.Units : db.Units.AtOrBelow(path);
        var facts = new StandingFacts
        {
            AsOf = asOf, Weeks = weeks, Units = await units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, stop),
            Duties = personId is { } only
                ? await Duties.Of(db, only, from, until, stop)
                : await Duties.Read(db, path, from, until, stop),
        };
        await facts.ReadPeople(db, personId is { } id ? [id] : path is null ? null : facts.Duties.People, from, until, stop);
        return facts;
    }

    private async Task ReadPeople(HalfdayDb db, IEnumerable<Guid>? people, DateOnly from, DateOnly until, CancellationToken stop)
    {
        var ids = people?.ToList() is { Count: <= MostNamed } few ? few : null;
        People = await db.People.AsNoTracking().Where(person => ids == null || ids.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop);
        halfDays = (await HalfDaysOf(db, ids, from, until).ToListAsync(stop)).ToLookup(half => (half.LeaderId, half.OwedIn));
        away = (await AwayOf(db, ids, from, until).ToListAsync(stop)).ToLookup(day => day.PersonId, day => day.Date!.Value);
        studied = (await StudiedBy(db, ids, from, until).ToListAsync(stop)).ToLookup(row => row.PersonId, row => new Studied(row.On, row.Minutes, row.ConfirmedAt is not null));
        var sites = ids is null ? null : SitesOfTrades(ids);
        Trades = await db.Trades.AsNoTracking().Where(trade => sites == null || sites.Contains(trade.SiteId)).ToDictionaryAsync(trade => trade.Id, stop);
        Practised = await Practised.Read(db, sites, AsOf, stop);
        Known = await Known.Read(db, sites, AsOf, stop);
    }

    private List<Guid> SitesOfTrades(List<Guid> ids) =>
        [.. ids.SelectMany(person => Duties.Mastery(person, AsOf)).Select(duty => duty.SiteId).OfType<Guid>().Distinct()];

    private static IQueryable<HalfDayMarks> HalfDaysOf(HalfdayDb db, List<Guid>? ids, DateOnly from, DateOnly until) =>
        db.HalfDays.AsNoTracking().InForce()
            .Between(from.AddDays(-7 * WeeksAround), until.AddDays(7 * WeeksAround))
            .Where(half => half.Date <= until || half.OwedOn != null)
            .Where(half => ids == null || ids.Contains(half.LeaderId))
            .Marks();

    private static IQueryable<StudyEntry> StudiedBy(HalfdayDb db, List<Guid>? ids, DateOnly from, DateOnly until) =>
        db.StudyEntries.AsNoTracking().Where(entry => entry.On >= from && entry.On <= until && (ids == null || ids.Contains(entry.PersonId)));

    private static IQueryable<Availability> AwayOf(HalfdayDb db, List<Guid>? ids, DateOnly from, DateOnly until) =>
        db.Availabilities.AsNoTracking()
            .Where(day => day.Kind == AvailabilityKind.Unavailable && day.Date != null && day.Date >= from && day.Date <= until)
            .Where(day => ids == null || ids.Contains(day.PersonId));

    // Nobody is bound before a decision is in force, nor before they hold a post.
    private static async Task<IReadOnlyList<IsoWeek>> WeeksUpTo(HalfdayDb db, DateOnly asOf, CancellationToken stop)
    {
        var decided = await db.Decisions.Where(decision => decision.State == DecisionState.Issued).MinAsync(decision => (DateOnly?)decision.From, stop);
        var appointed = await db.Appointments.MinAsync(held => (DateOnly?)held.From, stop);
        if (decided is not { } from || appointed is not { } first || from > asOf || first > asOf) return [];

        var begins = IsoWeek.Of(from > first ? from : first);
        return [.. Enumerable.Range(0, IsoWeek.Of(asOf).Since(begins) + 1).Select(begins.Plus)];
    }
}
