using System.CommandLine;
using Halfday.Shared.Cli;

namespace Halfday.Standing;

/// <summary>The door of the module.</summary>
public static class StandingDoor
{
    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddStanding(this IServiceCollection services) => services;

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapStanding(this IEndpointRouteBuilder routes) => routes;

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> StandingVerbs(Terminal terminal) => [];
}
