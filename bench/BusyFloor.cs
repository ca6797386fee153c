using System.Net.Http.Json;
using Halfday.HalfDays;
using Halfday.Shared.Data;
using Halfday.Shared.Time;
using Halfday.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Bench;

/// <summary>Forty works with four weeks published, served; the leaders come.</summary>
public sealed class BusyFloor : IAsyncDisposable
{
    private readonly Trial trial;
    private readonly ShiftedTime time = new();
    private readonly WebApplication app;

    private BusyFloor(Trial trial)
    {
        this.trial = trial;
        app = HalfdayWeb.Build(trial.Database, time, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
    }

    /// <summary>Imports, issues, plans, publishes and serves.</summary>
    public static async Task<BusyFloor> On(string engine)
    {
        var trial = await Trial.On(engine);
        await trial.Run("import", Verbs.FortyWorks);
        await trial.Run("decision", "issue", Path.Combine(Verbs.FortyWorks, "decision.yaml"));
        await trial.Run("plan", "--all", "--from", "2026-W40", "--weeks", "4", "--publish");
        var floor = new BusyFloor(trial);
        await floor.app.StartAsync();
        return floor;
    }

    /// <summary>All check in: on the odd half days of the week one after the other, on the even ones eight at a time.</summary>
    public async Task<Pace> Pace()
    {
        var parts = (await HalfDays()).GroupBy(halfDay => (halfDay.Date, halfDay.Part)).OrderBy(part => part.Key).ToList();
        List<TimeSpan> alone = [], together = [];
        var crowd = 0;
        using var statements = new Statements();
        var (single, cpu) = (0, TimeSpan.Zero);
        foreach (var (index, part) in parts.Index())
        {
            time.Set(Begins(part.Key.Date, part.Key.Part));
            if (index % 2 == 1)
            {
                var (sent, used) = (statements.Count, Environment.CpuUsage.TotalTime);
                foreach (var halfDay in part) alone.Add(await Measure.Once(() => CheckIn(halfDay)));
                (single, cpu) = (single + statements.Count - sent, cpu + Environment.CpuUsage.TotalTime - used);
            }
            else
            {
                together.Add(await Measure.Once(() => Parallel.ForEachAsync(part, Plaintext.Eight, async (halfDay, _) => await CheckIn(halfDay))));
                crowd += part.Count();
            }
        }

        return Bench.Pace.Of([.. alone.Skip(20)], crowd, together.Aggregate(TimeSpan.Zero, (sum, took) => sum + took)) with
        {
            Cpu = Section.Ms(cpu / alone.Count), Statements = Section.Number((double)single / alone.Count),
        };
    }

    private async Task<List<HalfDay>> HalfDays()
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HalfdayDb>().HalfDays.AsNoTracking().ToListAsync();
    }

    private static DateTime Begins(DateOnly date, PartOfDay part) => Clock.InstantOf(
        TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai"), date, part == PartOfDay.Am ? new TimeOnly(8, 0) : new TimeOnly(13, 0));

    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false });

    private async Task CheckIn(HalfDay halfDay)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{app.Urls.First()}/api/v1/half-days/{halfDay.Id}/check-in");
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Cookie", Cookies.Of(app, halfDay.LeaderId, time.GetUtcNow()));
        request.Content = JsonContent.Create(new { });
        using var answer = await client.SendAsync(request);
        if (!answer.IsSuccessStatusCode) throw new InvalidOperationException($"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
        await trial.DisposeAsync();
    }
}
