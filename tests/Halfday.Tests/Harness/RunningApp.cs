using System.Collections.Concurrent;
using System.Security.Claims;
using Halfday.Organization;
using Halfday.Shared.Data;
using Halfday.Shared.Web;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

[assembly: AssemblyFixture(typeof(RunningApp))]

namespace Halfday.Tests.Harness;

/// <summary>The real application, running once on each database for all tests; each test brings its own works.</summary>
public sealed class RunningApp : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Database, Lazy<Task<WebApplication>>> running = new();
    private readonly ConcurrentDictionary<Database, Lazy<Task<Works>>> toRead = new();

    /// <summary>The application on a database, started when it is first asked for.</summary>
    public Task<WebApplication> On(Database database) =>
        running.GetOrAdd(database, asked => new(() => Start(asked))).Value;

    /// <summary>A works that nobody changes, made when it is first asked for.</summary>
    public Task<Works> WorksToRead(Database database) =>
        toRead.GetOrAdd(database, asked => new(async () => await Works.In(await On(asked)))).Value;

    private static async Task<WebApplication> Start(Database database) => await StartOn(await TestDatabases.Migrated(database));

    /// <summary>Another application, on a database of its own.</summary>
    public static async Task<WebApplication> StartOn(DatabaseChoice choice)
    {
        var app = HalfdayWeb.Build(choice, new TestTime(),
            builder => builder.WebHost.UseTestServer(options => options.PreserveExecutionContext = true));
        await app.StartAsync();
        return app;
    }

    /// <summary>A browser in which this person is signed in; null: nobody.</summary>
    public static Visitor Visitor(WebApplication app, Person? person)
    {
        var client = app.GetTestServer().CreateClient();
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        client.DefaultRequestHeaders.Add("Accept-Language", "en");
        if (person is not null) client.DefaultRequestHeaders.Add("Cookie", $"halfday={CookieOf(app, person)}");
        return new Visitor(client);
    }

    // The cookie that a sign-in would have given: made by the application's own keys, without hashing a password each time.
    private static string CookieOf(WebApplication app, Person person)
    {
        var scheme = IdentityConstants.ApplicationScheme;
        var identity = new ClaimsIdentity([new Claim(WhoIsIt.PersonClaim, person.Id.ToString()), new Claim(ClaimTypes.Name, person.Code)], scheme);
        var properties = new AuthenticationProperties { IssuedUtc = DateTimeOffset.MaxValue.AddYears(-1), ExpiresUtc = DateTimeOffset.MaxValue.AddDays(-1) };
        var options = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(scheme);
        return options.TicketDataFormat.Protect(new AuthenticationTicket(new ClaimsPrincipal(identity), properties, scheme));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in running.Values) await (await app.Value).DisposeAsync();
    }
}

/// <summary>What tests on each database stand on.</summary>
public abstract class OnEachDatabase(RunningApp app)
{
    /// <summary>The world that a test is given.</summary>
    protected Given Given { get; } = new(app);
}
