namespace Halfday.Bench;

/// <summary>The import of a bundle against the barest way to write the same rows.</summary>
public static class ImportBench
{
    private const string Method =
        "`halfday import` into an empty, migrated database, the whole process from its start: reading the bundle, finding faults, comparing " +
        "with what is there, writing rows and journal in one transaction. Against it: the rows that the import left, journal included, " +
        "written by prepared INSERTs in one transaction with the same durability, in a process that is warm (SQLite: WAL, synchronous=FULL, one statement a " +
        "row; PostgreSQL: fsync on, batches of 500 statements). Warm: the same import in a process that has done it before, so that the " +
        "program's start does not count. Median of five (of three for 200 works), each into a new database; time on the clock, in " +
        "brackets processor time of our process (PostgreSQL's own is not in it). 200 works are generated ones, all alike. The ratio is that of processor time.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        var generated = new GeneratedCity(200).Write();
        var rows = new List<string[]>();
        foreach (var engine in Trial.Engines)
        {
            rows.Add(await On(engine, "forty works", Verbs.FortyWorks, 5));
            rows.Add(await On(engine, "200 works", generated, 3));
        }
        Directory.Delete(generated, recursive: true);
        return new Section("Import", Method, ["database", "bundle", "rows", "import", "again, nothing new", "raw inserts", "ratio", "warm", "warm ratio"], rows);
    }

    private static async Task<string[]> On(string engine, string what, string bundle, int times)
    {
        List<Cost> imports = [], agains = [], raws = [], warms = [];
        var count = 0;
        for (var i = 0; i <= times; i++)
        {
            await using var trial = await Trial.On(engine);
            imports.Add(await Import(trial, bundle));
            agains.Add(await Import(trial, bundle));
            var tables = await Tables.Read(trial.Database);
            count = tables.Sum(table => table.Rows.Count);
            await using var bare = await Trial.On(engine);
            raws.Add(await Cost.Of(() => Tables.Write(bare.Database, tables)));
            await using var warm = await Trial.On(engine);
            warms.Add(await Cost.Of(() => warm.Run("import", bundle)));
        }
        // The first of each does not count: files are not yet in memory, code not yet compiled.
        var (ours, raw, again, inside) = (Of(imports), Of(raws), Of(agains), Of(warms));
        return [engine, what, $"{count:N0}", $"{ours}", $"{again}", $"{raw}", Section.Times(ours.Cpu, raw.Cpu), $"{inside}", Section.Times(inside.Cpu, raw.Cpu)];
    }

    private static Cost Of(List<Cost> costs) => Cost.Median(costs[1..]);

    private static Task<Cost> Import(Trial trial, string bundle) =>
        Cost.OfProcess("dotnet", Machine.Program, "import", bundle, "--db", trial.Database.ConnectionString);
}
