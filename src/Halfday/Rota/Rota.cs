using System.CommandLine;
using Halfday.HalfDays;
using Halfday.Rota.Api;
using Halfday.Rota.Targets;
using Halfday.Rota.Verbs;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota;

/// <summary>The door of the module.</summary>
public static class RotaDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<PlanRun> PlanRuns => db.Set<PlanRun>();
        public DbSet<SiteWeights> SiteWeights => db.Set<SiteWeights>();
        public DbSet<Publication> Publications => db.Set<Publication>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddRota(this IServiceCollection services) => services
        .AddScoped<Planning.Publishing>()
        .AddScoped<Runs.PlanRequests>()
        .AddScoped<Changes.ReplanRequests>()
        .AddScoped<Runs.WaitingRuns>()
        .AddScoped<Runs.PlanJob>()
        .AddSingleton<Runs.PlanSignal>()
        .AddHostedService<Runs.PlanWorker>()
        .AddSingleton<ReadRotaRules>(here => (db, siteId, until, stop) =>
            Moves.ChangeRules.Read(db, siteId, until, here.GetRequiredService<TimeProvider>(), stop))
        .AddMenuItem("/rota", new Text("Rota", "排班"), 110, viewer => viewer.Sites.Count > 0 || viewer.Reaches.Count > 0)
        .AddPanel<Pages.ClosedPanel>(Place.Unit, 10)
        .AddPanel<Pages.TargetPanel>(Place.Trade, 60, viewer => viewer.SteersAnything)
        .AddPanel<Pages.WeekPanel>(Place.Unit, 60)
        .AddPanel<Pages.TodayPanel>(Place.Today, 60, viewer => viewer.SteersAnything);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapRota(this IEndpointRouteBuilder routes) => routes.MapRotaApi().MapMovesApi().MapChangesApi().MapTargets();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> RotaVerbs(Terminal terminal) => [PlanVerb.Plan(terminal), RotaFileVerbs.Rota(terminal)];
}
