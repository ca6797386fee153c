using Halfday.Organization;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>A base unit proposed for a leader from above.</summary>
/// <param name="PersonId">The leader.</param>
/// <param name="UnitId">The unit to adopt.</param>
/// <param name="SiteId">Its site.</param>
/// <param name="ClauseId">The clause that asks for it.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day: the clause's `for`.</param>
public sealed record BaseUnitProposal(Guid PersonId, Guid UnitId, Guid SiteId, Guid ClauseId, DateOnly From, DateOnly Until);

/// <summary>Base units for leaders from above: proposed by matching with fair spread, then adopted.</summary>
public static class BaseUnits
{
    /// <summary>
    /// Proposals for all who owe a base unit on the day and have none, then or later; nothing is saved. Related trades come
    /// first, and no unit gets more than its share; one whose own units are all full is offered the others below the body.
    /// </summary>
    /// <param name="day">The first day of the adoptions.</param>
    public static async Task<IReadOnlyList<BaseUnitProposal>> Propose(HalfdayDb db, DateOnly day, CancellationToken stop) =>
        (await BaseUnitSearch.Read(db, day, stop)).Propose();

    /// <summary>Adds the adoptions to what will be saved; the caller saves.</summary>
    public static void Adopt(HalfdayDb db, IEnumerable<BaseUnitProposal> proposals) =>
        db.BaseUnitAdoptions.AddRange(proposals.Select(proposal => new BaseUnitAdoption
        {
            PersonId = proposal.PersonId, UnitId = proposal.UnitId, SiteId = proposal.SiteId,
            ClauseId = proposal.ClauseId, From = proposal.From, Until = proposal.Until,
        }));
}
