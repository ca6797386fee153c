using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Ui;
using Halfday.Standing.LearningPages;
using Halfday.Standing.Matrix;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Halfday.Standing;

/// <summary>The door of the module.</summary>
public static class StandingDoor
{
    /// <summary>Registers what the module needs, its place in the menu and what it shows on pages of others.</summary>
    public static IServiceCollection AddStanding(this IServiceCollection services) => services
        .AddScoped<StandingInView>()
        .AddMenuItem("/standing", new("Standing", "进度"), order: 140, viewer => viewer.IsLeader || viewer.Reaches.Count > 0)
        .AddMenuItem("/learning", new("My learning", "我的学习"), order: 25, viewer => viewer.IsLeader)
        .AddMenuItem("/matrix", new("Competence matrix", "技能矩阵"), order: 145, viewer => viewer.Reaches.Count > 0)
        .PostConfigure<RazorPagesOptions>(options => options.Conventions.AddPageRoute("/Standing/LearningPages/LearningPage", "/learning"))
        .AddPanel<PersonStandingPanel>(Place.Today, order: 60, viewer => viewer.IsLeader)
        .AddPanel<StandingToday>(Place.Today, order: 70, viewer => viewer.Reaches.Count > 0)
        .AddPanel<StandingPanel>(Place.Unit, order: 50)
        .AddPanel<ClauseStandingPanel>(Place.Clause, order: 50, viewer => viewer.Reaches.Count > 0)
        .AddPanel<PersonStandingPanel>(Place.Person, order: 50);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapStanding(this IEndpointRouteBuilder routes) => routes.MapStandingApi().MapMatrix().MapLearningPages();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> StandingVerbs(Terminal terminal) => [StandingVerb.Standing(terminal)];
}
