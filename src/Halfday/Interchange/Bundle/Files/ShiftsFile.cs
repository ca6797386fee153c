using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>shifts.csv: the parts of each weekday on which a person works.</summary>
internal sealed class ShiftsFile() : BundleFile("shifts.csv", Key("person"), Key("weekday"), Must("parts"), KeyOrNone("from"), May("until"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = (await work.Db.Shifts.ToListAsync(work.Stop)).ToLookup(shift => (shift.PersonId, shift.Weekday, shift.From));
        foreach (var row in table.Rows)
        {
            var (person, weekday, from) = (work.PersonIn(row), row.Weekday("weekday"), row.Date("from"));
            var key = $"{row["person"]} {row["weekday"]} {row["from"]}".TrimEnd();
            work.MustBeFirst(row, "person", key);
            var shift = known[(person ?? default, weekday, from)].FirstOrDefault()
                ?? work.Add(new Shift { PersonId = person ?? default, Weekday = weekday, From = from });
            (shift.Parts, shift.Until) = (Parts(row, work), row.Until(from));
            work.Touch(row, key, shift);
        }
    }

    private static List<string> Parts(Row row, ImportWork work)
    {
        row.Required("parts");
        var parts = row.List("parts");
        foreach (var part in parts) work.CheckPart(row, "parts", part);
        return [.. parts.Order(StringComparer.Ordinal)];
    }

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Shifts.AsNoTracking().ToListAsync(work.Stop)).Select(shift => new ExportRow(
            work.People[shift.PersonId], shift.Weekday.Short(), shift.Parts.Sorted(), shift.From.Cell(), shift.Until.Cell()));
}
