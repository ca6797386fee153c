using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Decisions;

/// <summary>The door of the module.</summary>
public static class DecisionsDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<Decision> Decisions => db.Set<Decision>();
        public DbSet<Clause> Clauses => db.Set<Clause>();
        public DbSet<BaseUnitAdoption> BaseUnitAdoptions => db.Set<BaseUnitAdoption>();
        public DbSet<ChosenTrade> ChosenTrades => db.Set<ChosenTrade>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services;

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapDecisions(this IEndpointRouteBuilder routes) => routes;

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> DecisionsVerbs(Terminal terminal) => [DecisionVerbs.Decision(terminal)];
}
