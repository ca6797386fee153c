using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades.Inductions;

/// <summary>Who may lay hands on what, read for whole sites at once and then answered from memory.</summary>
public sealed class Inducted
{
    private readonly ILookup<Guid, Requirement> asked;
    private readonly ILookup<(Guid Person, Guid Requirement), Held> held;

    private Inducted(IEnumerable<Requirement> asked, IEnumerable<Held> held)
    {
        this.asked = asked.ToLookup(requirement => requirement.TradeId);
        this.held = held.ToLookup(record => (record.PersonId, record.RequirementId));
    }

    /// <param name="siteIds">The trades' sites; null: all.</param>
    /// <param name="personId">Null: everyone.</param>
    public static async Task<Inducted> Read(HalfdayDb db, IReadOnlyCollection<Guid>? siteIds, Guid? personId, CancellationToken stop)
    {
        var asked = db.Requirements.AsNoTracking();
        var held = db.InductionsHeld.AsNoTracking().Where(record => personId == null || record.PersonId == personId);
        if (siteIds is null) return new Inducted(await asked.ToListAsync(stop), await held.ToListAsync(stop));
        return new Inducted(
            await asked.Where(requirement => siteIds.Contains(requirement.SiteId)).ToListAsync(stop),
            await held.Where(record => siteIds.Contains(record.SiteId)).ToListAsync(stop));
    }

    /// <summary>What a trade asks for on the day that the person does not have; nothing: they may begin.</summary>
    public IReadOnlyList<Requirement> Missing(Guid personId, Guid tradeId, DateOnly day) =>
        [.. asked[tradeId].Where(requirement => requirement.HoldsOn(day) && !held[(personId, requirement.Id)].Any(record => record.HoldsOn(day)))];

    /// <summary>The last day of what the person has that is valid on the day; null: none is.</summary>
    public DateOnly? LastDay(Guid personId, Guid requirementId, DateOnly day) =>
        held[(personId, requirementId)].Where(record => record.HoldsOn(day)).Select(record => (DateOnly?)record.Until).Max();
}
