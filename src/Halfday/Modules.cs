using System.CommandLine;
using Halfday.Decisions;
using Halfday.HalfDays;
using Halfday.Interchange;
using Halfday.Learning;
using Halfday.Organization;
using Halfday.Rota;
using Halfday.Shared;
using Halfday.Shared.Cli;
using Halfday.Standing;
using Halfday.Trades;

namespace Halfday;

/// <summary>
/// The modules in the order in which data flows. A module may use those above it in this list, never those below; a test
/// holds the order. Each has one door, named here: what it registers, what it maps, and its verbs.
/// </summary>
public static class Modules
{
    /// <summary>From the organisation to what leaves the house; `Shared` stands under all and knows none of them.</summary>
    public static readonly string[] InOrder =
    [
        "Organization", "Trades", "Decisions", "Learning", "HalfDays", "Rota", "Standing", "Interchange",
    ];

    /// <summary>Registers all modules.</summary>
    public static IServiceCollection AddModules(this IServiceCollection services) => services
        .AddOrganization()
        .AddTrades()
        .AddDecisions()
        .AddLearning()
        .AddHalfDays()
        .AddRota()
        .AddStanding()
        .AddInterchange();

    /// <summary>Maps all endpoints that are not pages.</summary>
    public static IEndpointRouteBuilder MapModules(this IEndpointRouteBuilder routes) => routes
        .MapOrganization()
        .MapTrades()
        .MapDecisions()
        .MapLearning()
        .MapHalfDays()
        .MapRota()
        .MapStanding()
        .MapInterchange();

    /// <summary>All verbs of the command line.</summary>
    public static IEnumerable<Command> Verbs(Terminal terminal) =>
    [
        .. SharedVerbs.Of(terminal),
        .. OrganizationDoor.OrganizationVerbs(terminal),
        .. TradesDoor.TradesVerbs(terminal),
        .. DecisionsDoor.DecisionsVerbs(terminal),
        .. LearningDoor.LearningVerbs(terminal),
        .. HalfDaysDoor.HalfDaysVerbs(terminal),
        .. RotaDoor.RotaVerbs(terminal),
        .. StandingDoor.StandingVerbs(terminal),
        .. InterchangeDoor.InterchangeVerbs(terminal),
    ];
}
