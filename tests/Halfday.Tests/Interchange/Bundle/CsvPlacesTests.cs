using System.Text;
using CsCheck;
using Halfday.Interchange.Bundle;
using Halfday.Interchange.Bundle.Files;

namespace Halfday.Tests.Interchange.Bundle;

/// <summary>Lines and columns of fields in any CSV, against a slow twin that counts while it writes.</summary>
public sealed class CsvPlacesTests
{
    private static readonly Gen<string> Value = Gen.OneOf(
        Gen.OneOf("", "a", "厂长", "𠮷", "x,y", "say \"it\"", "two\nlines", "two\r\nlines", " spaced "), Gen.String[Gen.Char['a', 'z'], 0, 6]);

    [Fact]
    public void A_fault_stands_where_an_editor_shows_the_field()
    {
        Gen.Select(Value.Array[2].Array[0, 6], Gen.Bool, Gen.OneOf("\n", "\r\n"), Gen.Bool).Sample((rows, bom, newline, everyQuoted) =>
        {
            var (text, expected) = Written(rows, bom, newline, everyQuoted);
            Assert.Equal(expected, Places(text, rows.Length));
        }, iter: Effort.Of(2000));
    }

    private static List<(int, int)> Places(string text, int rows)
    {
        var faults = new Faults();
        var table = CsvTable.Read(new PostsFile(), Encoding.UTF8.GetBytes(text), faults);
        Assert.False(faults.Any, string.Join('\n', faults.InOrder));
        Assert.Equal(rows, table.Rows.Count);
        foreach (var row in table.Rows)
            foreach (var column in new[] { "code", "title", "rank" }) row.Fault(column, "x", "x");
        return [.. faults.InOrder.Select(fault => (fault.Line, fault.Column))];
    }

    private static (string Text, List<(int, int)> Places) Written(string[][] rows, bool bom, string newline, bool everyQuoted)
    {
        var text = new StringBuilder(bom ? "\uFEFF" : "").Append("code,title,rank").Append(newline);
        var (places, line, column) = (new List<(int, int)>(), 2, 1);
        foreach (var row in rows)
        {
            for (var index = 0; index < 3; index++)
            {
                places.Add((line, column));
                foreach (var rune in Field(index == 0 ? "k" : row[index - 1], everyQuoted).EnumerateRunes())
                {
                    text.Append(rune);
                    (line, column) = rune.Value == '\n' ? (line + 1, 1) : (line, column + 1);
                }
                text.Append(index < 2 ? "," : newline);
                column++;
            }
            (line, column) = (line + 1, 1);
        }
        return (text.ToString(), places);
    }

    private static string Field(string value, bool everyQuoted) =>
        everyQuoted || value.AsSpan().ContainsAny(',', '"', '\n') || value.Contains('\r') ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
}
