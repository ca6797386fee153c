using System.Text;
using CsvHelper;
using Halfday.Shared;

namespace Halfday.Trades.Taxonomy;

/// <summary>A line of a catalogue.</summary>
public readonly record struct CatalogueLine(string Code, string Title, string TitleZh);

/// <summary>
/// Reads a catalogue of occupations as it is published: our own `code,title,title_zh`, O*NET's "Occupation Data" (tabs,
/// `O*NET-SOC Code`, `Title`), ESCO's `occupations` (commas, `code`, `preferredLabel`). Which it is, its header tells; other columns are passed over.
/// </summary>
public static class Catalogue
{
    /// <summary>The longest code that a trade can carry.</summary>
    public const int LongestCode = 40;

    private const int MostFaults = 200;
    private static readonly string[] Codes = ["code", "O*NET-SOC Code"], Titles = ["title", "Title", "preferredLabel"], Chinese = ["title_zh"];

    /// <summary>Every line, or every fault with line and column; never both.</summary>
    public static (IReadOnlyList<CatalogueLine> Lines, IReadOnlyList<Fault> Faults) Read(byte[] bytes, string file)
    {
        var (places, faults, lines) = (new TextPlaces(bytes), new List<Fault>(), new List<CatalogueLine>());
        if (TextPlaces.FirstThatIsNotUtf8(bytes) is { } at) return ([], [Fault(at, "file", TextPlaces.NotUtf8)]);

        CsvMalformedRecord? broken = null;
        using var csv = CsvReader.Create(bytes, new CsvReaderOptions { Separator = SeparatorOf(bytes), HasHeader = false, OnMalformedRecord = record => broken = record });
        var header = csv.Read() ? Fields(csv) : [];
        var (code, title, zh) = (IndexOf(header, Codes), IndexOf(header, Titles), IndexOf(header, Chinese));
        if (code < 0 || title < 0)
            return ([], [Fault(0, "header", new("needs a code and a title: begin with code,title or take the file as O*NET or ESCO publish it", "缺少编码或名称：请以 code,title 开头，或使用 O*NET、ESCO 发布的原文件"))]);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (csv.Read() && faults.Count < MostFaults)
        {
            var (row, start) = (Fields(csv), csv.ByteOffset);
            if (broken is not null) return ([], [.. faults, Fault(broken.Value.ByteOffset, "row", new("has a quote out of place: double the quotes inside a quoted field, and close it", "引号位置不对：字段内的引号请写两次，并关闭引号"))]);
            if (row.All(string.IsNullOrWhiteSpace)) continue;
            var line = new CatalogueLine(At(row, code), At(row, title), At(row, zh));
            if (WhatIsWrong(line, seen) is { } wrong) faults.Add(Fault(start, wrong.Field, wrong.Words));
            else lines.Add(line);
        }
        return faults.Count > 0 ? ([], faults) : (lines, []);

        Fault Fault(long offset, string field, Text wrong)
        {
            var (line, column) = places.At(offset);
            return new Fault(file, line, column, field, wrong);
        }
    }

    private static (string Field, Text Words)? WhatIsWrong(CatalogueLine line, HashSet<string> seen) => line switch
    {
        { Code.Length: 0 } => ("code", new("is empty: give the code", "为空：请填编码")),
        { Code.Length: > LongestCode } => ("code", new($"is longer than {LongestCode} characters: shorten it", $"超过 {LongestCode} 个字符：请缩短")),
        { Title.Length: 0 } => ("title", new("is empty: give the title", "为空：请填名称")),
        _ when !seen.Add(line.Code) => ("code", new($"{line.Code} stands here twice: keep one", $"{line.Code} 重复：请只留一个")),
        _ => null,
    };

    private static char SeparatorOf(byte[] bytes)
    {
        var first = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 2_000)).Split('\n')[0];
        return first.Contains('\t', StringComparison.Ordinal) ? '\t' : ',';
    }

    private static List<string> Fields(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(index => csv.GetString(index).Trim().TrimStart('\uFEFF'))];
    private static int IndexOf(List<string> header, string[] names) => header.FindIndex(name => names.Contains(name, StringComparer.Ordinal));
    private static string At(List<string> row, int index) => index >= 0 && index < row.Count ? row[index] : "";
}
