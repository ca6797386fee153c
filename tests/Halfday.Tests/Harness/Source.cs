using System.Runtime.CompilerServices;

namespace Halfday.Tests.Harness;

/// <summary>A file of the application's source, by its path within src/Halfday.</summary>
public sealed record SourceFile(string Path, string Text);

/// <summary>The application's source, for tests that hold its shape.</summary>
public static class Source
{
    /// <summary>src/Halfday.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Here(), "../../../src/Halfday"));

    /// <summary>The project's root.</summary>
    public static string Project { get; } = Path.GetFullPath(Path.Combine(Root, "../.."));

    /// <summary>All C# and Razor files, migrations and build output aside.</summary>
    public static IEnumerable<SourceFile> Files(string below = "") =>
        Directory.EnumerateFiles(Path.Combine(Root, below), "*.*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" or ".razor")
            .Select(file => new SourceFile(Path.GetRelativePath(Root, file), File.ReadAllText(file)))
            .Where(file => !file.Path.StartsWith("obj/", StringComparison.Ordinal) && !file.Path.StartsWith("bin/", StringComparison.Ordinal)
                && !file.Path.Contains("Migrations/", StringComparison.Ordinal));

    /// <summary>All pages and components.</summary>
    public static IEnumerable<SourceFile> Templates() => Files().Where(file => Path.GetExtension(file.Path) is ".cshtml" or ".razor");

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
