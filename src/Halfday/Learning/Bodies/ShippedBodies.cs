using System.Reflection;

namespace Halfday.Learning.Bodies;

/// <summary>The bodies of knowledge that Halfday brings, each a file and its picture.</summary>
public static class ShippedBodies
{
    private const string Folder = "bodies/";
    private static readonly Assembly Home = typeof(ShippedBodies).Assembly;
    private static readonly Lazy<IReadOnlyList<WrittenBody>> Bodies = new(() => [.. Names().Select(Read)]);

    /// <summary>All of them, by name.</summary>
    public static IReadOnlyList<WrittenBody> All => Bodies.Value;

    /// <summary>The one for a kind of work in a catalogue of occupations; null: none.</summary>
    public static WrittenBody? For(string taxonomy) => All.FirstOrDefault(body => body.Taxonomy == taxonomy);

    /// <summary>The picture of that name; null: none.</summary>
    public static byte[]? Picture(string name) => Bytes(Folder + name);

    /// <summary>The file of the one of that name, to begin one's own with.</summary>
    public static byte[] Source(string name) => Bytes(Folder + name + ".yaml")!;

    private static IEnumerable<string> Names() => Home.GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal) && name.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static WrittenBody Read(string name)
    {
        var reading = BodyReader.Read(Bytes(name)!, name[Folder.Length..]);
        return reading.Body ?? throw new InvalidDataException(string.Join('\n', reading.Faults));
    }

    private static byte[]? Bytes(string name)
    {
        using var file = Home.GetManifestResourceStream(name);
        if (file is null) return null;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return bytes.ToArray();
    }
}
