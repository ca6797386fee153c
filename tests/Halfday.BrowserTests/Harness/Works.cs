using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.BrowserTests.Harness;

/// <summary>Halfday itself, on a port of the loopback, with a database of its own that only its own doors have filled.</summary>
public sealed class Works : IAsyncDisposable
{
    private readonly DatabaseChoice database;
    private WebApplication? app;

    private Works(DatabaseChoice database, DateOnly today)
    {
        (this.database, Today) = (database, today);
        Time.Set(today.ToDateTime(new TimeOnly(12, 0)));
    }

    /// <summary>The day that verbs run on.</summary>
    public DateOnly Today { get; }

    /// <summary>The time that the pages live in.</summary>
    public RunningTime Time { get; } = new();

    /// <summary>Where it listens.</summary>
    public string Address => app!.Urls.First();

    /// <summary>An empty database of a kind; verbs fill it, then it is served.</summary>
    public static async Task<Works> On(Database kind, DateOnly today) => new(await kind.New(), today);

    /// <summary>Runs a verb of the command line; fails unless it is done. Answers with its standard output.</summary>
    public async Task<string> Run(params string[] verb)
    {
        using StringWriter said = new(), complained = new();
        var terminal = new Terminal(said, complained, false, Setting);
        var code = await CommandLine.Run([.. verb, "--db", database.ConnectionString], terminal);
        // A plan that cannot meet everything is published all the same, and says so with 1.
        Assert.True(code == Exit.Done || (code == Exit.Refused && verb[0] == "plan"),
            $"halfday {string.Join(' ', verb)} ends with {code}: {complained}{said}");
        return said.ToString();
    }

    private string? Setting(string name) => name == "HALFDAY_TODAY" ? Today.ToString("yyyy-MM-dd") : null;

    /// <summary>Starts to serve.</summary>
    public async Task Serve()
    {
        await Run("migrate");
        app = HalfdayWeb.Build(database, Time, builder => builder.WebHost.UseUrls("http://127.0.0.1:0"));
        await app.StartAsync();
    }

    /// <summary>Asks the application's own services, as its jobs do.</summary>
    public async Task<T> Ask<T>(Func<IServiceProvider, Task<T>> question)
    {
        await using var scope = app!.Services.CreateAsyncScope();
        return await question(scope.ServiceProvider);
    }

    /// <summary>Stops serving and drops the database.</summary>
    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        await database.Drop();
    }
}
