using System.Linq.Expressions;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>The handful of queries behind <see cref="Duties"/>.</summary>
internal static class DutyFactsReading
{
    /// <summary>Reads the facts of some people; null: of all.</summary>
    public static async Task<DutyFacts> Read(HalfdayDb db, IQueryable<Guid>? people, Span asked, CancellationToken stop)
    {
        var decisions = await db.Decisions.AsNoTracking().Include(decision => decision.Clauses)
            .Where(decision => decision.State == DecisionState.Issued).ToListAsync(stop);
        var posts = await Posts(db, decisions, stop);
        return new DutyFacts
        {
            Decisions = decisions, Posts = posts, Asked = asked,
            Appointments = await Appointments(db, people, posts, asked, stop),
            Leavers = await Leavers(db, people, stop),
            Adoptions = await Of(db.BaseUnitAdoptions, people, adoption => adoption.PersonId).ToListAsync(stop),
            Choices = await Of(db.ChosenTrades, people, choice => choice.PersonId).ToListAsync(stop),
            Units = await db.Units.AsNoTracking().ToListAsync(stop),
            Trades = await db.Trades.AsNoTracking().ToListAsync(stop),
            Calendars = await Calendars.Read(db, asked.From.AddDays(-7), asked.Until.AddDays(7), stop),
        };
    }

    private static IQueryable<T> Of<T>(IQueryable<T> rows, IQueryable<Guid>? people, Expression<Func<T, Guid>> person) where T : class =>
        people is null ? rows.AsNoTracking() : rows.AsNoTracking().Join(people, person, id => id, (row, _) => row);

    private static Task<List<Leaver>> Leavers(HalfdayDb db, IQueryable<Guid>? people, CancellationToken stop) =>
        Of(db.People.Where(person => person.Until != null), people, person => person.Id)
            .Select(person => new Leaver(person.Id, person.Until!.Value)).ToListAsync(stop);

    private static async Task<List<Post>> Posts(HalfdayDb db, List<Decision> decisions, CancellationToken stop)
    {
        var codes = decisions.SelectMany(decision => decision.Clauses).SelectMany(clause => clause.Posts).Distinct().ToList();
        return await db.Posts.AsNoTracking().Where(post => codes.Contains(post.Code)).ToListAsync(stop);
    }

    private static Task<List<Appointment>> Appointments(
        HalfdayDb db, IQueryable<Guid>? people, List<Post> posts, Span asked, CancellationToken stop)
    {
        var ids = posts.Select(post => post.Id).ToList();
        return Of(db.Appointments.Where(held => ids.Contains(held.PostId) && held.From <= asked.Until), people, held => held.PersonId)
            .ToListAsync(stop);
    }

    /// <summary>Those appointed, or with a base unit, at or below a unit.</summary>
    public static IQueryable<Guid> PeopleBelow(HalfdayDb db, string path)
    {
        var units = db.Units.AtOrBelow(path).Select(unit => unit.Id);
        return db.Appointments.Where(held => units.Contains(held.UnitId)).Select(held => held.PersonId)
            .Union(db.BaseUnitAdoptions.Where(adoption => units.Contains(adoption.UnitId)).Select(adoption => adoption.PersonId));
    }
}
