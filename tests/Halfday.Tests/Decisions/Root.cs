namespace Halfday.Tests.Decisions;

/// <summary>Files beside the project.</summary>
internal static class Root
{
    /// <summary>A file of the shared data, relative to the project's root.</summary>
    public static string Shared(string path)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Halfday.slnx"))) root = root.Parent!;
        return Path.Combine(root.FullName, "..", "shared", path);
    }
}
