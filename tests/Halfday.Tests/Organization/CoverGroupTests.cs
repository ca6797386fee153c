using Halfday.Organization;
using Halfday.Shared.Journal;
using Halfday.Tests.Harness;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Organization;

/// <summary>Cover groups on their pages and for programs.</summary>
public sealed class CoverGroupTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task The_form_offers_the_leaders_of_ones_own_units(Database database)
    {
        var (works, foreign) = (await Given.AWorksToRead(database), await Given.AWorks(database));

        var page = await works.SignedInAs(works.Coordinator).Get("/cover");

        page.ShouldShow($"<option value=\"{works.Leader.Code}\">Zhou Wen</option>");
        page.ShouldNotShow($"<option value=\"{works.Mentor.Code}\">");
        page.ShouldNotShow(foreign.Leader.Code);
    }

    [Theory, EachDatabase]
    public async Task A_coordinator_adds_a_group_and_finds_it_in_the_menu(Database database)
    {
        var works = await Given.AWorks(database);
        var (coordinator, code) = (works.SignedInAs(works.Coordinator), $"{works.Prefix}-office");
        (await coordinator.Get("/cover")).ShouldShow("No cover group yet");

        (await coordinator.Post("/cover", ("code", code), ("maxAway", "1"), ("people", $"{works.Leader.Code}, {works.SecondLeader.Code}"))).ShouldBeDone();

        (await coordinator.Get("/")).ShouldShow("href=\"/cover\"");
        (await coordinator.Get("/cover")).ShouldShow("Zhou Wen, Ma Aiguo");
        (await coordinator.Get($"/cover/{code}")).ShouldShow("At most 1 of its people are at the bench at once.");
        var member = (await Rows(works, code))[0];
        Assert.True(await works.Ask(db => db.Journal.AnyAsync(entry => entry.SubjectId == member.Id && entry.Who == works.Coordinator.Code)));
        (await coordinator.Post("/cover", ("code", code), ("maxAway", "1"), ("people", works.Leader.Code))).ShouldBeRefusedBecause("CodeIsTaken");
    }

    [Theory, EachDatabase]
    public async Task Who_is_taken_out_ends_and_may_come_back(Database database)
    {
        var (works, code) = await AGroup(database);
        var coordinator = works.SignedInAs(works.Coordinator);

        (await coordinator.Post($"/cover/{code}", ("maxAway", "2"), ("people", works.Leader.Code))).ShouldBeDone();
        var rows = await Rows(works, code);
        Assert.Equal(new DateOnly(2026, 10, 6), rows.Single(row => row.PersonId == works.SecondLeader.Id).Until);
        Assert.Equal((2, null), (rows.Single(row => row.PersonId == works.Leader.Id).MaxAway, rows.Single(row => row.PersonId == works.Leader.Id).Until));
        (await coordinator.Post($"/cover/{code}", ("maxAway", "2"), ("people", works.Leader.Code), ("more", works.SecondLeader.Code))).ShouldBeDone();

        Assert.All(await Rows(works, code), row => Assert.Equal((2, (DateOnly?)null), (row.MaxAway, row.Until)));
    }

    [Theory, EachDatabase]
    public async Task Programs_write_a_group_as_a_whole_and_twice_is_once(Database database)
    {
        var (works, code) = await AGroup(database);
        var (office, path) = (works.SignedInAs(works.Office), $"/api/v1/cover-groups/{code}");
        var call = new { maxAway = 2, people = new[] { works.SecondLeader.Code, works.Mentor.Code } };

        (await office.PutJson(path, call)).ShouldBeDone();
        (await office.PutJson(path, call)).ShouldBeDone();

        Assert.Equal([works.SecondLeader.Code, works.Mentor.Code], (await office.Get(path)).Json.GetProperty("people").EnumerateArray().Select(person => person.GetString()));
        Assert.Contains(code, (await office.Get("/api/v1/cover-groups")).Body, StringComparison.Ordinal);
        Assert.Equal(3, (await Rows(works, code)).Count);
    }

    [Theory, EachDatabase]
    public async Task A_group_needs_people_of_ones_own_and_a_number(Database database)
    {
        var (works, code) = await AGroup(database);
        var foreign = await Given.AWorks(database);
        var (coordinator, path) = (works.SignedInAs(works.Coordinator), $"/api/v1/cover-groups/{code}");

        (await coordinator.PutJson(path, new { maxAway = 1 })).ShouldBeRefusedBecause("NobodyInTheGroup");
        (await coordinator.PutJson(path, new { maxAway = -1, people = new[] { works.Leader.Code } })).ShouldBeRefusedBecause("NumberOutOfBounds");
        (await coordinator.PutJson(path, new { maxAway = 1, people = new[] { foreign.Leader.Code } })).ShouldBeRefusedBecause("NotKnownHere");
        (await coordinator.PutJson("/api/v1/cover-groups/no such", new { maxAway = 1, people = new[] { works.Leader.Code } })).ShouldBeRefusedBecause("NoCode");
    }

    [Theory, EachDatabase]
    public async Task A_group_that_reaches_further_is_read_in_part_and_changed_from_above(Database database)
    {
        var (works, code) = await AGroup(database);
        var above = works.NewPerson("above", "Xu Tingyu", "徐廷玉");
        await works.Change(db => db.AddRange(above,
            new Appointment { PersonId = above.Id, PostId = db.Posts.Single(post => post.Code == $"{works.Prefix}-director").Id, UnitId = works.Bureau.Id, From = new DateOnly(2026, 1, 1) },
            new CoverMember { Group = code, PersonId = above.Id, MaxAway = 1 }));
        var page = await works.SignedInAs(works.Coordinator).Get($"/cover/{code}");

        page.ShouldShow("the office above changes it");
        Assert.DoesNotContain("Xu Tingyu", page.Body, StringComparison.Ordinal);
        (await works.SignedInAs(works.Coordinator).PutJson($"/api/v1/cover-groups/{code}", new { maxAway = 1, people = new[] { works.Leader.Code } }))
            .ShouldBeRefusedBecause("GroupReachesFurther");
        (await works.SignedInAs(works.Office).PutJson($"/api/v1/cover-groups/{code}", new { maxAway = 1, people = new[] { works.Leader.Code, above.Code } })).ShouldBeDone();
    }

    [Theory, EachDatabase]
    public async Task Others_see_no_such_group(Database database)
    {
        var (works, code) = await AGroup(database);
        var foreign = await Given.AWorks(database);

        foreach (var person in new[] { works.Leader, works.Mentor, works.Stranger, foreign.Coordinator, foreign.Auditor })
        {
            (await works.SignedInAs(person).Get($"/cover/{code}")).ShouldBeUnseen();
            (await works.SignedInAs(person).Get($"/api/v1/cover-groups/{code}")).ShouldBeUnseen();
        }
        (await works.SignedInAs(works.Auditor).Get($"/cover/{code}")).ShouldShow("Zhou Wen");
    }

    private async Task<(Works, string Code)> AGroup(Database database)
    {
        var works = await Given.AWorks(database);
        var code = $"{works.Prefix}-office";
        await works.Change(db => db.AddRange(new[] { works.Leader, works.SecondLeader }
            .Select(person => new CoverMember { Group = code, PersonId = person.Id, MaxAway = 1 })));
        return (works, code);
    }

    private static Task<List<CoverMember>> Rows(Works works, string code) =>
        works.Ask(db => db.CoverMembers.AsNoTracking().Where(member => member.Group == code).ToListAsync());
}
