using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>units.csv: the tree. Rows come in any order, so they are hung below each other once all are read.</summary>
internal sealed class UnitsFile() : BundleFile(
    "units.csv", Key("code"), Must("name"), May("name_zh"), Must("level"), May("parent"), May("time_zone"), May("until"))
{
    public override Task Take(CsvTable table, ImportWork work)
    {
        var hanging = new UnitHanging(work);
        foreach (var row in table.Rows)
        {
            var code = row.Code("code");
            work.MustBeFirst(row, "code", code);
            var unit = Taken(row, code, work);
            hanging.Remember(unit, row);
            work.Touch(row, code, unit);
        }
        hanging.HangAll();
        return Task.CompletedTask;
    }

    private static Unit Taken(Row row, string code, ImportWork work)
    {
        var level = row.OneOf("level", Codes.Levels);
        var name = row.Required("name");
        if (!work.Units.TryGetValue(code, out var unit))
            work.Units[code] = unit = work.Add(new Unit { Code = code, Name = name, Level = level });
        else
            KeepsItsKind(row, unit, level);
        (unit.Name, unit.NameZh, unit.Level, unit.Until) = (name, row.Text("name_zh"), level, row.Date("until"));
        unit.TimeZone = TimeZone(row);
        return unit;
    }

    // What hangs on a site or workshop (trades, capacity, half days) would have no place at another level.
    private static void KeepsItsKind(Row row, Unit unit, UnitLevel level)
    {
        if (unit.Level != level && (unit.Level >= UnitLevel.Site || level >= UnitLevel.Site))
            row.Fault("level", $"{unit.Code} is a {unit.Level.Word()} and stays one: give another unit its own code",
                $"{unit.Code} 是 {unit.Level.Word()}，不能改级别：请为另一单位用新编码");
    }

    private static string? TimeZone(Row row)
    {
        var zone = row.Text("time_zone");
        if (zone.Length == 0) return null;
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(zone, out var found) || !found.HasIanaId)
            row.Fault("time_zone", $"'{zone}' is no time zone: write an IANA name such as Asia/Shanghai, or leave it empty to inherit",
                $"“{zone}”不是时区：请写 Asia/Shanghai 这样的 IANA 名称，或留空沿用上级");
        return zone;
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Units.AsNoTracking().ToListAsync(work.Stop)).Select(unit => new ExportRow(
            unit.Code, unit.Name, unit.NameZh, unit.Level.Word(), unit.ParentId is { } parent ? work.Units[parent] : "",
            unit.TimeZone ?? "", unit.Until.Cell()));
}
