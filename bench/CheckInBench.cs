namespace Halfday.Bench;

/// <summary>A check-in through the whole stack, against a server that does nothing and a disk that does only what it must.</summary>
public static class CheckInBench
{
    private const string Method =
        "The half days of forty works, four weeks, published; every leader's `POST /api/v1/half-days/{id}/check-in` on the minute the part " +
        "begins, over HTTP on the loopback by clients in the same process: sign-in cookie, right to the half day, its rule, state and journal in " +
        "one synced transaction, JSON. Against it: Kestrel that answers a POST with two bytes, and 4 KiB appended to a file and synced, " +
        "in the same folder as the database. First one client, one request after the other (the first ones, on cold code, are in the average of processor time and not in the " +
        "quantiles); then eight at a time. Processor time is that of client and server together, without PostgreSQL's own.";

    /// <summary>Measures.</summary>
    public static async Task<Section> Run()
    {
        List<(string What, Pace Pace)> paces =
        [
            ("4 KiB and fsync", Pace.Of(RawSync.Times(400))),
            ("plaintext Kestrel", await Plaintext.Pace()),
        ];
        foreach (var engine in Trial.Engines)
        {
            await using var floor = await BusyFloor.On(engine);
            paces.Add(($"check-in, {engine}", await floor.Pace()));
        }

        return new Section("Check-in through the whole stack", Method,
            ["what", "median", "99 of 100 within", "a second, eight at a time", "processor time of one", "SQL statements"],
            [.. paces.Select(row => (string[])[row.What, Section.Ms(row.Pace.Median), Section.Ms(row.Pace.NinetyNine), row.Pace.PerSecond, row.Pace.Cpu, row.Pace.Statements])]);
    }
}

/// <summary>How fast something goes.</summary>
public sealed record Pace(TimeSpan Median, TimeSpan NinetyNine, string PerSecond)
{
    /// <summary>Processor time of one, client and server together, where it was taken.</summary>
    public string Cpu { get; init; } = "";

    /// <summary>Statements that EF sent for one, where it sent any; a batch of several is one.</summary>
    public string Statements { get; init; } = "";

    /// <summary>From single times alone.</summary>
    public static Pace Of(IReadOnlyList<TimeSpan> times) => new(Measure.Median(times), Measure.Quantile(times, 0.99), "");

    /// <summary>From single times, and how long so many took eight at a time.</summary>
    public static Pace Of(IReadOnlyList<TimeSpan> times, int together, TimeSpan took) =>
        Of(times) with { PerSecond = Section.Number(together / took.TotalSeconds) };
}

/// <summary>The disk alone.</summary>
public static class RawSync
{
    /// <summary>Appends a page and syncs it, again and again.</summary>
    public static List<TimeSpan> Times(int count)
    {
        var file = Path.Combine(Machine.Root, "artifacts", "sync.bin");
        using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        var page = new byte[4096];
        var times = new List<TimeSpan>();
        for (var i = 0; i < count; i++)
        {
            var begun = TimeProvider.System.GetTimestamp();
            stream.Write(page);
            stream.Flush(flushToDisk: true);
            times.Add(TimeProvider.System.GetElapsedTime(begun));
        }

        return times;
    }
}

/// <summary>The web server alone.</summary>
public static class Plaintext
{
    /// <summary>Posts to it.</summary>
    public static async Task<Pace> Pace()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.MapPost("/", () => "ok");
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
        for (var i = 0; i < 200; i++) await Post(client);
        var times = new List<TimeSpan>();
        for (var i = 0; i < 1000; i++) times.Add(await Measure.Once(() => Post(client)));
        var took = await Measure.Once(() => Parallel.ForEachAsync(Enumerable.Range(0, 4000), Eight, async (_, _) => await Post(client)));
        return Bench.Pace.Of(times, 4000, took);
    }

    /// <summary>Eight clients.</summary>
    public static readonly ParallelOptions Eight = new() { MaxDegreeOfParallelism = 8 };

    private static async Task Post(HttpClient client) => (await client.PostAsync("/", null)).EnsureSuccessStatusCode().Dispose();
}
