using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>capacity.csv: how many leaders a workshop takes in a part of a weekday.</summary>
internal sealed class CapacityFile() : BundleFile("capacity.csv", Key("workshop"), Key("weekday"), Key("part"), Must("leaders"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.Capacities.ToDictionaryAsync(row => (row.WorkshopId, row.Weekday, row.Part), work.Stop);
        foreach (var row in table.Rows)
        {
            var (workshop, weekday) = (work.UnitIn(row, "workshop", UnitLevel.Workshop), row.Weekday("weekday"));
            var leaders = row.RequiredNumber("leaders", 0, 999);
            row.Required("part");
            var part = work.PartIn(row, "part") ?? default;
            var key = $"{row["workshop"]} {row["weekday"]} {row["part"]}";
            work.MustBeFirst(row, "workshop", key);
            if (!known.TryGetValue((workshop?.Id ?? default, weekday, part), out var capacity))
                capacity = work.Add(new Capacity
                {
                    SiteId = workshop?.SiteId ?? default, WorkshopId = workshop?.Id ?? default, Weekday = weekday, Part = part, Leaders = leaders,
                });
            (capacity.Leaders, capacity.Until) = (leaders, row.Date("until"));
            work.Touch(row, key, capacity);
        }
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Capacities.AsNoTracking().ToListAsync(work.Stop)).Select(row => new ExportRow(
            work.Units[row.WorkshopId], row.Weekday.Short(), row.Part.Code, row.Leaders.Cell(), row.Until.Cell()));
}
