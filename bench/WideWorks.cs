using System.Text;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Bench;

/// <summary>One works of 400 leaders who are all to master its 40 trades, with levels found in two of three; served to its coordinator.</summary>
public sealed class WideWorks : IAsyncDisposable
{
    /// <summary>Its leaders and its trades.</summary>
    public const int Leaders = 400, Trades = 40;

    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { UseCookies = false });

    private WideWorks(DatabaseChoice database) =>
        app = HalfdayWeb.Build(database, new StandingNoon(), builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));

    /// <summary>The application's services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Imports the works and serves it.</summary>
    public static async Task<WideWorks> On(Trial trial)
    {
        var folder = Write();
        await trial.Run("import", folder);
        await trial.Run("decision", "issue", Path.Combine(folder, "decision.yaml"));
        Directory.Delete(folder, recursive: true);
        var works = new WideWorks(trial.Database);
        await works.app.StartAsync();
        works.client.BaseAddress = new Uri(works.app.Urls.First());
        works.client.DefaultRequestHeaders.Add("Cookie", await works.Cookie());
        return works;
    }

    /// <summary>Gets an address as the coordinator; answers with its length in bytes.</summary>
    public async Task<int> Get(string path)
    {
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsByteArrayAsync()).Length;
    }

    private async Task<string> Cookie()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var coordinator = await scope.ServiceProvider.GetRequiredService<HalfdayDb>().People.SingleAsync(person => person.Code == "coordinator");
        return Cookies.Of(app, coordinator.Id, new StandingNoon().GetUtcNow());
    }

    private static string Write()
    {
        var folder = Directory.CreateTempSubdirectory("halfday-bench-").FullName;
        void Put(string file, IEnumerable<string> lines) => File.WriteAllLines(Path.Combine(folder, file), lines, new UTF8Encoding(false));
        Put("units.csv", ["code,name,level,parent,time_zone", "SH,Municipality,municipality,,Asia/Shanghai", "S,Wide Works,site,SH,", "W,Workshop,workshop,S,"]);
        Put("posts.csv", ["code,title,rank", "director,Director,3"]);
        Put("people.csv", ["code,name,badge", "coordinator,Coordinator,", .. All(Leaders).Select(i => $"L{i:000},Leader {i},")]);
        Put("roles.csv", ["person,role,unit,from,until", "coordinator,coordinator,S,2026-01-01,"]);
        Put("appointments.csv", ["person,post,unit,from,detached", .. All(Leaders).Select(i => $"L{i:000},director,S,2026-01-01,yes")]);
        Put("trades.csv", ["code,site,name,main,workshops,practice_half_days,knowledge_target,operation_target,expires_months,taxonomy",
            .. All(Trades).Select(i => $"T{i:00},S,Trade {i},yes,W,{4 + (i % 5)},70,3,{(i % 3 == 0 ? "" : "24")},51-4034.00")]);
        Put("competences.csv", ["person,trade,knowledge,operation,practised,on", .. Levels()]);
        File.WriteAllText(Path.Combine(folder, "decision.yaml"), $$"""
            number: BENCH-2
            title: Every main trade
            body: SH
            issued: 2026-09-01
            from: {{GeneratedCity.From:yyyy-MM-dd}}
            clauses:
              - id: A2
                text: Within two years master every main trade of the works
                scope: {posts: [director], levels: [site], detached: true}
                master-trades: {which: all-main, within: P24M}
            """);
        return folder;
    }

    private static IEnumerable<string> Levels() =>
        from leader in All(Leaders)
        from trade in All(Trades)
        where (leader + trade) % 3 > 0
        select FormattableString.Invariant($"L{leader:000},T{trade:00},{(leader * 7 + trade * 13) % 101},{(leader + trade) % 5},{(leader + trade) % 9},{GeneratedCity.AsOf.AddDays(-100 - (leader * trade % 800)):yyyy-MM-dd}");

    private static IEnumerable<int> All(int count) => Enumerable.Range(0, count);

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private sealed class StandingNoon : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(GeneratedCity.AsOf, new TimeOnly(4, 0), TimeSpan.Zero);
    }
}
