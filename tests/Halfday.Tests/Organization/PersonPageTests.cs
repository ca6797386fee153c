using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization;

public sealed class PersonPageTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task People_of_another_works_are_not_there(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Get($"/people/{works.Leader.Code}")).ShouldShow("Zhou Wen");
        (await coordinator.Get($"/people/{foreign.Leader.Code}")).ShouldBeUnseen();
        (await coordinator.Get($"/api/v1/people/{foreign.Leader.Code}")).ShouldBeUnseen();
        Assert.DoesNotContain(foreign.Leader.Code, (await coordinator.Get("/people")).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Colleagues_see_no_badge(Database database)
    {
        var works = await Given.AWorks(database);
        var page = $"/people/{works.Mentor.Code}";

        (await works.SignedInAs(works.Coordinator).Get(page)).ShouldShow("Badge");
        Assert.DoesNotContain("<dt>Badge</dt>", (await works.SignedInAs(works.Leader).Get(page)).Body, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_appoints_and_ends_an_appointment(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        var here = $"/people/{works.Stranger.Code}";

        (await admin.Post($"{here}/appoint", ("post", $"{works.Prefix}-director"), ("unit", works.Site.Code), ("from", "2026-10-01"), ("detached", "true"))).ShouldBeDone();
        (await admin.Post($"{here}/appoint", ("post", $"{works.Prefix}-director"), ("unit", works.Site.Code), ("from", "2026-10-01"))).ShouldBeRefusedBecause("AppointedAlready");
        var held = await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.Stranger.Id));
        Assert.True(held.Detached);

        (await admin.Post($"{here}/endappointment", ("appointment", held.Id.ToString()), ("until", "2026-09-30"))).ShouldBeRefusedBecause("EndsBeforeItBegins");
        (await admin.Post($"{here}/endappointment", ("appointment", held.Id.ToString()), ("until", "2026-10-31"))).ShouldBeDone();
        Assert.Equal(new DateOnly(2026, 10, 31), (await works.Ask(db => db.Appointments.SingleAsync(each => each.Id == held.Id))).Until);
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_appoints_nobody_but_sets_shifts(Database database)
    {
        var works = await Given.AWorks(database);
        var coordinator = works.SignedInAs(works.Coordinator);
        var here = $"/people/{works.Mentor.Code}";

        (await coordinator.Post($"{here}/appoint", ("post", $"{works.Prefix}-director"), ("unit", works.Site.Code), ("from", "2026-10-01"))).ShouldBeUnseen();
        (await coordinator.Post($"{here}/shifts", ("Mon", "PM"), ("Sat", "AM"))).ShouldBeDone();

        var shifts = await works.Ask(db => db.Shifts.Where(shift => shift.PersonId == works.Mentor.Id).ToListAsync());
        Assert.Equal(["PM"], shifts.PartsOn(new DateOnly(2026, 10, 12)));
        Assert.Equal(["AM"], shifts.PartsOn(new DateOnly(2026, 10, 17)));
        Assert.Empty(shifts.PartsOn(new DateOnly(2026, 10, 13)));
    }

    [Theory, EachDatabase]
    public async Task Posts_and_units_are_chosen_by_name_and_only_ones_own(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));

        var page = await works.SignedInAs(works.Administrator).Get($"/people/{works.Leader.Code}");

        page.ShouldShow($"<option value=\"{works.Prefix}-director\">Director</option>");
        page.ShouldShow($"<option value=\"{works.Workshop.Code}\">Workshop 1</option>");
        page.ShouldNotShow($"<option value=\"{foreign.Workshop.Code}\">");
    }

    [Theory, EachDatabase]
    public async Task Shifts_stand_in_a_grid_of_parts_by_weekdays(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var page = await works.SignedInAs(works.Coordinator).InChinese().Get($"/people/{works.Mentor.Code}");

        page.ShouldShow("<th scope=\"row\">上午</th>");
        page.ShouldShow("aria-label=\"周三 下午\"");
    }

    [Theory, EachDatabase]
    public async Task An_administrator_adds_and_changes_people(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        var code = $"{works.Prefix}-new";

        (await admin.Post("/people/new", ("Form.Code", code), ("Form.Name", "Lu Xin"), ("Form.Email", "no address"))).ShouldBeRefusedBecause("NoEmail");
        (await admin.Post("/people/new", ("Form.Code", code), ("Form.Name", "Lu Xin"))).ShouldBeDone();
        (await admin.Post($"/people/{code}/edit", ("Form.Name", "Lu Xun"), ("Form.NameZh", "鲁迅"))).ShouldBeDone();
        (await works.SignedInAs(works.Coordinator).Post($"/people/{code}/edit", ("Form.Name", "X"))).ShouldBeUnseen();

        Assert.Equal("鲁迅", (await works.Ask(db => db.People.SingleAsync(person => person.Code == code))).NameZh);
    }

    [Theory, EachDatabase]
    public async Task Who_leaves_ends_what_they_hold(Database database)
    {
        var works = await Given.AWorks(database);

        (await works.SignedInAs(works.Administrator).Post($"/people/{works.SecondLeader.Code}/leave", ("until", "2026-10-15"))).ShouldBeDone();

        Assert.Equal(new DateOnly(2026, 10, 15), (await works.Ask(db => db.Appointments.SingleAsync(held => held.PersonId == works.SecondLeader.Id))).Until);
    }

    [Theory, EachDatabase]
    public async Task An_administrator_gives_a_role_only_within_reach(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        var admin = works.SignedInAs(works.Administrator);
        var grant = $"/people/{works.Leader.Code}/grant";

        (await admin.Post(grant, ("role", "Coordinator"), ("unit", foreign.Site.Code))).ShouldBeRefusedBecause("NotKnownHere");
        (await admin.Post(grant, ("role", "Coordinator"), ("unit", works.Site.Code))).ShouldBeDone();

        Assert.Equal(works.Site.Id, (await works.Ask(db => db.RoleGrants.SingleAsync(held => held.PersonId == works.Leader.Id))).UnitId);
    }
}
