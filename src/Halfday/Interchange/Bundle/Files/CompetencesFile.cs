using Halfday.Learning;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Interchange.Bundle.Files;

/// <summary>competences.csv: what people were found to know and be able to do, with all practice up to that day.</summary>
internal sealed class CompetencesFile() : BundleFile(
    "competences.csv", Key("person"), Key("trade"), May("knowledge"), May("operation"), May("practised"), Key("on"))
{
    public override async Task Take(CsvTable table, ImportWork work)
    {
        var known = await work.Db.Competences.ToDictionaryAsync(found => (found.PersonId, found.TradeId, found.On), work.Stop);
        foreach (var row in table.Rows)
        {
            var (person, trade, on) = (work.PersonIn(row), TradeIn(row, work), row.RequiredDate("on"));
            var key = $"{row["person"]} {row["trade"]} {row["on"]}";
            work.MustBeFirst(row, "person", key);
            var (knowledge, operation, practised) = (row.Number("knowledge", 0, 100) ?? 0, row.Number("operation", 0, 4) ?? 0, row.Number("practised", 0, 10000) ?? 0);
            if (!known.TryGetValue((person ?? default, trade?.Id ?? default, on), out var found))
                found = work.Add(new Competence
                {
                    SiteId = trade?.SiteId ?? default, PersonId = person ?? default, TradeId = trade?.Id ?? default, On = on,
                    Knowledge = knowledge, Operation = operation, Practised = practised,
                });
            (found.Knowledge, found.Operation, found.Practised) = (knowledge, operation, practised);
            work.Touch(row, key, found);
        }
    }

    private static TradePlaces? TradeIn(Row row, ImportWork work) =>
        row.Required("trade").Length > 0 ? work.Trade(row, "trade", row["trade"]) : null;

    public override async Task<IEnumerable<ExportRow>> Rows(ExportWork work) =>
        (await work.Db.Competences.AsNoTracking().ToListAsync(work.Stop)).Select(found => new ExportRow(
            work.People[found.PersonId], work.Trades[found.TradeId], found.Knowledge.Cell(), found.Operation.Cell(), found.Practised.Cell(), found.On.Cell()));
}
