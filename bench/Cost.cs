using System.Diagnostics;
using System.Globalization;

namespace Halfday.Bench;

/// <summary>What a doing takes: time on the clock, and processor time, which others at work on the same cores change less.</summary>
public readonly record struct Cost(TimeSpan Wall, TimeSpan Cpu)
{
    /// <summary>Of something done in this process, all its threads.</summary>
    public static async Task<Cost> Of(Func<Task> work)
    {
        var cpu = Environment.CpuUsage.TotalTime;
        var wall = await Measure.Once(work);
        return new(wall, Environment.CpuUsage.TotalTime - cpu);
    }

    /// <summary>Of a process from its start to its end; it must end with 0, or 1 for "not all could be met".</summary>
    public static async Task<Cost> OfProcess(params string[] command)
    {
        // The shell's `times` says, in its second line, what its children have used.
        var start = new ProcessStartInfo("/bin/sh", ["-c", "\"$@\" >/dev/null 2>&1; code=$?; times; exit $code", "sh", .. command]) { RedirectStandardOutput = true };
        start.Environment["HALFDAY_TODAY"] = $"{Verbs.Today:yyyy-MM-dd}";
        using var process = new Process { StartInfo = start };
        var wall = await Measure.Once(() => { process.Start(); return process.WaitForExitAsync(); });
        if (process.ExitCode > 1) throw new InvalidOperationException($"{string.Join(' ', command)}: exit {process.ExitCode}");
        var children = (await process.StandardOutput.ReadToEndAsync()).Trim().Split('\n')[1].Split(' ');
        return new(wall, Seconds(children[0]) + Seconds(children[1]));
    }

    /// <summary>The median of each.</summary>
    public static Cost Median(IReadOnlyCollection<Cost> costs) =>
        new(Measure.Median(costs.Select(cost => cost.Wall)), Measure.Median(costs.Select(cost => cost.Cpu)));

    /// <summary>"3.21 s (2.80 s)": time on the clock, and of the processor.</summary>
    public override string ToString() => $"{Section.Seconds(Wall)} ({Section.Seconds(Cpu)})";

    // "0m3.220s"
    private static TimeSpan Seconds(string text)
    {
        var parts = text.TrimEnd('s').Split('m');
        return TimeSpan.FromSeconds((60 * int.Parse(parts[0], CultureInfo.InvariantCulture)) + double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
