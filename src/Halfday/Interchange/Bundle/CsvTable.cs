using CsvHelper;
using Halfday.Shared;

namespace Halfday.Interchange.Bundle;

/// <summary>One CSV file as read: rows that know where each field stands.</summary>
internal sealed class CsvTable
{
    private static readonly CsvReaderOptions Reading = new() { Separator = ',', HasHeader = false };

    private readonly TextPlaces places;
    private readonly Faults faults;
    private readonly Dictionary<string, int> columns = [];
    private CsvMalformedRecord? broken;

    private CsvTable(string file, byte[] bytes, Faults faults) => (File, places, this.faults) = (file, new TextPlaces(bytes), faults);

    public string File { get; }
    public List<Row> Rows { get; } = [];

    /// <summary>False when encoding, header or quotes hide which rows there are: what refers to them is then not judged.</summary>
    public bool IsReadable { get; private set; } = true;

    /// <summary>Reads the file; what breaks RFC 4180 or its header becomes faults.</summary>
    public static CsvTable Read(BundleFile file, byte[] bytes, Faults faults)
    {
        var table = new CsvTable(file.Name, bytes, faults);
        if (TextPlaces.FirstThatIsNotUtf8(bytes) is { } at)
            table.Unreadable(at, "file", TextPlaces.NotUtf8.En, TextPlaces.NotUtf8.Zh);
        else
            table.ReadAll(file, bytes);
        return table;
    }

    /// <summary>The index of a column; -1 when the file has none of that name.</summary>
    public int IndexOf(string column) => columns.GetValueOrDefault(column, -1);

    public void Fault(long offset, string field, string en, string zh)
    {
        var (line, column) = places.At(offset);
        faults.Add(new Fault(File, line, column, field, new Text(en, zh)));
    }

    private void Unreadable(long offset, string field, string en, string zh)
    {
        IsReadable = false;
        Fault(offset, field, en, zh);
    }

    public int LineOf(long offset) => places.At(offset).Line;

    private void ReadAll(BundleFile file, byte[] bytes)
    {
        using var csv = CsvReader.Create(bytes, Reading with { OnMalformedRecord = record => broken = record });
        if (!csv.Read())
        {
            Unreadable(0, "file", $"is empty: begin with the header {file.Header}", $"是空的：请以表头 {file.Header} 开始");
            return;
        }

        var header = Fields(csv, out var end);
        if (IsWhole(header)) ReadHeader(file, header, end);
        if (!IsReadable) return;
        while (csv.Read())
            if (Fields(csv, out end) is var fields && IsWhole(fields)) Add(header.Count, fields, end);
    }

    private void ReadHeader(BundleFile file, List<Field> header, long end)
    {
        for (var index = 0; index < header.Count; index++)
        {
            var (name, at) = header[index];
            if (!file.Columns.Any(column => column.Name == name))
                Fault(at, name.Length > 0 ? name : "header", $"is no column of {file.Name}: use only {file.Header}", $"不是 {file.Name} 的列：只能用 {file.Header}");
            else if (!columns.TryAdd(name, index))
                Fault(at, name, "is a column twice: keep one", "列重复：请只留一个");
        }
        foreach (var column in file.Columns.Where(column => column.Required && !columns.ContainsKey(column.Name)))
            Unreadable(end, column.Name, "is missing from the header: add the column", "表头缺少此列：请加上");
    }

    private void Add(int width, List<Field> fields, long end)
    {
        if (fields.Count > width)
            Fault(fields[width].At, "row", $"has {fields.Count} fields where the header has {width}: remove what is too much, or quote fields that contain commas",
                $"有 {fields.Count} 个字段，而表头有 {width} 个：请删去多余的，含逗号的字段请加引号");
        else if (fields.Count < width)
            Fault(end, "row", $"has {fields.Count} fields where the header has {width}: add the missing commas",
                $"有 {fields.Count} 个字段，而表头有 {width} 个：请补上缺少的逗号");
        Rows.Add(new Row(this, fields));
    }

    private static List<Field> Fields(CsvReader csv, out long end)
    {
        var fields = new List<Field>(csv.FieldCount);
        var at = csv.ByteOffset;
        for (var index = 0; index < csv.FieldCount; index++)
        {
            fields.Add(new Field(csv.GetString(index), at));
            at += csv.GetRawSpan(index).Length + 1;
        }
        end = at - 1;
        return fields;
    }

    // A quote out of place says nothing sure of the fields behind it, perhaps of the rows.
    private bool IsWhole(List<Field> fields)
    {
        if (broken is null) return true;
        Malformed(broken.Value, fields);
        broken = null;
        return false;
    }

    private void Malformed(CsvMalformedRecord record, List<Field> fields)
    {
        switch (record.Reason)
        {
            case CsvMalformedReason.UnterminatedQuote:
                Unreadable(fields[^1].At, "row", "opens a quote that never closes: close it", "引号没有关闭：请补上");
                break;
            case CsvMalformedReason.TextAfterClosingQuote:
                Unreadable(record.ByteOffset, "row", "has text after a closing quote: double the quotes inside a quoted field", "关闭的引号后还有文字：字段内的引号请写两次");
                break;
            default:
                Unreadable(record.ByteOffset, "row", "has a quote inside an unquoted field: quote the field and double the quote", "未加引号的字段里有引号：请给字段加引号，并把里面的引号写两次");
                break;
        }
    }
}

/// <summary>A field's value and where it starts, in bytes.</summary>
internal readonly record struct Field(string Value, long At);
