using System.Text.Json;
using Halfday.Organization;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization;

public sealed class OrganizationAnswersTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task A_program_reads_the_units_below_one_in_order_of_code(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var units = await Ask(works, works.Office, $"units?below={works.Site.Code}");

        Assert.Equal([works.Site.Code, works.Workshop.Code, works.SecondWorkshop.Code], units.EnumerateArray().Select(Code));
    }

    [Theory, EachDatabase]
    public async Task A_program_reads_on_after_a_code(Database database)
    {
        var works = await Given.AWorksToRead(database);

        var units = await Ask(works, works.Office, $"units?below={works.Site.Code}&after={works.Workshop.Code}");

        Assert.Equal([works.SecondWorkshop.Code], units.EnumerateArray().Select(Code));
    }

    [Theory, EachDatabase]
    public async Task Below_a_unit_that_is_not_theirs_there_is_nothing(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));

        (await works.SignedInAs(works.Office).Get($"/api/v1/units?below={foreign.Site.Code}")).ShouldBeUnseen();
        (await works.SignedInAs(works.Leader).Get($"/api/v1/units?below={works.Top.Code}")).ShouldBeUnseen();
    }

    [Theory, EachDatabase]
    public async Task A_program_learns_no_contact_of_a_person(Database database)
    {
        var works = await Given.AWorks(database);
        await works.Change(db => (db.Attach(works.Mentor).Entity.Email, works.Mentor.Badge) = ("wang@works.example", "777-badge"));

        var person = await works.SignedInAs(works.Administrator).Get($"/api/v1/people/{works.Mentor.Code}");

        person.ShouldStand().ShouldNotShow("wang@works.example");
        person.ShouldNotShow("777-badge");
    }

    [Theory, EachDatabase]
    public async Task Appointments_at_units_that_the_caller_does_not_see_are_left_out(Database database)
    {
        var (works, foreign) = (await Given.AWorks(database), await Given.AWorks(database));
        await works.Change(db => db.Add(new Appointment
        {
            PersonId = works.Leader.Id, UnitId = foreign.Site.Id, From = new DateOnly(2026, 1, 1), PostId = db.Posts.Single(post => post.Code == $"{foreign.Prefix}-worker").Id,
        }));

        var units = async (Person who) => (await Ask(works, who, $"people/{works.Leader.Code}")).GetProperty("appointments").EnumerateArray().Select(each => each.GetProperty("unit").GetString());

        Assert.Equal([works.Site.Code], await units(works.Coordinator));
        Assert.Equal([works.Site.Code], await units(works.SecondLeader));
    }

    [Theory, EachDatabase]
    public async Task Page_and_program_say_the_same_of_a_unit(Database database)
    {
        var works = await Given.AWorksToRead(database);
        var unit = await Ask(works, works.Leader, $"units/{works.Workshop.Code}");

        var page = await works.SignedInAs(works.Leader).Get($"/units/{works.Workshop.Code}");

        page.ShouldShow(unit.GetProperty("name").GetString()!);
        Assert.Equal(works.Workshop.Path, unit.GetProperty("path").GetString());
        page.ShouldShow(unit.GetProperty("level").GetString()!);
    }

    [Theory, EachDatabaseWith("units/NOWHERE"), EachDatabaseWith("people/NOBODY"), EachDatabaseWith("trades/NOTHING"), EachDatabaseWith("trades?site=NOWHERE")]
    public async Task What_is_not_there_is_a_problem_document(Database database, string path)
    {
        var works = await Given.AWorksToRead(database);

        var answer = await works.SignedInAs(works.Administrator).Get($"/api/v1/{path}");

        answer.ShouldBeUnseen();
        Assert.Equal("application/problem+json", answer.ContentType);
    }

    private static string Code(JsonElement unit) => unit.GetProperty("code").GetString()!;

    private static async Task<JsonElement> Ask(Works works, Person who, string path)
    {
        var answer = await works.SignedInAs(who).Get($"/api/v1/{path}");
        return JsonDocument.Parse(answer.ShouldStand().Body).RootElement;
    }
}
