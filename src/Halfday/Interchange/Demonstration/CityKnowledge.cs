using Halfday.Decisions;
using Halfday.Learning.Bodies;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Trades;
using Halfday.Trades.Inductions;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Demonstration;

/// <summary>
/// What the works know when the decision comes into force: the bodies of knowledge of the trades that Halfday brings one for, the
/// base units of the leaders from above, and everyone inducted by a worker before they lay hands on anything.
/// </summary>
/// <param name="start">The decision's first day.</param>
internal sealed class CityKnowledge(HalfdayDb db, TimeProvider time, DateOnly start)
{
    // A city of a thousand works would say the same twelve things a thousand times.
    private const int WorksWithKnowledge = 40;

    /// <summary>Puts and saves it, works by works.</summary>
    public async Task Put(CancellationToken stop)
    {
        BaseUnits.Adopt(db, await BaseUnits.Propose(db, start, stop));
        await db.SaveChangesAsync(stop);
        var sites = await db.Units.AsNoTracking().Sites().OrderBy(site => site.Code).Take(WorksWithKnowledge).Select(site => site.Id).ToListAsync(stop);
        foreach (var site in sites)
        {
            await PutBodies(site, stop);
            await db.SaveChangesAsync(stop);
            await Induct(site, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }

    private async Task PutBodies(Guid siteId, CancellationToken stop)
    {
        foreach (var trade in await db.Trades.Where(trade => trade.SiteId == siteId).OrderBy(trade => trade.Code).ToListAsync(stop))
            if (ShippedBodies.For(trade.Taxonomy) is { } body)
                await new BodyPutting(db, trade, body, start, time.UtcNow()).Put(ShippedBodies.Picture, byPersonId: null, stop);
    }

    private async Task Induct(Guid siteId, CancellationToken stop)
    {
        var leaders = await Leaders(siteId, stop);
        var mentors = await db.Mentors.Include(mentor => mentor.Trades).Where(mentor => mentor.SiteId == siteId).OrderBy(mentor => mentor.Id).ToListAsync(stop);
        foreach (var requirement in await db.Requirements.Where(each => each.SiteId == siteId).OrderBy(each => each.Id).ToListAsync(stop))
            if (mentors.Find(mentor => mentor.Trades.Any(taught => taught.TradeId == requirement.TradeId)) is { } mentor)
                db.InductionsHeld.AddRange(leaders.Select(leader => Held.Of(requirement, leader, start.AddDays(-3), mentor.PersonId).Held!));
    }

    private async Task<List<Guid>> Leaders(Guid siteId, CancellationToken stop)
    {
        var (units, adoptions) = (db.Units, db.BaseUnitAdoptions);
        var own = await db.Appointments.Where(held => held.Detached && units.Any(unit => unit.Id == held.UnitId && unit.SiteId == siteId)).Select(held => held.PersonId).ToListAsync(stop);
        var above = await adoptions.Where(adopted => adopted.SiteId == siteId).Select(adopted => adopted.PersonId).ToListAsync(stop);
        return [.. own.Union(above).Order()];
    }
}
