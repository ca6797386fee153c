using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>The facts of one person alone: only the units, trades and calendars that concern them, for pages and requests.</summary>
internal static class PersonFacts
{
    private static readonly Calendars NoCalendars = new([], [], [], []);

    /// <summary>Everything about one person's duties.</summary>
    public static async Task<DutyFacts> Read(HalfdayDb db, Guid personId, Span asked, CancellationToken stop)
    {
        var facts = await ReadScope(db, personId, asked, stop);
        var adoptions = await db.BaseUnitAdoptions.AsNoTracking().Where(adoption => adoption.PersonId == personId).ToListAsync(stop);
        var adopted = adoptions.Select(adoption => adoption.SiteId).ToList();
        var units = facts.Units.UnionBy(await db.Units.AsNoTracking().Where(unit => adopted.Contains(unit.Id)).ToListAsync(stop), unit => unit.Id).ToList();
        return facts with
        {
            Adoptions = adoptions, Units = units,
            Choices = await db.ChosenTrades.AsNoTracking().Where(choice => choice.PersonId == personId).ToListAsync(stop),
            Trades = await Trades(db, facts, adopted, stop),
            Calendars = await Calendars(db, facts, adopted, asked, stop),
        };
    }

    /// <summary>True when a clause with a duty binds the person on the day.</summary>
    public static async Task<bool> IsBound(HalfdayDb db, Guid personId, DateOnly day, CancellationToken stop)
    {
        var facts = await ReadScope(db, personId, new Span(day, day), stop);
        return new Scope(facts).Holds(Terms.Of(facts.Decisions)).Values.Any(holds => holds.Any(hold => hold.Days.Has(day)));
    }

    // Decisions, posts, appointments and the units from the top down to each of them.
    private static async Task<DutyFacts> ReadScope(HalfdayDb db, Guid personId, Span asked, CancellationToken stop)
    {
        var decisions = await db.Decisions.AsNoTracking().Include(decision => decision.Clauses)
            .Where(decision => decision.State == DecisionState.Issued).ToListAsync(stop);
        var named = decisions.SelectMany(decision => decision.Clauses).SelectMany(clause => clause.Posts).ToHashSet();
        var posts = db.Posts;
        var held = (await db.Appointments.AsNoTracking().Where(held => held.PersonId == personId && held.From <= asked.Until)
            .Join(posts, held => held.PostId, post => post.Id, (held, post) => new { held, post }).ToListAsync(stop))
            .Where(one => named.Contains(one.post.Code)).ToList();
        return new DutyFacts
        {
            Decisions = decisions, Asked = asked, Calendars = NoCalendars,
            Posts = [.. held.Select(one => one.post).DistinctBy(post => post.Id)],
            Appointments = [.. held.Select(one => one.held)],
            Units = held.Count == 0 ? [] : await Units(db, [.. held.Select(one => one.held.UnitId)], [.. decisions.Select(decision => decision.BodyId)], stop),
            Leavers = await db.People.Where(person => person.Id == personId && person.Until != null)
                .Select(person => new Leaver(person.Id, person.Until!.Value)).ToListAsync(stop),
        };
    }

    private static async Task<List<Unit>> Units(HalfdayDb db, List<Guid> own, List<Guid> bodies, CancellationToken stop)
    {
        var paths = await db.Units.Where(unit => own.Contains(unit.Id)).Select(unit => unit.Path).ToListAsync(stop);
        var codes = paths.SelectMany(path => path.Split('/', StringSplitOptions.RemoveEmptyEntries)).Distinct().ToList();
        return await db.Units.AsNoTracking().Where(unit => codes.Contains(unit.Code) || bodies.Contains(unit.Id)).ToListAsync(stop);
    }

    private static Task<List<Trade>> Trades(HalfdayDb db, DutyFacts facts, List<Guid> adopted, CancellationToken stop)
    {
        var sites = SitesOf(facts).Concat(adopted).Distinct().ToList();
        var portfolio = facts.Appointments.SelectMany(held => held.Portfolio).Distinct().ToList();
        return db.Trades.AsNoTracking().Where(trade => sites.Contains(trade.SiteId) || portfolio.Contains(trade.Code)).ToListAsync(stop);
    }

    // One place has a reading of its own; for several the whole calendar is read, which is rare.
    private static Task<Calendars> Calendars(HalfdayDb db, DutyFacts facts, List<Guid> adopted, Span asked, CancellationToken stop)
    {
        var places = facts.Appointments.Select(held => held.UnitId).Select(id => facts.Units.Single(unit => unit.Id == id))
            .Select(unit => unit.SiteId ?? unit.Id).Concat(adopted).Distinct().ToList();
        return places.Count == 0
            ? Task.FromResult(NoCalendars)
            : Organization.Calendars.Read(db, asked.From.AddDays(-7), asked.Until.AddDays(7), stop, places.Count == 1 ? places[0] : null);
    }

    private static IEnumerable<Guid> SitesOf(DutyFacts facts)
    {
        var held = facts.Appointments.Select(held => held.UnitId).ToHashSet();
        return facts.Units.Where(unit => held.Contains(unit.Id)).Select(unit => unit.SiteId).OfType<Guid>();
    }
}
