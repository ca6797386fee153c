using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>closures.csv: days on which a unit and all below it are closed. A unit's rows replace its closures from today on.</summary>
internal sealed class ClosuresFile() : BundleFile("closures.csv", Key("unit"), Key("date"), KeyOrNone("part"), May("reason"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = (await work.Db.Closures.ToListAsync(work.Stop)).ToLookup(closure => closure.UnitId);
        var kept = new HashSet<Closure>();
        var units = new HashSet<Unit>();
        foreach (var row in table.Rows)
        {
            var (unit, date, part) = (work.UnitIn(row, "unit"), row.RequiredDate("date"), work.PartIn(row, "part"));
            var key = $"{row["unit"]} {row["date"]} {row["part"]}".TrimEnd();
            work.MustBeFirst(row, "unit", key);
            if (unit is null) continue;
            var closure = known[unit.Id].FirstOrDefault(closure => closure.Date == date && closure.Part == part)
                ?? work.Add(new Closure { UnitId = unit.Id, Date = date, Part = part });
            closure.Reason = row.Text("reason");
            kept.Add(closure);
            units.Add(unit);
            work.Touch(row, key, closure);
        }
        foreach (var unit in units)
            foreach (var gone in known[unit.Id].Where(closure => closure.Date >= work.TodayAt(unit) && !kept.Contains(closure)))
                work.Remove(Name, $"{unit.Code} {gone.Date.Cell()} {gone.Part?.Code}".TrimEnd(), gone);
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Closures.AsNoTracking().ToListAsync(work.Stop)).Select(closure =>
            new ExportRow(work.Units[closure.UnitId], closure.Date.Cell(), closure.Part?.Code ?? "", closure.Reason));
}
