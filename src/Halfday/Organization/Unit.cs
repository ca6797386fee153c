using Halfday.Shared;
using Halfday.Shared.Journal;

namespace Halfday.Organization;

/// <summary>How high a unit stands in the tree, from the top down.</summary>
public enum UnitLevel { Municipality, District, Bureau, Company, Site, Workshop, Team }

/// <summary>A node of the organisation tree.</summary>
[Called("unit", "单位")]
public sealed class Unit : IJournaled
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public required string Code { get; init; }
    public required string Name { get; set; }
    public string NameZh { get; set; } = "";
    public required UnitLevel Level { get; set; }
    public Guid? ParentId { get; private set; }

    /// <summary>The codes from the top unit down to this one, each ending in a slash: "SH/B0/S00000/".</summary>
    public string Path { get; private set; } = "";

    /// <summary>The site it is or belongs to; null above the sites.</summary>
    public Guid? SiteId { get; private set; }

    /// <summary>Its own zone (IANA); null inherits from above, at the top UTC.</summary>
    public string? TimeZone { get; set; }

    /// <summary>Its last day; null while it lives.</summary>
    public DateOnly? Until { get; set; }

    Guid? IJournaled.JournalSite => SiteId;

    /// <summary>The name in the reader's language.</summary>
    public string Title => Words.Name(Name, NameZh);

    /// <summary>Hangs the unit below another, or at the top.</summary>
    public void HangBelow(Unit? parent)
    {
        ParentId = parent?.Id;
        Path = (parent?.Path ?? "") + Code + "/";
        SiteId = Level == UnitLevel.Site ? Id : parent?.SiteId;
    }

    /// <summary>Says its last day; a unit below which others still live cannot end.</summary>
    /// <param name="livingBelow">How many units below it live on after that day.</param>
    public Refusal? EndOn(DateOnly lastDay, int livingBelow)
    {
        if (livingBelow > 0) return OrganizationRefusals.UnitHasUnitsBelow(livingBelow);

        Until = lastDay;
        return null;
    }

    /// <summary>True while it lives.</summary>
    public bool IsAliveOn(DateOnly day) => Until is null || day <= Until;

    /// <summary>True for the other unit itself and all below it.</summary>
    public bool IsAtOrBelow(Unit other) => Path.StartsWith(other.Path, StringComparison.Ordinal);
}
