using Halfday.HalfDays;
using Halfday.Organization;
using Halfday.Shared.Time;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization;

/// <summary>What programs write about units, people and calendars: the pages' rules, and twice equals once.</summary>
public sealed class OrganizationApiTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_unit_is_added_changed_and_ended(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, path) = (works.SignedInAs(works.Administrator), $"/api/v1/units/{works.Prefix}-W3");
        var call = new { name = "Workshop 3", level = "workshop", parent = works.Site.Code };

        (await admin.PutJson(path, call)).ShouldBeDone();
        (await admin.PutJson(path, call)).ShouldBeDone();
        (await admin.PutJson(path, new { name = "Foundry", timeZone = "Asia/Urumqi" })).ShouldBeDone();
        (await admin.PutJson($"{path}/last-day", new { until = "2026-12-31" })).ShouldBeDone();

        var unit = (await admin.Get(path)).Json;
        Assert.Equal(("Foundry", "workshop", "Asia/Urumqi", "2026-12-31"), (unit.GetProperty("name").GetString(),
            unit.GetProperty("level").GetString(), unit.GetProperty("timeZone").GetString(), unit.GetProperty("until").GetString()));
    }

    [Theory, EachDatabase]
    public async Task A_unit_is_refused_as_on_the_page(Database database)
    {
        var works = await Given.AWorks(database);
        var admin = works.SignedInAs(works.Administrator);
        Task<Answer> Put(string code, object call) => admin.PutJson($"/api/v1/units/{code}", call);

        (await Put($"{works.Prefix}-X", new { level = "workshop", parent = works.Site.Code })).ShouldBeRefusedBecause("NameIsMissing");
        (await Put($"{works.Prefix}-X", new { name = "X", level = "workshop", parent = works.Bureau.Code })).ShouldBeRefusedBecause("WrongLevel");
        (await Put($"{works.Prefix}-X", new { name = "X", level = "hall", parent = works.Site.Code })).ShouldBeRefusedBecause("WrongLevel");
        (await Put($"{works.Prefix}-X", new { name = "X", level = "site", parent = "nowhere" })).ShouldBeRefusedBecause("NotKnownHere");
        (await Put(works.Site.Code, new { name = "Lathe Works", timeZone = "Mars/Olympus" })).ShouldBeRefusedBecause("NoTimeZone");
        (await Put(works.Site.Code, new { name = "Lathe Works", parent = works.Top.Code })).ShouldBeRefusedBecause("UnitStaysPut");
        (await admin.PutJson($"/api/v1/units/{works.Site.Code}/last-day", new { until = "2026-12-31" })).ShouldBeRefusedBecause("UnitHasUnitsBelow");
    }

    [Theory, EachDatabase]
    public async Task A_person_is_added_appointed_and_leaves(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, path) = (works.SignedInAs(works.Administrator), $"/api/v1/people/{works.Prefix}-new");
        var held = $"{path}/appointments/{works.Prefix}-director/{works.Site.Code}/2026-10-01";

        (await admin.PutJson(path, new { name = "Lin Fang", nameZh = "林芳", language = "zh-Hans" })).ShouldBeDone();
        (await admin.PutJson(held, new { detached = true })).ShouldBeDone();
        (await admin.PutJson(held, new { detached = true, portfolio = new[] { works.Turning.Code } })).ShouldBeDone();
        (await admin.PutJson($"{path}/last-day", new { until = "2026-11-30" })).ShouldBeDone();

        var person = (await admin.Get(path)).Json;
        var appointment = Assert.Single(person.GetProperty("appointments").EnumerateArray());
        Assert.Equal(("2026-11-30", "2026-11-30", true), (person.GetProperty("until").GetString(),
            appointment.GetProperty("until").GetString(), appointment.GetProperty("detached").GetBoolean()));
        Assert.Equal([works.Turning.Code], (await works.Ask(db => db.Appointments.SingleAsync(row => row.From == new DateOnly(2026, 10, 1) && row.Portfolio.Contains(works.Turning.Code)))).Portfolio);
    }

    [Theory, EachDatabase]
    public async Task A_person_is_refused_as_on_the_page(Database database)
    {
        var works = await Given.AWorks(database);
        var (admin, path) = (works.SignedInAs(works.Administrator), $"/api/v1/people/{works.Leader.Code}");

        (await admin.PutJson(path, new { name = "" })).ShouldBeRefusedBecause("NameIsMissing");
        (await admin.PutJson(path, new { name = "Zhou Wen", email = "nobody" })).ShouldBeRefusedBecause("NoEmail");
        (await admin.PutJson("/api/v1/people/no such code", new { name = "Lin Fang" })).ShouldBeRefusedBecause("NoCode");
        (await admin.PutJson($"{path}/appointments/nothing/{works.Site.Code}/2026-10-01", new { detached = true })).ShouldBeRefusedBecause("NotKnownHere");
        (await admin.PutJson($"{path}/appointments/{works.Prefix}-director/{works.Site.Code}/2026-10-01", new { detached = true, until = "2026-09-01" }))
            .ShouldBeRefusedBecause("EndsBeforeItBegins");
    }

    [Theory, EachDatabase]
    public async Task A_leader_who_is_no_longer_detached_is_freed_by_the_call_that_says_so(Database database)
    {
        var works = await Given.AWorks(database);
        var later = works.NewHalfDay(works.Leader, new DateOnly(2026, 10, 14), PartOfDay.Am);
        await works.Change(db => db.Add(later));

        (await works.SignedInAs(works.Administrator).PutJson(
            $"/api/v1/people/{works.Leader.Code}/appointments/{works.Prefix}-director/{works.Site.Code}/2026-01-01", new { detached = false })).ShouldBeDone();

        Assert.Equal(WithdrawalReason.NoLongerBound, (await works.Reload(later)).Withdrawal!.Reason);
    }

    [Theory, EachDatabase]
    public async Task Only_administrators_write_units_and_people(Database database)
    {
        var works = await Given.AWorks(database);
        var foreign = await Given.AWorks(database);

        foreach (var person in new[] { works.Leader, works.Coordinator, works.Office, works.Auditor, foreign.Administrator })
        {
            var visitor = works.SignedInAs(person);
            (await visitor.PutJson($"/api/v1/units/{works.Site.Code}/last-day", new { until = "2026-12-31" })).ShouldBeUnseen();
            (await visitor.PutJson($"/api/v1/people/{works.Leader.Code}/last-day", new { until = "2026-12-31" })).ShouldBeUnseen();
            (await visitor.PutJson($"/api/v1/people/{works.Leader.Code}/appointments/{works.Prefix}-director/{works.Site.Code}/2026-01-01", new { detached = false })).ShouldBeUnseen();
        }
        Assert.Equal("Zhou Wen", (await works.Ask(db => db.People.SingleAsync(person => person.Id == works.Leader.Id))).Name);
    }

    [Theory, EachDatabase]
    public async Task The_capacity_of_a_workshop_is_written_as_a_whole(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/units/{works.Workshop.Code}/capacity");
        var rooms = new[] { new { weekday = "Mon", part = "AM", leaders = 3 } };

        (await coordinator.PutJson(path, rooms)).ShouldBeDone();
        (await coordinator.PutJson(path, rooms)).ShouldBeDone();

        Assert.Equal("""[{"weekday":"Mon","part":"AM","leaders":3}]""", (await coordinator.Get(path)).Body);
        (await coordinator.PutJson(path, new[] { new { weekday = "Moon", part = "AM", leaders = 3 } })).ShouldBeRefusedBecause("NoWeekday");
        (await coordinator.PutJson(path, new[] { new { weekday = "Mon", part = "night", leaders = 3 } })).ShouldBeRefusedBecause("NoPart");
        (await coordinator.PutJson(path, new[] { new { weekday = "Mon", part = "AM", leaders = 1000 } })).ShouldBeRefusedBecause("NumberOutOfBounds");
        (await coordinator.PutJson($"/api/v1/units/{works.Site.Code}/capacity", rooms)).ShouldBeRefusedBecause("OnlyWorkshopsTakeLeaders");
        (await works.SignedInAs(works.Leader).PutJson(path, rooms)).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_closure_is_written_and_taken_back_until_its_day(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/units/{works.Site.Code}/closures");

        (await coordinator.PutJson($"{path}/2026-10-20", new { reason = "stocktaking" })).ShouldBeDone();
        (await coordinator.PutJson($"{path}/2026-10-20", new { reason = "stocktaking" })).ShouldBeDone();
        (await coordinator.PutJson($"{path}/2026-10-21/PM", new { })).ShouldBeDone();
        Assert.Equal(2, (await coordinator.Get($"/api/v1/units/{works.Workshop.Code}/closures")).Json.GetArrayLength());
        (await coordinator.Delete($"{path}/2026-10-20")).ShouldBeDone();
        (await coordinator.Delete($"{path}/2026-10-20")).ShouldBeDone();

        Assert.Equal("PM", Assert.Single((await coordinator.Get(path)).Json.EnumerateArray()).GetProperty("part").GetString());
        (await coordinator.Delete($"{path}/2026-10-06")).ShouldBeRefusedBecause("DayIsOver");
        (await coordinator.PutJson($"{path}/2026-10-20/night", new { })).ShouldBeRefusedBecause("NoPart");
        (await works.SignedInAs(works.Auditor).PutJson($"{path}/2026-10-20", new { })).ShouldBeUnseen();
    }
}
