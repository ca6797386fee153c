using System.Net;
using Halfday.Shared.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace Halfday.Shared.Web;

/// <summary>What a node is told of its surroundings: whose word on the outer address counts, and where the keys of its cookies lie.</summary>
/// <param name="Proxies">Addresses and networks of the reverse proxies; empty: nobody's headers are believed.</param>
/// <param name="Keys">The folder of the keys; null: beside an embedded database, else the user's own.</param>
/// <param name="Wrong">What cannot be read as an address or network; empty when all can.</param>
public sealed record Surroundings(IReadOnlyList<IPNetwork> Proxies, string? Keys, IReadOnlyList<string> Wrong)
{
    /// <summary>Reads HALFDAY_PROXIES (addresses and networks, apart by `;`) and HALFDAY_KEYS.</summary>
    public static Surroundings Read(Func<string, string?> setting)
    {
        var named = (setting("HALFDAY_PROXIES") ?? "").Split([';', ',', ' '], StringSplitOptions.RemoveEmptyEntries);
        var read = named.Select(text => (Text: text, Network: NetworkOf(text))).ToList();
        return new Surroundings(
            [.. read.Where(one => one.Network is not null).Select(one => one.Network!.Value)],
            setting("HALFDAY_KEYS") is { Length: > 0 } folder ? folder : null,
            [.. read.Where(one => one.Network is null).Select(one => one.Text)]);
    }

    private static IPNetwork? NetworkOf(string text) =>
        IPAddress.TryParse(text, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : IPNetwork.TryParse(text, out var network) ? network
        : null;
}

/// <summary>The application behind a proxy that speaks TLS, perhaps as one of several nodes.</summary>
public static class BehindAProxy
{
    /// <summary>Registers the surroundings and keeps the keys where every start and every node finds them.</summary>
    public static IServiceCollection AddSurroundings(this IServiceCollection services, DatabaseChoice choice, Surroundings surroundings)
    {
        var keys = services.AddSingleton(surroundings).AddDataProtection().SetApplicationName("halfday");
        var besideTheDatabase = choice.File is { } file ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, "keys") : null;
        if ((surroundings.Keys ?? besideTheDatabase) is { } folder) keys.PersistKeysToFileSystem(ForItsOwnerAlone(folder));
        return services;
    }

    /// <summary>Of a request through a known proxy the outer scheme, host and address count: so cookies are secure, and origins right.</summary>
    public static WebApplication UseSurroundings(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<Surroundings>().Proxies;
        if (proxies.Count == 0) return app;

        // Through a chain of proxies each must be known.
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.All & ~ForwardedHeaders.XForwardedPrefix, ForwardLimit = null };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var proxy in proxies) options.KnownIPNetworks.Add(proxy);
        app.UseForwardedHeaders(options);
        return app;
    }

    private static DirectoryInfo ForItsOwnerAlone(string folder) => OperatingSystem.IsWindows() || Directory.Exists(folder)
        ? Directory.CreateDirectory(folder)
        : Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
