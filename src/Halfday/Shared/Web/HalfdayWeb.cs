using Halfday.Shared.Data;

namespace Halfday.Shared.Web;

/// <summary>The application with its web: Razor Pages for people, endpoints for programs.</summary>
public static class HalfdayWeb
{
    /// <summary>Builds the application, ready to run; tests adjust where it listens.</summary>
    /// <param name="surroundings">Null: as the environment says.</param>
    public static WebApplication Build(
        DatabaseChoice choice, TimeProvider time, Action<WebApplicationBuilder>? adjust = null, Surroundings? surroundings = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "halfday", ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // The keys lie in a folder for their owner alone; that they are not encrypted there besides is known.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        builder.Services.AddHalfday(choice, time).AddWeb().AddSurroundings(choice, surroundings ?? Surroundings.Read(Environment.GetEnvironmentVariable));
        adjust?.Invoke(builder);
        return builder.Build().UseWeb();
    }
}
