using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Learning;
using Halfday.Learning.Evidence;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota.Facts;

/// <summary>The queries behind <see cref="RotaFacts"/>: one a table, for all asked sites together.</summary>
internal static class FactReading
{
    /// <param name="sites">The sites asked for; null: all.</param>
    public static async Task<FactRows> Read(
        HalfdayDb db, IReadOnlyList<Unit>? sites, Horizon horizon, DateTime now, CancellationToken stop)
    {
        var ids = sites?.Select(site => site.Id).ToArray();
        var path = sites is [var only] ? only.Path : null;
        var duties = await Duties.Read(db, path, horizon.FirstDay, horizon.LastDay, stop);
        var mentors = await db.Mentors.AsNoTracking().Include(mentor => mentor.Trades)
            .Where(mentor => ids == null || ids.Contains(mentor.SiteId)).ToListAsync(stop);
        var halfDays = await HalfDays(db, ids, duties.People, horizon, stop);
        var whom = ids is null ? null : duties.People.Concat(mentors.Select(mentor => mentor.PersonId))
            .Concat(halfDays.SelectMany(halfDay => new[] { halfDay.LeaderId, halfDay.MentorId })).Distinct().ToArray();
        var last = await LastTrades(db, horizon.FirstDay, DateOnly.FromDateTime(now), stop);
        return new FactRows
        {
            Now = now, Horizon = horizon, Duties = duties, HalfDays = halfDays, LastTrade = last,
            Mentors = mentors.ToLookup(mentor => mentor.SiteId),
            Units = await db.Units.AsNoTracking().ToDictionaryAsync(unit => unit.Id, stop),
            People = await db.People.AsNoTracking().Where(person => whom == null || whom.Contains(person.Id)).ToDictionaryAsync(person => person.Id, stop),
            Appointments = (await db.Appointments.AsNoTracking().Where(held => whom == null || whom.Contains(held.PersonId)).ToListAsync(stop))
                .ToLookup(held => held.PersonId),
            Adoptions = (await db.BaseUnitAdoptions.AsNoTracking().ToListAsync(stop)).ToLookup(adopted => adopted.PersonId),
            Calendars = await Calendars.Read(db, horizon.FirstDay, horizon.LastDay, stop),
            Inducted = await Inducted.Read(db, ids, null, stop),
            Practised = await Practised.Read(db, ids, horizon.FirstDay.AddDays(-1), stop),
            Known = await Known.Read(db, ids, horizon.FirstDay.AddDays(-1), stop),
            Shifts = (await db.Shifts.AsNoTracking().Where(shift => whom == null || whom.Contains(shift.PersonId)).ToListAsync(stop))
                .ToLookup(shift => shift.PersonId),
            Availabilities = (await db.Availabilities.AsNoTracking().Where(given => whom == null || whom.Contains(given.PersonId)).ToListAsync(stop))
                .ToLookup(given => given.PersonId),
            Capacities = (await db.Capacities.AsNoTracking().Where(row => ids == null || ids.Contains(row.SiteId)).ToListAsync(stop))
                .ToLookup(row => row.SiteId),
            Trades = await db.Trades.AsNoTracking().Include(trade => trade.Workshops).ToDictionaryAsync(trade => trade.Id, stop),
            Cover = (await db.CoverMembers.AsNoTracking().ToListAsync(stop)).ToLookup(member => member.Group),
            Weights = await db.SiteWeights.AsNoTracking().ToDictionaryAsync(weights => weights.SiteId, stop),
        };
    }

    private static Task<List<HalfDay>> HalfDays(
        HalfdayDb db, Guid[]? sites, IReadOnlyCollection<Guid> leaders, Horizon horizon, CancellationToken stop)
    {
        var cover = db.CoverMembers;
        return db.HalfDays.AsNoTracking().InForce().Between(horizon.FirstDay, horizon.LastDay)
            .Where(halfDay => sites == null || sites.Contains(halfDay.SiteId) || leaders.Contains(halfDay.LeaderId)
                || cover.Any(member => member.PersonId == halfDay.LeaderId))
            .ToListAsync(stop);
    }

    /// <summary>What a leader did last before the day: planned or done, not missed. Of two on one day the later part.</summary>
    private static async Task<Dictionary<Guid, Guid>> LastTrades(
        HalfdayDb db, DateOnly before, DateOnly today, CancellationToken stop)
    {
        var all = db.HalfDays.InForce().Where(halfDay => halfDay.Date < before && (halfDay.CheckedIn != null || halfDay.Date >= today));
        var latest = await all
            .Where(halfDay => !all.Any(later => later.LeaderId == halfDay.LeaderId && later.Date > halfDay.Date))
            .Select(halfDay => new { halfDay.LeaderId, halfDay.Part, halfDay.TradeId }).ToListAsync(stop);
        return latest.GroupBy(halfDay => halfDay.LeaderId)
            .ToDictionary(group => group.Key, group => group.MaxBy(halfDay => halfDay.Part)!.TradeId);
    }
}
