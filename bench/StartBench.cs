using System.Diagnostics;
using System.Globalization;

namespace Halfday.Bench;

/// <summary>From the command to the first page, and the memory it takes, as a process of its own on the forty works.</summary>
public static class StartBench
{
    private const string Method =
        "`dotnet halfday.dll serve` as a process of its own on the imported forty works (SQLite), seven times: until the sign-in page " +
        "answers 200; memory is what `/proc` says is resident then, and after 500 more pages. `--version` is the whole program from " +
        "start to end; `./halfday --version` adds the script that looks for newer sources. Verbs: time on the clock, in brackets processor time.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        await using var trial = await Trial.On("SQLite");
        await trial.Run("import", Verbs.FortyWorks);
        var serving = new List<Serving>();
        for (var i = 0; i < 7; i++) serving.Add(await Serve(trial, 5230 + i));

        return new Section("Start-up and memory", Method, ["what", "median"],
        [
            ["first page answered", Section.Ms(Measure.Median(serving.Select(s => s.FirstPage)))],
            ["resident then", Megabytes(serving.Select(s => s.MemoryThen))],
            ["resident after 500 pages", Megabytes(serving.Select(s => s.MemoryLater))],
            ["`dotnet halfday.dll --version`", $"{await Median("dotnet", Machine.Program, "--version")}"],
            ["`./halfday --version`", $"{await Median(Path.Combine(Machine.Root, "halfday"), "--version")}"],
            ["`./halfday standing --json` of the forty works", $"{await Median(Path.Combine(Machine.Root, "halfday"), "standing", "--json", "--db", trial.Database.ConnectionString)}"],
        ]);
    }

    private sealed record Serving(TimeSpan FirstPage, long MemoryThen, long MemoryLater);

    private static async Task<Serving> Serve(Trial trial, int port)
    {
        var begun = TimeProvider.System.GetTimestamp();
        using var process = Start("dotnet", Machine.Program, "serve", "--db", trial.Database.ConnectionString, "--urls", $"http://127.0.0.1:{port}");
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        while (!await Answers(client)) await Task.Delay(5);
        var first = TimeProvider.System.GetElapsedTime(begun);
        var then = Resident(process);
        for (var i = 0; i < 500; i++) (await client.GetAsync("/sign-in")).Dispose();
        var later = Resident(process);
        process.Kill();
        await process.WaitForExitAsync();
        return new Serving(first, then, later);
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync("/sign-in");
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static long Resident(Process process) => File.ReadLines($"/proc/{process.Id}/status")
        .Where(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
        .Select(line => long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture))
        .Single();

    private static string Megabytes(IEnumerable<long> kilobytes) =>
        Section.Number(kilobytes.Order().ElementAt(kilobytes.Count() / 2) / 1024.0) + " MB";

    private static async Task<Cost> Median(params string[] command)
    {
        var costs = new List<Cost>();
        for (var i = 0; i < 8; i++) costs.Add(await Cost.OfProcess(command));
        return Cost.Median(costs[1..]);
    }

    private static Process Start(string file, params string[] arguments) => Process.Start(new ProcessStartInfo(file, arguments)
    {
        RedirectStandardOutput = true, RedirectStandardError = true,
    })!;
}
