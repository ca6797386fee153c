using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Rota;

/// <summary>The door of the module.</summary>
public static class RotaDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<PlanRun> PlanRuns => db.Set<PlanRun>();
        public DbSet<RotaWeights> RotaWeights => db.Set<RotaWeights>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddRota(this IServiceCollection services) => services;

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapRota(this IEndpointRouteBuilder routes) => routes;

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> RotaVerbs(Terminal terminal) => [];
}
