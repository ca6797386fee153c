using Halfday.Learning;
using Halfday.Learning.SignOffs;
using Halfday.Organization;
using Halfday.Shared.Security;
using Halfday.Tests.Harness;
using Halfday.Trades;
using Microsoft.EntityFrameworkCore;

namespace Halfday.Tests.Learning.SignOffs;

/// <summary>Where nobody can be drawn, the office sees to it that somebody assesses; never nobody.</summary>
public sealed class OfficeTests(RunningApp app) : OnEachDatabase(app)
{
    [Theory, EachDatabase]
    public async Task An_office_is_told_and_where_there_is_none_the_administrators(Database database)
    {
        var (world, bare) = (await SignOffWorld.At(await Given.AWorks(database)), await SignOffWorld.At(await Given.AWorks(database)));
        await bare.Works.Change(db => db.RoleGrants.Single(grant => grant.PersonId == bare.Works.Office.Id).Until = new DateOnly(2026, 9, 1));

        await world.Opened(3);
        await bare.Opened(3);

        Assert.Contains(await world.Told(world.Works.Office), notice => notice is { Subject: "A sign-off waits for an assessor: name one", Link: "/signoffs/waiting" });
        Assert.Empty(await world.Told(world.Works.Administrator));
        Assert.Single(await bare.Told(bare.Works.Administrator));
        (await bare.Works.SignedInAs(bare.Works.Administrator).Get("/signoffs/waiting")).ShouldShow("Name an assessor from outside the leader's line");
    }

    [Theory, EachDatabase]
    public async Task A_program_names_reads_what_waits_and_answers(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var (site, _) = await world.ANeighbour("");
        var (works, office, outsiders) = (world.Works, world.Works.SignedInAs(world.Works.Office), new[] { world.Works.NewPerson("out1", "One", "一"), world.Works.NewPerson("out2", "Two", "二") });
        await works.Change(db => db.AddRange(outsiders.AsEnumerable()));
        foreach (var outsider in outsiders) await world.Appoint(outsider, site);
        var path = "/api/v1" + await world.Opened(3);

        var waiting = Assert.Single((await office.Get("/api/v1/signoffs/waiting")).Json.EnumerateArray());
        Assert.Equal(("Waiting", works.Leader.Code), (waiting.GetProperty("state").GetString(), waiting.GetProperty("leader").GetString()));
        foreach (var outsider in outsiders)
        {
            (await office.PostJson($"{path}/assessor", new { person = outsider.Code })).ShouldBeDone();
            (await office.PostJson($"{path}/assessor", new { person = outsider.Code })).ShouldBeDone();
            (await works.SignedInAs(outsider).PostJson($"{path}/mark", new { level = 1 })).ShouldBeDone();
        }
        (await office.PostJson($"{path}/answer", new { word = "x" })).ShouldBeRefusedBecause("NothingToAnswer");
        (await world.Leader.PostJson($"{path}/objection", new { word = "not so" })).ShouldBeDone();
        (await office.PostJson($"{path}/answer", new { word = " " })).ShouldBeRefusedBecause("AnswerWithoutWord");
        (await office.PostJson($"{path}/answer", new { word = "Show it in spring" })).ShouldBeDone();

        var answer = (await world.Leader.Get(path)).Json;
        Assert.Equal(("ToAcknowledge", 1, 3, "Show it in spring"), (answer.GetProperty("state").GetString(), answer.GetProperty("result").GetInt32(), answer.GetProperty("marks").GetArrayLength(), answer.GetProperty("officeWord").GetString()));
        Assert.Equal(3, (await world.Assessment()).Seats.Count);
    }

    [Theory, EachDatabase]
    public async Task An_office_that_leads_decides_nothing_of_its_own(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        await world.Works.Change(db => db.Add(new RoleGrant { PersonId = world.Works.Leader.Id, Role = Role.Office, UnitId = world.Works.Bureau.Id }));
        var (path, person) = (await world.Opened(3), world.Works.SecondLeader.Code);

        (await world.Leader.Post($"{path}/assessor", ("person", person))).ShouldBeUnseen();
        (await world.Leader.PostJson($"/api/v1{path}/assessor", new { person })).ShouldBeUnseen();
        (await world.Leader.Post($"{path}/draw")).ShouldBeUnseen();
        (await world.Leader.Get("/signoffs/waiting")).ShouldShow("Nothing waits");
        Assert.DoesNotContain(await world.Told(world.Works.Leader), notice => notice.Link == "/signoffs/waiting");
    }

    [Theory, EachDatabase]
    public async Task Another_works_office_sees_nothing_that_waits(Database database)
    {
        var (world, foreign) = (await SignOffWorld.At(await Given.AWorks(database)), await Given.AWorksToRead(database));
        var path = await world.Opened(4);

        foreach (var who in new[] { foreign.Office, foreign.Administrator })
        {
            (await foreign.SignedInAs(who).Get("/signoffs/waiting")).ShouldNotShow(path);
            (await foreign.SignedInAs(who).Post($"{path}/draw")).ShouldBeUnseen();
            (await foreign.SignedInAs(who).PostJson($"/api/v1{path}/assessor", new { person = foreign.Leader.Code })).ShouldBeUnseen();
        }
    }

