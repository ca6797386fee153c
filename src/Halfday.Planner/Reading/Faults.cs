using System.Globalization;
using System.Text.Json;

namespace Halfday.Planner.Reading;

/// <summary>Collects the faults of one text, and asks its values for what they should be.</summary>
internal sealed class Faults(byte[] utf8)
{
    /// <summary>More faults than this help nobody; the last one says so.</summary>
    private const int Most = 10_000;
    private readonly List<Fault> found = [];
    private readonly Lazy<List<int>> lines = new(() => LinesOf(utf8));

    public IReadOnlyList<Fault> InOrder => [.. found.OrderBy(f => f.Line).ThenBy(f => f.Column)];
    public bool Any => found.Count > 0;

    public void Add(Spot at, string what, string mend)
    {
        if (found.Count == Most) Add(utf8.Length, "$", "there are more faults", "mend these first");
        else if (found.Count < Most) Add(at.Offset, at.Path, what, mend);
    }

    public void Add(int offset, string path, string what, string mend)
    {
        var at = Math.Min(offset, utf8.Length);
        var line = lines.Value.BinarySearch(at) is >= 0 and var begins ? begins : ~lines.Value.BinarySearch(at) - 1;
        found.Add(new Fault(path, what, mend, line + 1, at - lines.Value[line] + 1));
    }

    /// <summary>Where each line begins; found once, since a huge file may have thousands of faults.</summary>
    private static List<int> LinesOf(byte[] utf8)
    {
        List<int> lines = [0];
        for (var next = utf8.AsSpan().IndexOf((byte)'\n'); next >= 0; next = utf8.AsSpan(lines[^1]).IndexOf((byte)'\n')) lines.Add(lines[^1] + next + 1);
        return lines;
    }

    /// <summary>The field, or null and a fault when it is missing or stands twice.</summary>
    public Spot? Field(Spot of, string name)
    {
        if (of.Kind != JsonTokenType.StartObject) return null;
        Spot? found = null;
        foreach (var (other, value) in of.Fields)
            if (other == name && found is not null) Add(value, "stands twice", "keep one");
            else if (other == name) found = value;
        if (found is null) Add(of, $"\"{name}\" is missing", "add it");
        return found;
    }

    public bool IsObject(Spot spot)
    {
        if (spot.Kind == JsonTokenType.StartObject) return true;
        Add(spot, "is not an object", "write {...}");
        return false;
    }

    /// <summary>The items of a list; none and a fault when it is no list.</summary>
    public IReadOnlyList<Spot> List(Spot? spot)
    {
        if (spot is null) return [];
        if (spot.Kind != JsonTokenType.StartArray) Add(spot, "is not a list", "write [...]");
        return spot.Items;
    }

    public IReadOnlyList<Spot> List(Spot? spot, int length, string oneForEach)
    {
        var items = List(spot);
        if (spot is { Kind: JsonTokenType.StartArray } && items.Count != length)
            Add(spot, $"has {items.Count} entries", $"write {length}, one for each {oneForEach}");
        return items;
    }

    public string Text(Spot? spot)
    {
        if (spot is null) return "";
        if (spot.Kind != JsonTokenType.String) Add(spot, "is not a text", "write it in quotes");
        else if (spot.Text.Length is 0 or > 200) Add(spot, $"has {spot.Text.Length} characters", "write 1 to 200");
        return spot.Text;
    }

    public string? TextOrNull(Spot? spot) => spot is null or { Kind: JsonTokenType.Null } ? null : Text(spot);

    public int Number(Spot? spot, int least, int most) => (int)Number(spot, (long)least, most);

    public long Number(Spot? spot, long least, long most)
    {
        if (spot is null) return least;
        var isWhole = long.TryParse(spot.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (spot.Kind == JsonTokenType.Number && isWhole && number >= least && number <= most) return number;
        Add(spot, spot.Kind == JsonTokenType.Number ? $"is {Short(spot.Text)}" : "is not a number", $"write a whole number from {least} to {most}");
        return least;
    }

    /// <summary>A string of 0 and 1, one for each part.</summary>
    public string Flags(Spot spot, int length)
    {
        var text = Text(spot);
        if (spot.Kind != JsonTokenType.String || text.Length == 0) return text;
        if (text.Length != length) Add(spot, $"has {text.Length} characters", $"write {length}, one for each part");
        else if (text.AsSpan().ContainsAnyExcept('0', '1')) Add(spot, "has characters other than 0 and 1", "write 0 or 1 for each part");
        return text;
    }

    /// <summary>Faults for every text that is not among the known ones, and for one that stands twice.</summary>
    public IReadOnlyList<string> AllKnown(Spot? list, IReadOnlySet<string> known, string what)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spot in List(list))
            if (Known(spot, known, what) is { } text && !seen.Add(text))
                Add(spot, $"{what} {Quoted(text)} stands twice", "keep one");
        return [.. seen];
    }

    public string? Known(Spot? spot, IReadOnlySet<string> known, string what)
    {
        var text = Text(spot);
        if (spot is not { Kind: JsonTokenType.String } || text.Length is 0 or > 200) return null;
        if (known.Contains(text)) return text;
        Add(spot, $"there is no {what} {Quoted(text)}", $"write the id of a {what} of this problem");
        return null;
    }

    /// <summary>The ids of a list of objects; a fault for each that stands twice.</summary>
    public HashSet<string> Ids(IReadOnlyList<Spot> things, string field, string what)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var thing in things)
            if (thing.Kind == JsonTokenType.StartObject && thing.Fields.Find(f => f.Name == field).Value is { Kind: JsonTokenType.String } id && !ids.Add(id.Text))
                Add(id, $"{what} {Quoted(id.Text)} stands twice", "give each its own");
        return ids;
    }

    public static string Quoted(string text) => $"\"{Short(text)}\"";

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "...";
}
