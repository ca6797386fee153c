using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization.People;

public sealed class AppointingTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabaseWith("from", ""), EachDatabaseWith("from", "the first of May"), EachDatabaseWith("until", "soon"), EachDatabaseWith("detached", "perhaps")]
    public async Task A_field_that_cannot_be_read_appoints_nobody(Database database, string field, string value)
    {
        var works = await Given.AWorksToRead(database);
        var fields = new Dictionary<string, string> { ["post"] = $"{works.Prefix}-director", ["unit"] = works.Site.Code, ["from"] = "2026-10-01", [field] = value };

        (await works.SignedInAs(works.Administrator).Post($"/people/{works.Stranger.Code}/appoint", [.. fields.Select(each => (each.Key, each.Value))])).ShouldBeUnreadable(field);

        Assert.False(await works.Ask(db => db.Appointments.AnyAsync(held => held.PersonId == works.Stranger.Id)));
    }

    [Theory, EachDatabaseWith("King"), EachDatabaseWith("7"), EachDatabaseWith(""), EachDatabaseWith("not sent")]
    public async Task A_role_that_there_is_not_is_given_to_nobody(Database database, string role)
    {
        var works = await Given.AWorks(database);
        (string, string)[] fields = [("unit", works.Site.Code), .. role == "not sent" ? [] : new[] { ("role", role) }];

        (await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}/grant", fields)).ShouldBeUnreadable("role");

        Assert.False(await works.Ask(db => db.RoleGrants.AnyAsync(grant => grant.PersonId == works.Leader.Id)));
    }

    [Theory, EachDatabaseWith("director", "NOWHERE"), EachDatabaseWith("king", "site")]
    public async Task A_post_or_a_unit_that_is_not_known_is_refused(Database database, string post, string unit)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Post($"/people/{works.Stranger.Code}/appoint",
            ("post", $"{works.Prefix}-{post}"), ("unit", unit == "site" ? works.Site.Code : unit), ("from", "2026-10-01"));

        answer.ShouldBeRefusedBecause("NotKnownHere");
    }

    [Theory, EachDatabase]
    public async Task A_portfolio_is_read_by_its_semicolons(Database database)
    {
        var works = await Given.AWorks(database);

        await works.SignedInAs(works.Administrator).Post($"/people/{works.Stranger.Code}/appoint",
            ("post", $"{works.Prefix}-director"), ("unit", works.Bureau.Code), ("from", "2026-10-01"), ("portfolio", $" {works.Turning.Code}; {works.Casting.Code} ;"));

        Assert.Equal([works.Turning.Code, works.Casting.Code], (await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.Stranger.Id))).Portfolio);
    }

    [Theory, EachDatabase]
    public async Task The_appointment_of_another_person_is_not_ended_from_here(Database database)
    {
        var works = await Given.AWorks(database);
        var held = await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.SecondLeader.Id));

        var answer = await works.SignedInAs(works.Administrator).Post($"/people/{works.Leader.Code}/endappointment", ("appointment", held.Id.ToString()), ("until", "2026-10-31"));

        answer.ShouldBeUnseen();
        Assert.Null((await works.Ask(db => db.Appointments.SingleAsync(each => each.Id == held.Id))).Until);
    }

    [Theory, EachDatabase]
    public async Task A_role_lasts_through_its_last_day_and_no_longer(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.RoleGrants.Single(grant => grant.PersonId == works.Auditor.Id).Until = new DateOnly(2026, 10, 7));

        (await works.SignedInAs(works.Auditor).Get("/journal")).ShouldStand();
        TestTime.Is(TestTime.Morning.AddDays(1));
        (await works.SignedInAs(works.Auditor).Get("/journal")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_role_given_twice_ends_with_one_last_day(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, here) = (works.SignedInAs(works.Administrator), $"/people/{works.Leader.Code}");
        foreach (var _ in Enumerable.Range(0, 2)) await admin.Post($"{here}/grant", ("role", "Coordinator"), ("unit", works.Site.Code));
        var grant = await works.Ask(db => db.RoleGrants.FirstAsync(grant => grant.PersonId == works.Leader.Id));

        await admin.Post($"{here}/endrole", ("role", grant.Id.ToString()), ("until", "2026-10-06"));

        Assert.DoesNotContain(await works.Ask(db => db.RoleGrants.Where(each => each.PersonId == works.Leader.Id).ToListAsync()), each => each.Holds(new DateOnly(2026, 10, 7)));
    }

    [Theory, EachDatabase]
    public async Task An_administrator_of_a_site_gives_no_role_above_it(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Add(new RoleGrant { PersonId = works.Coordinator.Id, Role = Role.Administrator, UnitId = works.Site.Id }));
        var admin = works.SignedInAs(works.Coordinator);

        foreach (var above in new[] { works.Bureau, works.Top })
            (await admin.Post($"/people/{works.Coordinator.Code}/grant", ("role", "Administrator"), ("unit", above.Code))).ShouldBeRefusedBecause("NotKnownHere");

        Assert.Equal(2, await works.Ask(db => db.RoleGrants.CountAsync(grant => grant.PersonId == works.Coordinator.Id)));
    }

    [Theory, EachDatabase]
    public async Task Ended_appointments_stay_on_the_page_with_their_days(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => db.Appointments.Single(held => held.PersonId == works.SecondLeader.Id).Until = new DateOnly(2026, 9, 30));

        var page = await works.SignedInAs(works.Coordinator).Get($"/people/{works.SecondLeader.Code}");

        page.ShouldShow("Director");
        page.ShouldShow("30 September 2026");
    }

    [Theory, EachDatabase]
    public async Task A_badge_belongs_to_one_person(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var admin = works.SignedInAs(works.Administrator);

        (await admin.Post("/people/new", ("Form.Code", $"{works.Prefix}-n"), ("Form.Name", "N"), ("Form.Badge", works.Mentor.Badge))).ShouldBeRefusedBecause("BadgeIsTaken");
        (await admin.Post($"/people/{works.Leader.Code}/edit", ("Form.Name", "N"), ("Form.Badge", works.Mentor.Badge))).ShouldBeRefusedBecause("BadgeIsTaken");
    }
}
