using System.Linq.Expressions;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>The handful of queries behind <see cref="Duties"/>.</summary>
internal static class DutyFactsReading
{
    private static readonly Calendars NoCalendars = new([], [], [], []);

    /// <summary>Reads the facts of some people; null: of all. Those of one place are read with that place alone.</summary>
    /// <param name="draftId">A draft that is read as if it were issued; null: none.</param>
    public static async Task<DutyFacts> Read(HalfdayDb db, IQueryable<Guid>? people, Span asked, CancellationToken stop, Guid? draftId = null)
    {
        var facts = await ReadScope(db, people, asked, draftId, stop);
        facts = facts with
        {
            Adoptions = await Of(db.BaseUnitAdoptions, people, adoption => adoption.PersonId).ToListAsync(stop),
            Choices = await Of(db.ChosenTrades, people, choice => choice.PersonId).ToListAsync(stop),
        };
        var places = people is null ? [] : Places(facts);
        return people is null || places.Count > 1 ? await WithAll(db, facts, stop) : await WithOne(db, facts, places, stop);
    }

    /// <summary>The facts of a person's weeks, without those of trades; null where their duties lie elsewhere than at the site.</summary>
    public static async Task<DutyFacts?> ReadAt(HalfdayDb db, Guid personId, Guid siteId, Calendars calendars, Span asked, CancellationToken stop)
    {
        var facts = await ReadScopeOf(db, personId, asked, stop) with
        {
            Adoptions = await db.BaseUnitAdoptions.AsNoTracking().Where(adoption => adoption.PersonId == personId).ToListAsync(stop),
            Calendars = calendars,
        };
        var places = Places(facts);
        return places.Count == 0 || (places is [var place] && place == siteId && facts.Units.Any(unit => unit.Id == siteId)) ? facts : null;
    }

    /// <summary>True when a clause with a duty binds the person on the day.</summary>
    public static async Task<bool> IsBound(HalfdayDb db, Guid personId, DateOnly day, CancellationToken stop)
    {
        var facts = await ReadScopeOf(db, personId, new Span(day, day), stop);
        return new Scope(facts).Holds(Terms.Of(facts.Decisions)).Values.Any(holds => holds.Any(hold => hold.Days.Has(day)));
    }

    /// <summary>Those appointed, or with a base unit, at or below a unit.</summary>
    public static IQueryable<Guid> PeopleBelow(HalfdayDb db, string path)
    {
        var units = db.Units.AtOrBelow(path).Select(unit => unit.Id);
        return db.Appointments.Where(held => units.Contains(held.UnitId)).Select(held => held.PersonId)
            .Union(db.BaseUnitAdoptions.Where(adoption => units.Contains(adoption.UnitId)).Select(adoption => adoption.PersonId));
    }

    // What says who is bound: decisions, posts, appointments, and (of some people) the units from the top down to each of them.
    private static async Task<DutyFacts> ReadScope(HalfdayDb db, IQueryable<Guid>? people, Span asked, Guid? draftId, CancellationToken stop)
    {
        var (decisions, codes) = await Issued(db, stop, draftId);
        var posts = await db.Posts.AsNoTracking().Where(post => codes.Contains(post.Code)).ToListAsync(stop);
        var ids = posts.Select(post => post.Id).ToList();
        var held = await Of(db.Appointments.Where(held => ids.Contains(held.PostId) && held.From <= asked.Until), people, held => held.PersonId).ToListAsync(stop);
        return new DutyFacts
        {
            Decisions = decisions, Posts = posts, Appointments = held, Asked = asked, Calendars = NoCalendars,
            Units = people is null || held.Count == 0 ? [] : await UnitsTo(db, await PathsOf(db, held, stop), decisions, stop),
            Leavers = await Of(db.People.Where(person => person.Until != null), people, person => person.Id)
                .Select(person => new Leaver(person.Id, person.Until!.Value)).ToListAsync(stop),
        };
    }

