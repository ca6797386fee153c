using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Halfday.HalfDays;

/// <summary>The door of the module.</summary>
public static class HalfDaysDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<HalfDay> HalfDays => db.Set<HalfDay>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddHalfDays(this IServiceCollection services) => services;

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapHalfDays(this IEndpointRouteBuilder routes) => routes;

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> HalfDaysVerbs(Terminal terminal) => [];
}
