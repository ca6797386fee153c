namespace Halfday.Bench;

/// <summary>docs/benchmarks.md: each measurement stands between two marks, so that one can be taken anew alone.</summary>
public static class Page
{
    private static readonly string File = Path.Combine(Machine.Root, "docs", "benchmarks.md");

    /// <summary>Puts a section in the place of its last measurement, or at the end.</summary>
    public static async Task Put(string name, Section section)
    {
        var page = await System.IO.File.ReadAllTextAsync(File);
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->\n");
        var text = $"{begin}{section.ToMarkdown()}{end}";
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var until = page.IndexOf(end, StringComparison.Ordinal);
        await System.IO.File.WriteAllTextAsync(File, from < 0 ? $"{page}\n{text}" : page[..from] + text + page[(until + end.Length)..]);
    }
}