    // The same of one person, in three queries: every request of a leader asks it.
    private static async Task<DutyFacts> ReadScopeOf(HalfdayDb db, Guid personId, Span asked, CancellationToken stop)
    {
        var (decisions, codes) = await Issued(db, stop);
        var (posts, units, people) = (db.Posts, db.Units, db.People);
        var rows = (await db.Appointments.AsNoTracking().Where(held => held.PersonId == personId && held.From <= asked.Until)
            .Join(posts, held => held.PostId, post => post.Id, (held, post) => new { Held = held, Post = post })
            .Join(units, row => row.Held.UnitId, unit => unit.Id, (row, unit) => new { row.Held, row.Post, unit.Path })
            .Join(people, row => row.Held.PersonId, person => person.Id, (row, person) => new { row.Held, row.Post, row.Path, Leaves = person.Until })
            .ToListAsync(stop)).Where(row => codes.Contains(row.Post.Code)).ToList();
        return new DutyFacts
        {
            Decisions = decisions, Posts = [.. rows.Select(row => row.Post).DistinctBy(post => post.Id)], Appointments = [.. rows.Select(row => row.Held)],
            Asked = asked, Calendars = NoCalendars,
            Units = rows.Count == 0 ? [] : await UnitsTo(db, rows.Select(row => row.Path), decisions, stop),
            Leavers = [.. rows.Select(row => row.Leaves).OfType<DateOnly>().Take(1).Select(until => new Leaver(personId, until))],
        };
    }

    private static async Task<(List<Decision> Decisions, List<string> Posts)> Issued(HalfdayDb db, CancellationToken stop, Guid? draftId = null)
    {
        var decisions = await db.Decisions.AsNoTracking().Include(decision => decision.Clauses)
            .Where(decision => decision.State == DecisionState.Issued || decision.Id == draftId).ToListAsync(stop);
        foreach (var draft in decisions) draft.Issue();
        return (decisions, [.. decisions.SelectMany(decision => decision.Clauses).SelectMany(clause => clause.Posts).Distinct()]);
    }

    private static Task<List<string>> PathsOf(HalfdayDb db, List<Appointment> held, CancellationToken stop)
    {
        var own = held.Select(one => one.UnitId).Distinct().ToList();
        return db.Units.Where(unit => own.Contains(unit.Id)).Select(unit => unit.Path).ToListAsync(stop);
    }

    private static Task<List<Unit>> UnitsTo(HalfdayDb db, IEnumerable<string> paths, List<Decision> decisions, CancellationToken stop)
    {
        var bodies = decisions.Select(decision => decision.BodyId).ToList();
        var codes = paths.SelectMany(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        return db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code) || bodies.Contains(unit.Id)).ToListAsync(stop);
    }

    // Where duties may lie: the sites of appointments and base units, and units above them where no base unit covers all days.
    private static List<Guid> Places(DutyFacts facts)
    {
        var units = facts.Units.ToDictionary(unit => unit.Id);
        var covered = facts.Adoptions.Where(adoption => new Span(adoption.From, adoption.Until).And(facts.Asked) == facts.Asked)
            .Select(adoption => adoption.PersonId).ToHashSet();
        return [.. facts.Appointments
            .Where(held => units[held.UnitId].SiteId is not null || !covered.Contains(held.PersonId))
            .Select(held => units[held.UnitId].SiteId ?? held.UnitId)
            .Concat(facts.Adoptions.Select(adoption => adoption.SiteId)).Distinct()];
    }

    private static async Task<DutyFacts> WithAll(HalfdayDb db, DutyFacts facts, CancellationToken stop) => facts with
    {
        Units = await db.Units.AsNoTracking().ToListAsync(stop),
        Trades = await db.Trades.AsNoTracking().ToListAsync(stop),
        Calendars = await Calendars.Read(db, facts.Asked.From.AddDays(-7), facts.Asked.Until.AddDays(7), stop),
    };

    private static async Task<DutyFacts> WithOne(HalfdayDb db, DutyFacts facts, List<Guid> places, CancellationToken stop)
    {
        if (places.Count == 0) return facts;
        var (place, portfolio) = (places[0], facts.Appointments.SelectMany(held => held.Portfolio).Distinct().ToList());
        return facts with
        {
            Units = [.. facts.Units.UnionBy(await db.Units.AsNoTracking().Where(unit => unit.Id == place).ToListAsync(stop), unit => unit.Id)],
            Trades = await db.Trades.AsNoTracking().Where(trade => trade.SiteId == place || portfolio.Contains(trade.Code)).ToListAsync(stop),
            Calendars = await Calendars.Read(db, facts.Asked.From.AddDays(-7), facts.Asked.Until.AddDays(7), stop, place),
        };
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, IQueryable<Guid>? people, Expression<Func<T, Guid>> person) where T : class =>
        people is null ? rows.AsNoTracking() : rows.AsNoTracking().Join(people, person, id => id, (row, _) => row);
}
