using System.CommandLine;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Security;
using Halfday.Shared.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Halfday.HalfDays;

/// <summary>The door of the module.</summary>
public static class HalfDaysDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<HalfDay> HalfDays => db.Set<HalfDay>();
        public DbSet<Swap> Swaps => db.Set<Swap>();
        public DbSet<DayExchange> DayExchanges => db.Set<DayExchange>();
        public DbSet<Ties.TieAnswer> TieAnswers => db.Set<Ties.TieAnswer>();
        public DbSet<Ties.TieGiven> TiesGiven => db.Set<Ties.TieGiven>();
        public DbSet<Correction> Corrections => db.Set<Correction>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddHalfDays(this IServiceCollection services) => services
        .AddScoped<Floor>()
        .AddScoped<FloorRounds>()
        .AddSingleton<Learning.SignOffs.WhoTaught>(TaughtBy.AllOf)
        .AddHostedService<FloorClock>()
        .AddScoped<IInterceptor, FreedAtOnce>()
        .AddPanel<Panels.LeaderToday>(Place.Today, 20)
        .AddPanel<Study.StudyAheadPanel>(Place.Today, 25, viewer => viewer.IsLeader)
        .AddPanel<Study.StudyAheadPanel>(Place.Study, 10)
        .AddPanel<Panels.MentorToday>(Place.Today, 30)
        .AddPanel<Panels.CoordinatorToday>(Place.Today, 40, viewer => viewer.Has(Role.Coordinator))
        .AddPanel<Panels.PersonHalfDays>(Place.Person, 200)
        .AddPanel<Ties.TiesOfUnit>(Place.Unit, 60)
        .AddMenuItem("/half-days", new("My half days", "我的半天劳动"), 20, viewer => viewer.IsLeader)
        .AddMenuItem("/mentoring", new("Who comes to me", "来我这里的干部"), 30, viewer => viewer.IsMentor)
        .AddMenuItem("/absences", new("Absences and preferences", "外出与偏好"), 40, viewer => viewer.IsLeader || viewer.IsMentor || viewer.Sites.Count > 0)
        .AddMenuItem("/day", new("The day", "当日安排"), 100, viewer => viewer.Reaches.Count > 0);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapHalfDays(this IEndpointRouteBuilder routes) => HalfDaysApi.Map(routes).MapAbsences().MapTies().MapSigning();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> HalfDaysVerbs(Terminal terminal) => [];
}
