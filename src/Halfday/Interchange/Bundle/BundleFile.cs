namespace Halfday.Interchange.Bundle;

/// <summary>A column of a file of the bundle.</summary>
/// <param name="Required">A file without it is faulty; others count as empty.</param>
/// <param name="IsKey">Part of what identifies a row.</param>
internal sealed record Column(string Name, bool Required = false, bool IsKey = false);

/// <summary>One file of the bundle: its columns, how it is read into the database, and how it is written.</summary>
internal abstract class BundleFile(string name, params Column[] columns)
{
    public string Name => name;
    public IReadOnlyList<Column> Columns => columns;

    /// <summary>The header row.</summary>
    public string Header => string.Join(',', columns.Select(column => column.Name));

    /// <summary>Takes the rows into the tracked entities; faults are gathered, nothing is saved.</summary>
    public abstract Task Take(CsvTable table, ImportWork work);

    /// <summary>All rows, in any order; the writer sorts them.</summary>
    public abstract Task<IEnumerable<ExportRow>> Rows(ExportWork work);

    /// <summary>The places of the columns that identify a row; export sorts by them.</summary>
    public IEnumerable<int> Keys => Enumerable.Range(0, columns.Length).Where(index => columns[index].IsKey);

    protected static Column Key(string name) => new(name, Required: true, IsKey: true);

    protected static Column KeyOrNone(string name) => new(name, IsKey: true);

    protected static Column Must(string name) => new(name, Required: true);

    protected static Column May(string name) => new(name);
}

/// <summary>A row to be written.</summary>
internal sealed record ExportRow(params string[] Cells);
