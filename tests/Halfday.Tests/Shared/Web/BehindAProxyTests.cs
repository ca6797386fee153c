using System.Net;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Web;
using Halfday.Tests.Harness;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace Halfday.Tests.Shared.Web;

/// <summary>A proxy in front that speaks TLS; several nodes behind it.</summary>
public sealed class BehindAProxyTests
{
    private const string Password = "half-a-day-a-week";

    [Theory, EachDatabase]
    public async Task Through_a_known_proxy_the_cookie_is_secure_and_browsers_are_told_to_come_by_tls(Database database)
    {
        await using var app = await AnApp(database, "10.0.4.0/24");

        var answer = await SignIn(app, from: "10.0.4.7", origin: "https://halfday.example");

        Assert.Equal(StatusCodes.Status302Found, answer.Response.StatusCode);
        Assert.Contains("secure", Cookie(answer), StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("max-age=", answer.Response.Headers.StrictTransportSecurity.ToString(), StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task The_headers_of_anybody_else_are_ignored(Database database)
    {
        await using var app = await AnApp(database, "10.0.4.7");

        var stranger = await SignIn(app, from: "10.0.4.8", origin: "https://halfday.example");
        var plain = await SignIn(app, from: "10.0.4.8", origin: "http://localhost");

        Assert.Equal(StatusCodes.Status403Forbidden, stranger.Response.StatusCode);
        Assert.DoesNotContain("secure", Cookie(plain), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, EachDatabase]
    public async Task Without_known_proxies_nobodys_headers_count(Database database)
    {
        await using var app = await AnApp(database, "");

        Assert.Equal(StatusCodes.Status403Forbidden, (await SignIn(app, from: "127.0.0.1", origin: "https://halfday.example")).Response.StatusCode);
    }

    [Theory, EachDatabase]
    public async Task A_second_node_and_a_restart_know_the_cookie_of_the_first(Database database)
    {
        var (choice, keys) = (await TestDatabases.Migrated(database), Directory.CreateTempSubdirectory("halfday-keys-").FullName);
        string cookie;
        await using (var first = await AnApp(choice, "10.0.4.7", keys))
            cookie = Cookie(await SignIn(first, from: "10.0.4.7", origin: "https://halfday.example")).Split(';')[0];

        await using var second = await AnApp(choice, "10.0.4.7", keys, withAccount: false);

        Assert.Equal(StatusCodes.Status200OK, (await Get(second, "/account", cookie)).Response.StatusCode);
        await using var foreign = await AnApp(choice, "10.0.4.7", Directory.CreateTempSubdirectory("halfday-keys-").FullName, withAccount: false);
        Assert.Equal(StatusCodes.Status302Found, (await Get(foreign, "/account", cookie)).Response.StatusCode);
    }

    [Fact]
    public async Task The_keys_of_an_embedded_database_lie_beside_it_for_their_owner_alone()
    {
        var folder = Directory.CreateTempSubdirectory("halfday-beside-").FullName;
        var choice = new DatabaseChoice($"Data Source={Path.Combine(folder, "halfday.db")}");
        await using var app = HalfdayWeb.Build(choice, new TestTime(), builder => builder.WebHost.UseTestServer(), new Surroundings([], null, []));

        app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("any").Protect("any");

        Assert.Single(Directory.GetFiles(Path.Combine(folder, "keys"), "key-*.xml"));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "keys")));
    }

    [Fact]
    public async Task A_proxy_that_is_no_address_is_wrong_usage()
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var settings = new Dictionary<string, string> { ["HALFDAY_DB"] = "Data Source=/nowhere/halfday.db", ["HALFDAY_PROXIES"] = "127.0.0.1;the-proxy" };

        var code = await CommandLine.Run(["serve"], new Terminal(output, error, false, settings.GetValueOrDefault), TestContext.Current.CancellationToken);

        Assert.Equal(Exit.WrongUsage, code);
        Assert.Contains("the-proxy is neither an address nor a network", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("127.0.0.1", 1, 0)]
    [InlineData("127.0.0.1; 10.0.0.0/8, ::1", 3, 0)]
    [InlineData("fd00::/8", 1, 0)]
    [InlineData("10.0.0.0/33", 0, 1)]
    public void Proxies_are_addresses_and_networks(string setting, int known, int wrong)
    {
        var read = Surroundings.Read(name => name == "HALFDAY_PROXIES" ? setting : null);

        Assert.Equal((known, wrong), (read.Proxies.Count, read.Wrong.Count));
    }

    private static async Task<WebApplication> AnApp(Database database, string proxies) =>
        await AnApp(await TestDatabases.Migrated(database), proxies, Directory.CreateTempSubdirectory("halfday-keys-").FullName);

    private static async Task<WebApplication> AnApp(DatabaseChoice choice, string proxies, string keys, bool withAccount = true)
    {
        var surroundings = Surroundings.Read(name => name == "HALFDAY_PROXIES" ? proxies : keys);
        var app = HalfdayWeb.Build(choice, new TestTime(), builder => builder.WebHost.UseTestServer(), surroundings);
        await app.StartAsync();
        if (withAccount) await AnAccount(await Works.In(app));
        return app;
    }

    private static async Task AnAccount(Works works)
    {
        await using var scope = works.App.Services.CreateAsyncScope();
        var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(new Account { UserName = "leader", PersonId = works.Leader.Id }, Password);
        Assert.True(made.Succeeded, string.Join(", ", made.Errors.Select(error => error.Description)));
    }

    private static Task<HttpContext> SignIn(WebApplication app, string from, string origin) => app.GetTestServer().SendAsync(http =>
    {
        Outside(http, from);
        (http.Request.Method, http.Request.Path, http.Request.ContentType) = ("POST", "/sign-in", "application/x-www-form-urlencoded");
        http.Request.Headers.Origin = origin;
        http.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"name=leader&password={Password}"));
    });

    private static Task<HttpContext> Get(WebApplication app, string path, string cookie) => app.GetTestServer().SendAsync(http =>
    {
        Outside(http, "10.0.4.7");
        (http.Request.Method, http.Request.Path, http.Request.Headers.Cookie) = ("GET", path, cookie);
    });

    private static void Outside(HttpContext http, string from)
    {
        http.Connection.RemoteIpAddress = IPAddress.Parse(from);
        http.Request.Host = new HostString("localhost");
        http.Request.Headers["X-Forwarded-Proto"] = "https";
        http.Request.Headers["X-Forwarded-Host"] = "halfday.example";
        http.Request.Headers["X-Forwarded-For"] = "203.0.113.9";
    }

    private static string Cookie(HttpContext answer) =>
        answer.Response.Headers.SetCookie.OfType<string>().Single(cookie => cookie.StartsWith("halfday=", StringComparison.Ordinal));
}
