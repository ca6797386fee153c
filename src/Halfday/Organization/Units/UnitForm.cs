using Halfday.Shared;

namespace Halfday.Organization.Units;

/// <summary>What a person fills in about a unit.</summary>
public sealed class UnitForm
{
    public string Code { get; set; } = "";
    public string Name { get; set; } = "";
    public string NameZh { get; set; } = "";
    public UnitLevel Level { get; set; } = UnitLevel.Site;
    public string Parent { get; set; } = "";
    public string TimeZone { get; set; } = "";

    /// <summary>The form of a unit as it is.</summary>
    public static UnitForm Of(Unit unit) => new()
    {
        Code = unit.Code, Name = unit.Name, NameZh = unit.NameZh, Level = unit.Level, TimeZone = unit.TimeZone ?? "",
    };

    /// <summary>The form of a unit to be added below another: of the level that most often stands there.</summary>
    public static UnitForm Below(Unit? parent) => new()
    {
        Parent = parent?.Code ?? "", Level = parent?.Level switch { UnitLevel.Site => UnitLevel.Workshop, UnitLevel.Workshop => UnitLevel.Team, _ => UnitLevel.Site },
    };

    /// <summary>A form that leaves fields empty sends nothing for them.</summary>
    public Refusal? Check() => Naming.CheckName(Name) ?? Naming.CheckTimeZone(TimeZone);

    /// <summary>Writes names and zone into the unit.</summary>
    public void Fill(Unit unit) =>
        (unit.Name, unit.NameZh, unit.TimeZone) = (Name, NameZh ?? "", string.IsNullOrEmpty(TimeZone) ? null : TimeZone);

    /// <summary>A unit of this level can stand below the parent.</summary>
    public Refusal? CheckLevel(Unit parent) =>
        Level <= parent.Level || (Level > UnitLevel.Site && parent.SiteId is null) ? OrganizationRefusals.WrongLevel : null;
}
