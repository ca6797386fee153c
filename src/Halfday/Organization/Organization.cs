using System.CommandLine;
using Halfday.Organization.Cover;
using Halfday.Organization.People;
using Halfday.Organization.Units;
using Halfday.Shared.Cli;
using Halfday.Shared.Data;
using Halfday.Shared.Ui;
using Halfday.Shared.Security;
using Halfday.Shared.Journal;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Organization;

/// <summary>The door of the module.</summary>
public static class OrganizationDoor
{
    extension(HalfdayDb db)
    {
        public DbSet<Unit> Units => db.Set<Unit>();
        public DbSet<Post> Posts => db.Set<Post>();
        public DbSet<Person> People => db.Set<Person>();
        public DbSet<Appointment> Appointments => db.Set<Appointment>();
        public DbSet<RoleGrant> RoleGrants => db.Set<RoleGrant>();
        public DbSet<Closure> Closures => db.Set<Closure>();
        public DbSet<PartTimes> PartTimes => db.Set<PartTimes>();
        public DbSet<Shift> Shifts => db.Set<Shift>();
        public DbSet<Capacity> Capacities => db.Set<Capacity>();
        public DbSet<Availability> Availabilities => db.Set<Availability>();
        public DbSet<CoverMember> CoverMembers => db.Set<CoverMember>();
    }

    /// <summary>Registers what the module needs.</summary>
    public static IServiceCollection AddOrganization(this IServiceCollection services) => services
        .AddPeopleByCode()
        .AddScoped<Units.UnitDesk>()
        .AddScoped<Units.UnitShelf>()
        .AddScoped<Units.CalendarDesk>()
        .AddScoped<People.PersonDesk>()
        .AddScoped<Cover.CoverDesk>()
        .AddScoped<FindChains>(provider => (viewer, stop) => JournalChains.For(provider.GetRequiredService<HalfdayDb>(), viewer, stop))
        .AddPanel<People.SignInLinkPanel>(Place.Person, 90, viewer => viewer.Has(Role.Administrator))
        .AddMenuItem("/journal", new("Journal", "台账"), 320, viewer => viewer.Has(Role.Auditor) || viewer.Has(Role.Administrator))
        .AddSingleton<Shared.Web.FindViewer>(Viewers.Find)
        .PostConfigure<RazorPagesOptions>(options => options.Conventions
            .AddPageRoute("/Organization/Units/UnitForm", "/units/{code}/edit")
            .AddPageRoute("/Organization/People/PersonForm", "/people/{code}/edit"))
        .AddMenuItem("/units", new("Units", "单位"), 200)
        .AddMenuItem("/people", new("People", "人员"), 210)
        .AddMenuItem("/cover", new("Cover groups", "轮值组"), 230, viewer => viewer.Reaches.Count > 0)
        .AddMenuItem("/posts", new("Posts", "职务"), 240, viewer => viewer.Reaches.Count > 0);

    /// <summary>Maps its endpoints.</summary>
    public static IEndpointRouteBuilder MapOrganization(this IEndpointRouteBuilder routes) => routes
        .MapUnits().MapUnitWriting().MapCalendars().MapPeople().MapPeopleWriting().MapCover().MapPictures();

    /// <summary>Its verbs on the command line.</summary>
    public static IEnumerable<Command> OrganizationVerbs(Terminal terminal) => [];
}
