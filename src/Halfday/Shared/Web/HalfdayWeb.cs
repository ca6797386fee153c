using Halfday.Shared.Data;

namespace Halfday.Shared.Web;

/// <summary>The application with its web: Razor Pages for people, endpoints for programs.</summary>
public static class HalfdayWeb
{
    /// <summary>Builds the application, ready to run; tests adjust where it listens.</summary>
    public static WebApplication Build(DatabaseChoice choice, TimeProvider time, Action<WebApplicationBuilder>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = "halfday", ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddHalfday(choice, time).AddWeb();
        adjust?.Invoke(builder);
        return builder.Build().UseWeb();
    }
}
