using System.IO.Compression;
using Halfday.Shared;

namespace Halfday.Interchange.Bundle;

/// <summary>The files of a bundle in memory, however they came: from a folder, a zip or an upload.</summary>
/// <param name="Files">Bytes by name.</param>
/// <param name="Strange">Names that are no files of a bundle and were not read.</param>
public sealed record BundleSource(IReadOnlyDictionary<string, byte[]> Files, IReadOnlyList<string> Strange)
{
    /// <summary>A bundle of a thousand sites is about 10 MB; more than this is a mistake or mischief.</summary>
    public const long MostBytes = 100_000_000;

    /// <summary>Reads the bundle's files of a folder; others in it are left alone.</summary>
    public static async Task<BundleSource> Of(DirectoryInfo folder, CancellationToken stop)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var name in BundleFiles.Names)
            if (File.Exists(Path.Combine(folder.FullName, name)))
                files[name] = await File.ReadAllBytesAsync(Path.Combine(folder.FullName, name), stop);
        var strange = folder.EnumerateFiles("*.csv").Select(file => file.Name).Where(name => !files.ContainsKey(name));
        return new BundleSource(files, [.. strange.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Reads single files and zips; folders inside a zip do not matter, sizes do.</summary>
    public static async Task<(BundleSource? Source, Refusal? Refusal)> Of(IEnumerable<(string Name, Stream Content)> uploads, CancellationToken stop)
    {
        var (files, strange, left) = (new Dictionary<string, byte[]>(), new List<string>(), MostBytes);
        try
        {
            foreach (var (name, content) in uploads)
                if (name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
                {
                    await using var zip = await ZipArchive.CreateAsync(content, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, stop);
                    foreach (var entry in zip.Entries.Where(entry => entry.Name.Length > 0))
                    {
                        await using var inside = await entry.OpenAsync(stop);
                        left = await Keep(entry.Name, inside);
                    }
                }
                else left = await Keep(Path.GetFileName(name), content);
        }
        catch (Exception broken) when (broken is InvalidDataException or ArgumentOutOfRangeException or EndOfStreamException)
        {
            return (null, BundleRefusals.NoZip);
        }
        if (left < 0) return (null, BundleRefusals.TooLarge);
        return files.Count > 0 ? (new BundleSource(files, strange), null) : (null, BundleRefusals.NothingToRead);

        async Task<long> Keep(string name, Stream content)
        {
            if (left < 0) return left;
            if (!BundleFiles.Names.Contains(name))
            {
                strange.Add(name);
                return left;
            }
            var bytes = await AtMost(left, content, stop);
            files[name] = bytes ?? [];
            return bytes is null ? -1 : left - bytes.Length;
        }
    }

    /// <summary>The files as one zip.</summary>
    public async Task<byte[]> Zipped(CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await using (var zip = await ZipArchive.CreateAsync(bytes, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop))
            foreach (var (name, content) in Files)
            {
                await using var entry = await zip.CreateEntry(name).OpenAsync(stop);
                await entry.WriteAsync(content, stop);
            }
        return bytes.ToArray();
    }

    // What a zip says of its sizes is not believed: reading stops at the bound.
    private static async Task<byte[]?> AtMost(long most, Stream content, CancellationToken stop)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            if (kept.Length + read > most) return null;
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }
}
