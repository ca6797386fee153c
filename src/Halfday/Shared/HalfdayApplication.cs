using Halfday.Shared.Data;
using Halfday.Shared.Notices;
using Halfday.Shared.Security;

namespace Halfday.Shared;

/// <summary>The application without its web: what every verb, job and test stands on.</summary>
public static class HalfdayApplication
{
    /// <summary>Registers the database, time, the actor and all modules.</summary>
    public static IServiceCollection AddHalfday(this IServiceCollection services, DatabaseChoice choice, TimeProvider time) => services
        .AddLogging()
        .AddSingleton(time)
        .AddScoped<Actor>()
        .AddScoped<Viewer>()
        .AddDatabase(choice)
        .AddAccounts()
        .AddNotices()
        .AddModules();
}
