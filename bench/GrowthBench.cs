using System.Diagnostics;
using System.Globalization;
using Halfday.Planner;

namespace Halfday.Bench;

/// <summary>How planning grows: leaders of one site, sites of a city, and what a large site takes of memory.</summary>
public static class GrowthBench
{
    private const string Method =
        "Leaders: open sites of `bench/ShapedRota.cs`, the processor time until a gap of 1 % is proven, median over ten seeds (`--full`: twenty), " +
        "two threads. Sites: open sites of 8 leaders, one after the other on one thread with `PlannerLimits.Quick`, processor time of all. Each row " +
        "beside the one before, which has half as many. Memory: `halfday rota solve` with its defaults on a site of 120 leaders as a process of its " +
        "own, the most that was resident (`VmHWM` of `/proc`); before that the same program on a site of 8, which shows what the program takes.";
    private static readonly int[] Leaders = [20, 40, 80, 160], Sites = [100, 200, 400];

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        foreach (var leaders in Leaders) Planned.Of(new ShapedRota("open", leaders, 99).Make(), 0.2);
        var rows = new List<string[]>();
        Add(rows, "leaders", Leaders, UntilProven);
        Add(rows, "sites", Sites, OfCity);
        foreach (var leaders in new[] { 8, 120 }) rows.Add([$"memory, {leaders} leaders", $"{await PeakMegabytes(leaders)}", ""]);
        return new Section("How planning grows", Method, ["what", "takes", "beside half as many"], rows);
    }

    private static void Add(List<string[]> rows, string what, int[] sizes, Func<int, TimeSpan> timeOf)
    {
        TimeSpan? half = null;
        foreach (var size in sizes)
        {
            var time = timeOf(size);
            rows.Add([$"{size} {what}", Section.Ms(time), half is { } than ? Section.Times(time, than) : ""]);
            half = time;
        }
    }

    private static TimeSpan UntilProven(int leaders) => Measure.Median(
        Enumerable.Range(1, Effort.IsFull ? 20 : 10).Select(seed => Planned.Of(new ShapedRota("open", leaders, seed).Make(), 5).OnePercentAt ?? TimeSpan.MaxValue));

    private static TimeSpan OfCity(int sites)
    {
        var problems = Enumerable.Range(1, sites).Select(seed => new ShapedRota("open", 8, seed).Make()).ToList();
        var spent = Environment.CpuUsage.TotalTime;
        foreach (var problem in problems) RotaPlanner.Plan(problem, new PlannerOptions { Threads = 1, Limits = PlannerLimits.Quick(problem) });
        return Environment.CpuUsage.TotalTime - spent;
    }

    private static async Task<string> PeakMegabytes(int leaders)
    {
        var (problem, plan) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllTextAsync(problem, RotaJson.Write(new ShapedRota("open", leaders, 1).Make()));
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Machine.Program, "rota", "solve", problem, "--out", plan]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        long peak = 0;
        while (!process.HasExited)
        {
            peak = Math.Max(peak, MostResident(process));
            await Task.Delay(10);
        }
        File.Delete(problem);
        File.Delete(plan);
        if (process.ExitCode > 1) throw new InvalidOperationException($"rota solve: exit {process.ExitCode}");
        return Section.Number(peak / 1024.0) + " MB";
    }

    /// <summary>In kilobytes; 0 when the process has just ended.</summary>
    private static long MostResident(Process process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.Id}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
