using Halfday.Organization;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>Hangs the units of a bundle into the tree: finds cycles and units that stand where their level cannot stand.</summary>
internal sealed class UnitHanging(ImportWork work)
{
    private const int DeepestPath = 12;

    private readonly Dictionary<Guid, Row> rowOf = [];
    private readonly Dictionary<Guid, Unit?> parentOf = [];
    private readonly Dictionary<Guid, Guid?> siteBefore = [];
    private readonly HashSet<Guid> hung = [];

    public void Remember(Unit unit, Row row)
    {
        rowOf[unit.Id] = row;
        siteBefore[unit.Id] = unit.SiteId;
    }

    public void HangAll()
    {
        var byId = work.Units.Values.ToDictionary(unit => unit.Id);
        foreach (var unit in work.Units.Values)
            parentOf[unit.Id] = rowOf.TryGetValue(unit.Id, out var row) ? ParentIn(row) : unit.ParentId is { } id ? byId[id] : null;
        foreach (var unit in work.Units.Values) Hang(unit, []);
        if (!work.IsReadable("units.csv")) return; // half a tree says little of what hangs where
        foreach (var (id, row) in rowOf) Check(byId[id], row);
        foreach (var unit in work.Units.Values.Where(unit => !rowOf.ContainsKey(unit.Id))) CheckBelowChanged(unit);
    }

    private Unit? ParentIn(Row row) => row["parent"].Length == 0 ? null : work.UnitIn(row, "parent");

    private void Hang(Unit unit, List<Unit> below)
    {
        if (hung.Contains(unit.Id)) return;
        if (below.Contains(unit))
        {
            Cycle([.. below.Skip(below.IndexOf(unit))]);
            return;
        }

        var parent = parentOf[unit.Id];
        if (parent is not null) Hang(parent, [.. below, unit]);
        if (hung.Add(unit.Id)) unit.HangBelow(parentOf[unit.Id]);
    }

    // The circle is named once, at its first row, and cut there, so that what hangs on it can still be looked at.
    private void Cycle(List<Unit> circle)
    {
        var first = circle.Where(unit => rowOf.ContainsKey(unit.Id)).MinBy(unit => rowOf[unit.Id].Line) ?? circle[0];
        var way = string.Join(" > ", circle.Append(circle[0]).Select(unit => unit.Code).Reverse());
        if (rowOf.TryGetValue(first.Id, out var row))
            row.Fault("parent", $"goes in a circle ({way}): give one of them another parent", $"上级成环（{way}）：请为其中之一改上级");
        foreach (var unit in circle) parentOf[unit.Id] = null;
    }

    private void Check(Unit unit, Row row)
    {
        var parent = parentOf[unit.Id];
        if (parent is not null && !CanStandBelow(unit.Level, parent.Level))
            row.Fault("parent", $"a {unit.Level.Word()} cannot stand below the {parent.Level.Word()} {parent.Code}: name a unit of a higher level",
                $"{unit.Level.Word()} 不能在 {parent.Level.Word()} {parent.Code} 之下：请写更高级别的单位");
        if (unit.Level > UnitLevel.Site && unit.SiteId is null && (parent is not null || row["parent"].Length == 0))
            row.Fault("parent", $"a {unit.Level.Word()} stands at a site: name its site or workshop", $"{unit.Level.Word()} 必须属于某个 site：请写它的上级");
        if (siteBefore[unit.Id] is { } before && unit.SiteId != before)
            row.Fault("parent", $"{unit.Code} belongs to the site {work.UnitOf(before)?.Code} and stays there: end it and add another",
                $"{unit.Code} 属于 {work.UnitOf(before)?.Code}，不能迁走：请结束它并另建");
        if (unit.Path.Count(each => each == '/') > DeepestPath)
            row.Fault("parent", $"stands more than {DeepestPath} levels deep: hang it higher", $"超过 {DeepestPath} 层：请挂到更高处");
    }

    // A unit that is not in the bundle may find its parent at a level above which it cannot stay.
    private void CheckBelowChanged(Unit unit)
    {
        if (parentOf[unit.Id] is { } parent && rowOf.TryGetValue(parent.Id, out var row) && !CanStandBelow(unit.Level, parent.Level))
            row.Fault("level", $"the {unit.Level.Word()} {unit.Code} stands below it: choose a level above", $"{unit.Level.Word()} {unit.Code} 在它之下：请选更高的级别");
    }

    private static bool CanStandBelow(UnitLevel level, UnitLevel above) =>
        level > above || (level == above && level is < UnitLevel.Site or UnitLevel.Team);
}
