using Halfday.Organization;
using Halfday.Shared.Time;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>parts.csv: when the parts of the day start and end at a unit and below.</summary>
internal sealed class PartsFile() : BundleFile("parts.csv", Key("unit"), Key("part"), Must("starts"), Must("ends"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.PartTimes.ToDictionaryAsync(times => (times.UnitId, times.Part), work.Stop);
        foreach (var row in table.Rows)
        {
            var (unit, part, key) = (work.UnitIn(row, "unit"), new PartOfDay(row.Code("part")), $"{row["unit"]} {row["part"]}");
            work.MustBeFirst(row, "part", key);
            work.Parts.Add(part.Code);
            var (starts, ends) = (row.Time("starts"), row.Time("ends"));
            if (starts == ends) row.Fault("ends", "is when it starts: choose a later time", "与开始时间相同：请选更晚的时间");
            if (!known.TryGetValue((unit?.Id ?? default, part), out var times))
                times = work.Add(new PartTimes { UnitId = unit?.Id ?? default, Part = part, Starts = starts, Ends = ends });
            (times.Starts, times.Ends) = (starts, ends);
            work.Touch(row, key, times);
        }
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.PartTimes.AsNoTracking().ToListAsync(work.Stop)).Select(times =>
            new ExportRow(work.Units[times.UnitId], times.Part.Code, times.Starts.Cell(), times.Ends.Cell()));
}
