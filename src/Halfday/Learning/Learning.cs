using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Learning;

/// <summary>The door of the module.</summary>
public static class LearningDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<Competence> Competences => db.Set<Competence>();
        public DbSet<PractisedHalfDay> PractisedHalfDays => db.Set<PractisedHalfDay>();
    }

    /// <summary>Registers what the module needs, and what it shows on pages of others.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddPanel<CompetencePanel>(Place.Person, order: 40)
        .AddPanel<TradeCompetencePanel>(Place.Trade, order: 40);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapLearning(this IEndpointRouteBuilder routes) => routes.MapCompetenceApi();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> LearningVerbs(Terminal terminal) => [];
}
