namespace Halfday.Tests.Shared.Ui;

/// <summary>The application's source, for rules about what is written in it.</summary>
public static class Sources
{
    /// <summary>The folder src/Halfday.</summary>
    public static readonly string Folder = Find();

    /// <summary>All pages and components.</summary>
    public static IEnumerable<string> Templates() =>
        Directory.EnumerateFiles(Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".cshtml", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !Path.GetRelativePath(Folder, file).StartsWith("obj", StringComparison.Ordinal));

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Halfday.slnx"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "src", "Halfday");
    }
}
