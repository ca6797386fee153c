using Halfday.Shared.Journal;
using Halfday.Tests.Harness;

namespace Halfday.Tests.Organization;

/// <summary>An act on a page of the organisation or its trades: who may, where, with which fields, and what it changes.</summary>
internal sealed record Act(string Who, string Path, string Subject, params (string Name, string Value)[] Fields);

public sealed class WhoMayTests(RunningApp app) : OnEachDatabase(app)
{
    private const string Steers = "coordinator office admin", Administers = "admin";

    private static IEnumerable<Act> ActsAt(Works works)
    {
        var (site, workshop, mentor) = ($"/units/{works.Site.Code}", $"/units/{works.Workshop.Code}", $"/people/{works.Mentor.Code}");
        return
        [
            new(Steers, $"{site}/close", "Closure", ("date", "2026-11-20"), ("reason", "Stocktaking")),
            new(Steers, $"{workshop}/capacity", "Capacity", ("Sun-PM", "4")),
            new(Administers, "/units/new", "Unit", ("Form.Code", $"{works.Prefix}-T1"), ("Form.Name", "Team 1"), ("Form.Level", "Team"), ("Form.Parent", works.Workshop.Code)),
            new(Administers, $"{workshop}/edit", "Unit", ("Form.Name", "Turning hall")),
            new(Administers, $"/units/{works.SecondWorkshop.Code}/end", "Unit", ("until", "2027-12-31")),
            new(Administers, $"{mentor}/edit", "Person", ("Form.Name", "Wang Peiyu the elder")),
            new(Administers, $"{mentor}/appoint", "Appointment", ("post", $"{works.Prefix}-director"), ("unit", works.Workshop.Code), ("from", "2026-11-01")),
            new(Administers, $"{mentor}/grant", "RoleGrant", ("role", "Coordinator"), ("unit", works.Workshop.Code)),
            new(Steers, $"{mentor}/shifts", "Shift", ("Sat", "AM")),
            new(Administers, $"{mentor}/sign-in-link", "SignInLink"),
            new(Steers, $"{mentor}/teaching", "Mentor", ("workshop", works.Workshop.Code), ("trades", works.Turning.Code), ("maxPerWeek", "1")),
            new(Steers, "/trades/new", "Trade", ("Form.Site", works.Site.Code), ("Form.Code", $"{works.Prefix}-milling"), ("Form.Name", "Milling")),
            new(Steers, $"/trades/{works.Turning.Code}/edit", "Trade", ("Form.Site", works.Site.Code), ("Form.Name", "Turning on the lathe"), ("Form.Workshops", works.Workshop.Code)),
            new(Steers, $"/trades/{works.Casting.Code}/end", "Trade", ("until", "2027-12-31")),
            new(Administers, $"{mentor}/leave", "Person", ("until", "2027-12-31")),
        ];
    }

    [Theory]
    [EachDatabaseWith("leader"), EachDatabaseWith("mentor"), EachDatabaseWith("auditor"), EachDatabaseWith("stranger"), EachDatabaseWith("coordinator"), EachDatabaseWith("office")]
    public async Task Who_may_not_do_it_finds_nothing_and_changes_nothing(Database database, string who)
    {
        var works = await Given.AWorksToRead(database);
        var visitor = works.SignedInAs(works.Named(who));

        foreach (var act in ActsAt(works).Where(act => !act.Who.Split(' ').Contains(who)))
            (await visitor.Post(act.Path, act.Fields)).ShouldBeUnseen();

        Assert.Equal(0, await works.CountWrittenBy($"{works.Prefix}-{who}"));
    }

    [Theory, EachDatabaseWith("coordinator"), EachDatabaseWith("office"), EachDatabaseWith("admin")]
    public async Task The_roles_of_another_works_do_nothing_here(Database database, string who)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));
        var visitor = foreign.SignedInAs(foreign.Named(who));

        foreach (var act in ActsAt(works).Where(act => act.Path != "/units/new"))
            (await visitor.Post(act.Path, act.Fields)).ShouldBeUnseen();

        Assert.Equal(0, await works.CountWrittenBy($"{foreign.Prefix}-{who}"));
    }

    [Theory, EachDatabase]
    public async Task Whoever_is_not_signed_in_is_led_to_the_door(Database database)
    {
        var works = await Given.AWorksToRead(database);

        foreach (var act in ActsAt(works))
            Assert.Contains("/sign-in", (await works.SignedOut.Post(act.Path, act.Fields)).Location, StringComparison.Ordinal);
    }

    [Theory, EachDatabaseWith("coordinator"), EachDatabaseWith("office"), EachDatabaseWith("admin")]
    public async Task Each_act_is_done_and_written_down_under_the_name_of_who_did_it(Database database, string who)
    {
        var works = await Given.AWorksAlone(database);
        var visitor = works.SignedInAs(works.Named(who));

        foreach (var act in ActsAt(works).Where(act => act.Who.Split(' ').Contains(who)))
        {
            var before = await works.CountWrittenBy($"{works.Prefix}-{who}", act.Subject);
            (await visitor.Post(act.Path, act.Fields)).ShouldBeDone();
            Assert.NotEqual((act.Path, before), (act.Path, await works.CountWrittenBy($"{works.Prefix}-{who}", act.Subject)));
        }

        Assert.Empty((await works.Ask(db => JournalCheck.Run(db, CancellationToken.None))).Breaches);
    }

    [Theory, EachDatabase]
    public async Task The_same_act_twice_leaves_what_one_left(Database database)
    {
        var works = await Given.AWorks(database);
        var visitor = works.SignedInAs(works.Administrator);
        var acts = ActsAt(works).Where(act => !act.Path.EndsWith("/new", StringComparison.Ordinal) && act.Subject is not ("Appointment" or "SignInLink"));

        foreach (var act in acts)
        {
            (await visitor.Post(act.Path, act.Fields)).ShouldBeDone();
            var once = await works.CountWrittenBy(works.Administrator.Code);
            (await visitor.Post(act.Path, act.Fields)).ShouldBeDone();
            Assert.Equal((act.Path, once), (act.Path, await works.CountWrittenBy(works.Administrator.Code)));
        }
    }
}
