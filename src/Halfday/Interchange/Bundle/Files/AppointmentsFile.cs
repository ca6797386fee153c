using Halfday.Organization;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>appointments.csv: who holds which post where, from when to when.</summary>
internal sealed class AppointmentsFile() : BundleFile(
    "appointments.csv", Key("person"), Key("post"), Key("unit"), Key("from"), May("until"), May("detached"), May("portfolio"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.Appointments.ToDictionaryAsync(held => (held.PersonId, held.PostId, held.UnitId, held.From), work.Stop);
        foreach (var row in table.Rows)
        {
            var (person, post, unit) = (work.PersonIn(row), work.PostIn(row, "post"), work.UnitIn(row, "unit"));
            var from = row.RequiredDate("from");
            var key = $"{row["person"]} {row["post"]} {row["unit"]} {row["from"]}";
            work.MustBeFirst(row, "person", key);
            var id = (person ?? default, post ?? default, unit?.Id ?? default, from);
            if (!known.TryGetValue(id, out var held))
                held = work.Add(new Appointment { PersonId = id.Item1, PostId = id.Item2, UnitId = id.Item3, From = from });
            (held.Until, held.Detached, held.Portfolio) = (row.Until(from), row.YesNo("detached"), Portfolio(row, work));
            work.Touch(row, key, held);
        }
    }

    private static List<string> Portfolio(Row row, ImportWork work)
    {
        var codes = row.List("portfolio");
        foreach (var code in codes) work.Trade(row, "portfolio", code);
        return [.. codes];
    }

    // The order of a portfolio is the person's own: first the trade closest to their work.
    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Appointments.AsNoTracking().ToListAsync(work.Stop)).Select(held => new ExportRow(
            work.People[held.PersonId], work.Posts[held.PostId], work.Units[held.UnitId], held.From.Cell(), held.Until.Cell(),
            held.Detached.Cell(), string.Join(';', held.Portfolio)));
}
