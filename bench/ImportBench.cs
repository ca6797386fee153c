using System.Data.Common;
using Halfday.Shared.Data;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Halfday.Bench;

/// <summary>The import of the forty works against the barest way to write the same rows.</summary>
public static class ImportBench
{
    private const string Method =
        "`halfday import ../shared/data/forty-works` into an empty, migrated database: reading 11 files, finding faults, comparing with what " +
        "is there, writing rows and journal in one transaction. Against it: the rows that the import left, journal included, written by " +
        "prepared INSERTs in one transaction with the same durability (SQLite: WAL, synchronous=FULL, one statement a row; PostgreSQL: fsync on, " +
        "batches of 500 statements). Median of five, each into a new database.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var rows = new List<string[]>();
        foreach (var engine in Trial.Engines) rows.Add(await On(engine));
        return new Section("Import of forty works", Method, ["database", "rows", "import", "raw inserts", "ratio", "again, nothing new"], rows);
    }

    private static async Task<string[]> On(string engine)
    {
        List<TimeSpan> imports = [], raws = [], agains = [];
        var count = 0;
        for (var i = 0; i < 6; i++)
        {
            await using var trial = await Trial.On(engine);
            var import = await Measure.Once(() => trial.Run("import", Verbs.FortyWorks));
            var again = await Measure.Once(() => trial.Run("import", Verbs.FortyWorks));
            var tables = await Tables.Read(trial.Database);
            await using var bare = await Trial.On(engine);
            var raw = await Measure.Once(() => Tables.Write(bare.Database, tables));
            count = tables.Sum(table => table.Rows.Count);
            if (i == 0) continue;
            imports.Add(import);
            raws.Add(raw);
            agains.Add(again);
        }

        var (ours, theirs) = (Measure.Median(imports), Measure.Median(raws));
        return [engine, $"{count:N0}", Section.Ms(ours), Section.Ms(theirs), Section.Times(ours, theirs), Section.Ms(Measure.Median(agains))];
    }
}
