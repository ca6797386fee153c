using CsvHelper;
using Halfday.Shared.Data;

namespace Halfday.Interchange.Bundle;

/// <summary>
/// Writes the whole bundle: every file with all its columns in the contract's order, rows sorted by key, lines ended by LF,
/// so that equal databases give equal bytes.
/// </summary>
public sealed class BundleExport(HalfdayDb db)
{
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n" };

    /// <summary>The files in order, with their bytes.</summary>
    public async Task<IReadOnlyList<(string Name, byte[] Bytes)>> Files(Action<string> progress, CancellationToken stop)
    {
        var work = new ExportWork(db, stop);
        await work.ReadCodes();
        var files = new List<(string, byte[])>();
        foreach (var file in BundleFiles.All)
        {
            progress($"writing {file.Name}");
            files.Add((file.Name, Write(file, await file.Rows(work))));
        }
        files.Add((BundleFiles.Decision, await BundleDecisions.Write(work)));
        return files;
    }

    /// <summary>The same as one zip.</summary>
    public async Task<byte[]> Zip(CancellationToken stop)
    {
        var files = await Files(_ => { }, stop);
        return await new BundleSource(files.ToDictionary(file => file.Name, file => file.Bytes), []).Zipped(stop);
    }

    private static byte[] Write(BundleFile file, IEnumerable<ExportRow> rows)
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Writing, leaveOpen: true))
        {
            csv.WriteRecord([.. file.Columns.Select(column => column.Name)]);
            foreach (var row in Sorted(file, rows)) csv.WriteRecord(row.Cells);
        }
        return bytes.ToArray();
    }

    private static IEnumerable<ExportRow> Sorted(BundleFile file, IEnumerable<ExportRow> rows) => file.Keys
        .Aggregate(rows.OrderBy(_ => 0), (sorted, key) => sorted.ThenBy(row => row.Cells[key], StringComparer.Ordinal));
}
