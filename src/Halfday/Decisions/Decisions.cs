using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.AspNetCore.Mvc.RazorPages;
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
    public static IServiceCollection AddDecisions(this IServiceCollection services) => services
        .AddSingleton<Shared.Web.FindViewer>(LeaderViewers.Find)
        .AddScoped<ChoicesToAgree>()
        .PostConfigure<RazorPagesOptions>(options => options.Conventions.AddPageRoute("/Decisions/Writing/DecisionForm", "/decisions/new"))
        .AddMenuItem("/decisions", new("Decisions", "决定"), 110)
        .AddMenuItem("/base-units", new("Base units", "蹲点单位"), 120, viewer => viewer.Reaches.Any(reach => reach.Role != Role.Coordinator))
        .AddMenuItem("/base-units/trades", new("Trades they chose", "所选工种"), 121, viewer => viewer.Has(Role.Office) || viewer.Has(Role.Administrator))
        .AddPanel<WhyToday>(Place.Today, 80, viewer => viewer.IsLeader)
        .AddPanel<WhyBound>(Place.Person, 10);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapDecisions(this IEndpointRouteBuilder routes) => routes.MapDecisionEndpoints().MapBaseUnitEndpoints().MapChoices();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> DecisionsVerbs(Terminal terminal) => [DecisionVerbs.Decision(terminal)];
}