    [Theory, EachDatabase]
    public async Task Who_has_left_or_teaches_no_more_is_not_drawn_and_the_lot_is_kept(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var (left, stopped, there) = (await world.AMentor("left"), await world.AMentor("stopped"), await world.AMentor("there"));
        await world.Works.Change(db =>
        {
            db.People.Single(person => person.Id == left.Id).Until = new DateOnly(2026, 10, 6);
            db.Mentors.Single(mentor => mentor.PersonId == stopped.Id).Until = new DateOnly(2026, 10, 6);
        });

        await world.Opened(3);

        var seat = (await world.Assessment()).Asked!;
        Assert.Equal((there.Id, 1, (int?)0), (seat.PersonId, seat.PoolSize, seat.Drawn));
    }

    [Theory, EachDatabase]
    public async Task The_lot_says_who_of_those_in_the_order_of_their_keys(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        for (var number = 0; number < 5; number++) await world.AMentor($"turner{number}");

        await world.Opened(3);

        var seat = (await world.Assessment()).Asked!;
        var pool = await world.Works.Ask(db => db.Mentors.Where(mentor => mentor.SiteId == world.Works.Site.Id && mentor.PersonId != world.Works.Mentor.Id && mentor.PersonId != world.Works.SecondMentor.Id)
            .Select(mentor => mentor.PersonId).OrderBy(id => id).ToListAsync());
        Assert.Equal((5, pool[seat.Drawn!.Value]), (seat.PoolSize, seat.PersonId));
    }

    [Theory, EachDatabase]
    public async Task Who_is_replaced_after_two_weeks_is_told_and_the_next_is_asked(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var turners = new[] { await world.AMentor("turner1"), await world.AMentor("turner2") };
        var path = await world.Opened(3);
        var asked = (await world.Assessment()).Asked!.PersonId;
        var silent = turners.Single(turner => turner.Id == asked);
        TestTime.Is(TestTime.Morning.AddDays(14).AddMinutes(1));

        (await world.Works.SignedInAs(world.Works.Office).Post($"{path}/draw")).ShouldBeDone();

        Assert.Contains(await world.Told(silent), notice => notice.Subject == "You need not assess Zhou Wen any more" && notice.Body.Contains("14 days", StringComparison.Ordinal));
        Assert.Contains(await world.Told(turners.Single(turner => turner != silent)), notice => notice.Subject == "You are drawn to assess Zhou Wen in turning");
    }

    [Theory, EachDatabase]
    public async Task Six_acknowledgements_at_once_find_the_level_once(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var path = $"/api/v1{await world.Opened(2)}/acknowledgement";

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => world.Leader.PostJson(path, new { })));

        Assert.All(answers, answer => Assert.Contains((int)answer.Status, new[] { 200, 409 }));
        Assert.Contains(answers, answer => (int)answer.Status == 200);
        Assert.Single(await world.Findings());
    }

    [Theory, EachDatabase]
    public async Task A_third_assessor_reads_neither_marks_nor_the_leaders_objection(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var third = world.Works.SignedInAs(await world.AMentor("turner1"));
        var path = await world.Opened(2, "zebra");
        (await world.Leader.Post($"{path}/objection", ("word", "giraffe"))).ShouldBeDone();

        foreach (var address in new[] { "/", "/signoffs", path, "/notices", $"/api/v1{path}", "/api/v1/notices" })
        {
            var answer = (await third.Get(address)).ShouldStand();
            answer.ShouldNotShow("zebra");
            answer.ShouldNotShow("giraffe");
        }
        (await third.Post($"{path}/mark", ("level", "2"))).ShouldBeDone();
        Assert.Equal(2, (await world.Assessment()).Result);
    }

    [Theory, EachDatabase]
    public async Task What_is_asked_of_one_stands_on_todays_page_until_it_is_done(Database database)
    {
        var world = await SignOffWorld.At(await Given.AWorks(database));
        var second = world.Works.SignedInAs(await world.AMentor("turner1"));
        var path = await world.Opened(3);

        (await second.InChinese().Get("/")).ShouldShow("请您评定周文的车工操作水平。");
        (await second.Post($"{path}/mark", ("level", "3"))).ShouldBeDone();
        (await second.Get("/")).ShouldNotShow("请您评定");
        (await world.Leader.Get("/")).ShouldShow("Acknowledge your level in turning, or say why you disagree.");
        (await world.Leader.Post($"{path}/acknowledgement")).ShouldBeDone();
        (await world.Leader.Get("/")).ShouldNotShow("Acknowledge your level");
        Assert.All(await world.Told(world.Works.Leader), notice => Assert.True(notice.Link != path || notice.ReadAt is not null));
    }
}
