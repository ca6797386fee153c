using CsvHelper;

namespace Halfday.Interchange.Demonstration;

/// <summary>One file of the city's bundle while it is written.</summary>
internal sealed class CityTable(string name, params string[] columns)
{
    private static readonly CsvWriterOptions Writing = new() { NewLine = "\n" };
    private readonly List<string[]> rows = [];

    public string Name => name;

    /// <summary>Adds a row; cells in the order of the columns.</summary>
    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>The file.</summary>
    public byte[] Bytes()
    {
        using var bytes = new MemoryStream();
        using (var csv = CsvWriter.Create(bytes, Writing, leaveOpen: true))
        {
            csv.WriteRecord(columns);
            foreach (var row in rows) csv.WriteRecord(row);
        }
        return bytes.ToArray();
    }
}
