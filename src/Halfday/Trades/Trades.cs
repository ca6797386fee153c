using System.CommandLine;
using Halfday.Organization.People;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Ui;
using Halfday.Trades.Inductions;
using Halfday.Trades.JobSheets;
using Halfday.Trades.Knowledge;
using Halfday.Trades.Taxonomy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Trades;

/// <summary>The door of the module.</summary>
public static class TradesDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<Trade> Trades => db.Set<Trade>();
        public DbSet<TradeWorkshop> TradeWorkshops => db.Set<TradeWorkshop>();
        public DbSet<Mentor> Mentors => db.Set<Mentor>();
        public DbSet<MentorTrade> MentorTrades => db.Set<MentorTrade>();
        public DbSet<Topic> Topics => db.Set<Topic>();
        public DbSet<Reading> Readings => db.Set<Reading>();
        public DbSet<JobSheet> JobSheets => db.Set<JobSheet>();
        public DbSet<SheetProposal> SheetProposals => db.Set<SheetProposal>();
        public DbSet<Requirement> Requirements => db.Set<Requirement>();
        public DbSet<Occupation> Occupations => db.Set<Occupation>();
        public DbSet<Held> InductionsHeld => db.Set<Held>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddTrades(this IServiceCollection services) => services
        .AddScoped<TradeDesk>()
        .AddScoped<TeachingDesk>()
        .AddScoped<SheetDesk>()
        .AddScoped<TaxonomyDesk>()
        .AddSingleton<Shared.Web.FindViewer>(MentorViewers.Find)
        .AddScoped<FindUnknownTrades>(provider => async (codes, stop) =>
            [.. codes.Except(await provider.GetRequiredService<HalfdayDb>().Trades.Where(trade => codes.Contains(trade.Code)).Select(trade => trade.Code).ToListAsync(stop))])
        .PostConfigure<RazorPagesOptions>(options => options.Conventions.AddPageRoute("/Trades/Pages/TradeForm", "/trades/{code}/edit"))
        .AddPanel<Pages.TradesOfUnit>(Place.Unit, 50)
        .AddPanel<Pages.TeachesPanel>(Place.Person, 50)
        .AddMenuItem("/trades", new("Trades", "工种"), 220);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapTrades(this IEndpointRouteBuilder routes) => routes.MapTradeAnswers().MapTeaching().MapKnowledge();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> TradesVerbs(Terminal terminal) => [TaxonomyVerbs.Trades(terminal)];
}
