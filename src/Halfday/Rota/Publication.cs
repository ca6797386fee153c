using Halfday.Organization;
using Halfday.Rota.Facts;
using Halfday.Shared.Journal;

namespace Halfday.Rota;

/// <summary>A run's half days stand from now on: who said so, and what it changed.</summary>
[Called("publication", "发布")]
public sealed class Publication : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required Guid SiteId { get; init; }
    public required Guid PlanRunId { get; init; }
    public required DateOnly FirstMonday { get; init; }
    public required DateOnly LastSunday { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>The code of who published it.</summary>
    public required string By { get; init; }

    public required int Added { get; init; }
    public required int Kept { get; init; }
    public required int Withdrawn { get; init; }
    Guid? IJournaled.JournalSite => SiteId;
}

/// <summary>Publications by what they touch.</summary>
public static class Publications
{
    /// <summary>Those of a site that touch some of these weeks.</summary>
    public static IQueryable<Publication> Of(this IQueryable<Publication> publications, Unit site, Horizon weeks)
    {
        var (first, last) = (weeks.FirstDay, weeks.LastDay);
        return publications.Where(published => published.SiteId == site.Id && published.FirstMonday <= last && published.LastSunday >= first);
    }
}
