using System.CommandLine;
using Halfday.Learning.Bank;
using Halfday.Learning.Bank.Exchange;
using Halfday.Learning.Bodies;
using Halfday.Learning.Evidence;
using Halfday.Learning.Inductions;
using Halfday.Learning.SignOffs;
using Halfday.Learning.Study;
using Halfday.Learning.Tests;
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
        public DbSet<Finding> Findings => db.Set<Finding>();
        public DbSet<StudyEntry> StudyEntries => db.Set<StudyEntry>();
        public DbSet<PractisedHalfDay> PractisedHalfDays => db.Set<PractisedHalfDay>();
        public DbSet<Question> Questions => db.Set<Question>();
        public DbSet<StepSignature> StepSignatures => db.Set<StepSignature>();
        public DbSet<Assessment> Assessments => db.Set<Assessment>();
        public DbSet<Seat> Seats => db.Set<Seat>();
    }

    /// <summary>Registers what the module needs, and what it shows on pages of others.</summary>
    public static IServiceCollection AddLearning(this IServiceCollection services) => services
        .AddScoped<InductionDesk>()
        .AddScoped<BodyDesk>()
        .AddScoped<StudyDesk>()
        .AddMenuItem("/study", new("My study", "我的学时"), 26, viewer => viewer.IsLeader)
        .AddMenuItem("/study/waiting", new("Study to confirm", "待确认的学习"), 35, viewer => viewer.IsMentor || viewer.SteersAnything)
        .AddSignOffs()
        .AddScoped<BankDesk>()
        .AddScoped<QuestionCarrying>()
        .AddScoped<TestDesk>()
        .AddHostedService<TestClock>()
        .AddPanel<TestPanel>(Place.Trade, order: 30)
        .AddPanel<CompetencePanel>(Place.Person, order: 40)
        .AddPanel<TradeCompetencePanel>(Place.Trade, order: 40);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapLearning(this IEndpointRouteBuilder routes) => routes.MapCompetenceApi().MapBodies().MapInductions().MapStudy().MapBankApi().MapExchangeApi().MapTestsApi().MapSignOffs().MapRulings();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> LearningVerbs(Terminal terminal) => [];
}
