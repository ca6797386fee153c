using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Halfday.Bench;

/// <summary>On what, and when, something was measured.</summary>
public static class Machine
{
    /// <summary>One line under every table.</summary>
    public static string Now() => string.Create(CultureInfo.InvariantCulture,
        $"_{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, commit {Commit()}, {Environment.ProcessorCount} cores ({Processor()}), " +
        $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes >> 30} GB, {RuntimeInformation.FrameworkDescription}; load average of the last minute at the end {Load()}._");

    private static string Processor() => File.ReadLines("/proc/cpuinfo")
        .FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unnamed";

    // Others at work on the same cores make every figure worse; the reader should know.
    private static string Load() => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static string Commit()
    {
        using var git = Process.Start(new ProcessStartInfo("git", ["describe", "--always", "--dirty"])
        {
            WorkingDirectory = Root, RedirectStandardOutput = true,
        })!;
        return git.StandardOutput.ReadToEnd().Trim();
    }

    /// <summary>The program as `./halfday` starts it.</summary>
    public static string Program => Path.Combine(Root, "artifacts", "program", "halfday.dll");

    /// <summary>The project's root.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Halfday.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
